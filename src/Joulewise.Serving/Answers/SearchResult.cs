namespace Joulewise.Serving;

/// <summary>The answer to a search.</summary>
public sealed record SearchResult
{
    /// <summary>Gets what was asked.</summary>
    public required SearchQuestion Question { get; init; }

    /// <summary>Gets the best configuration of each kind that keeps every promise, the best first; empty where nothing keeps them.</summary>
    public required IReadOnlyList<RankedPoint> Ranked { get; init; }

    /// <summary>Gets how many kinds keep the promises, shown or not.</summary>
    public required int KindsInAll { get; init; }

    /// <summary>Gets the Pareto frontier of interactivity against energy, fastest first, of all that keep the promises but that on the time per output token.</summary>
    public required IReadOnlyList<SearchPoint> Frontier { get; init; }

    /// <summary>Gets how many points the frontier has, shown or not.</summary>
    public required int FrontierInAll { get; init; }

    /// <summary>Gets the best configuration at its load under each power limit, the rating first; empty where nothing keeps the promises.</summary>
    public required IReadOnlyList<SearchPoint> CapCurve { get; init; }

    /// <summary>Gets accelerators without an answer, with the reason.</summary>
    public required IReadOnlyList<Refusal> Refused { get; init; }

    /// <summary>Gets the configurations in the space.</summary>
    public required long Configurations { get; init; }

    /// <summary>Gets those that were worked out one by one; the others are bounded and cannot be better.</summary>
    public required long Evaluated { get; init; }

    /// <summary>Gets the precisions looked through.</summary>
    public required IReadOnlyList<string> Precisions { get; init; }
}
