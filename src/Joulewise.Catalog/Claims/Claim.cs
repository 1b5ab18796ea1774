using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A published claim, restated in its shortest exact form, with what it says of both sides and what it leaves open.</summary>
/// <remarks>Exactly one of the figures from <see cref="Multiple"/> to <see cref="Power"/> is there; a multiple has a baseline.</remarks>
public sealed record Claim
{
    /// <summary>Gets the catalogue id, for example <c>nvidia-gb300-50x-per-megawatt</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets other names it is found by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets who made it.</summary>
    public required string Claimant { get; init; }

    /// <summary>Gets when it was made, ISO 8601, possibly only year or month.</summary>
    public required string Date { get; init; }

    /// <summary>Gets the claim in one sentence.</summary>
    public required string Statement { get; init; }

    /// <summary>Gets where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>Gets what it counts.</summary>
    public required ClaimMetric Metric { get; init; }

    /// <summary>Gets how it words its figure.</summary>
    public ClaimBound Bound { get; init; }

    /// <summary>Gets how many times better the subject is than the baseline.</summary>
    public Figure<Ratio>? Multiple { get; init; }

    /// <summary>Gets the energy of a token.</summary>
    public Figure<EnergyPerToken>? EnergyPerToken { get; init; }

    /// <summary>Gets the token rate of a megawatt.</summary>
    public Figure<TokenRatePerPower>? TokensPerMegawatt { get; init; }

    /// <summary>Gets the price of tokens.</summary>
    public Figure<TokenPrice>? TokenPrice { get; init; }

    /// <summary>Gets the token rate: of one user for a claim of speed, else of one accelerator.</summary>
    public Figure<TokenRate>? Rate { get; init; }

    /// <summary>Gets the power of one accelerator with what belongs to it.</summary>
    public Figure<Power>? Power { get; init; }

    /// <summary>Gets the side that is praised.</summary>
    public required ClaimSide Subject { get; init; }

    /// <summary>Gets the side it is held against, or <see langword="null"/> for a claim of one side.</summary>
    public ClaimSide? Baseline { get; init; }

    /// <summary>Gets what its energy or power includes, in words, or empty where it has none.</summary>
    public string Boundary { get; init; } = string.Empty;

    /// <summary>Gets what its prices hold, in words, or empty where it has none.</summary>
    public string PriceBasis { get; init; } = string.Empty;

    /// <summary>Gets what it states beside its figure, or empty.</summary>
    public string States { get; init; } = string.Empty;

    /// <summary>Gets what a reader would need and it does not state, or empty.</summary>
    public string DoesNotState { get; init; } = string.Empty;

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Gets the sides, the subject first.</summary>
    public IEnumerable<ClaimSide> Sides => Baseline is { } baseline ? [Subject, baseline] : [Subject];
}
