using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A named traffic: how long requests are, how they arrive and what latency they are promised.</summary>
public sealed record Workload
{
    /// <summary>Gets the catalogue id, for example <c>inferencex-8k1k</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets other names, for example <c>8k/1k</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets how requests arrive: <c>closed-loop</c> (a fixed number of clients), <c>offline</c> (all at once), <c>poisson</c> or <c>trace</c>.</summary>
    public required string Load { get; init; }

    /// <summary>Gets the id of the model it belongs to, or empty when it goes with any.</summary>
    public string ModelId { get; init; } = string.Empty;

    /// <summary>Gets the input length the traffic is named after. Not the mean: see <see cref="InputTokens"/>.</summary>
    public int? NominalInputTokens { get; init; }

    /// <summary>Gets the output length the traffic is named after. Not the mean: see <see cref="OutputTokens"/>.</summary>
    public int? NominalOutputTokens { get; init; }

    /// <summary>Gets the mean input length of a request, when published.</summary>
    public Figure<TokenCount>? InputTokens { get; init; }

    /// <summary>Gets the mean output length of a request, when published and not a matter of the model.</summary>
    public Figure<TokenCount>? OutputTokens { get; init; }

    /// <summary>Gets the promised time to the first token.</summary>
    public Figure<Duration>? TtftLimit { get; init; }

    /// <summary>Gets the promised time of each further token.</summary>
    public Figure<Duration>? TpotLimit { get; init; }

    /// <summary>Gets the promised time of a whole request.</summary>
    public Figure<Duration>? EndToEndLimit { get; init; }

    /// <summary>Gets the percentile the limits are checked at, in hundredths; <see langword="null"/> without limits.</summary>
    public double? LimitPercentile { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;
}
