namespace Joulewise.Simulation;

/// <summary>Requests that are drawn.</summary>
/// <param name="Arrivals">When.</param>
/// <param name="Tokens">How long.</param>
internal sealed record SyntheticSpec(ArrivalSpec Arrivals, TokenSpec Tokens) : TrafficSpec
{
    /// <summary>Gets the course of the rate through a day, if any.</summary>
    public RateProfile? Profile { get; init; }

    /// <summary>Gets the bursts on top of it.</summary>
    public IReadOnlyList<RateBurst> Bursts { get; init; } = [];

    /// <summary>Gets how the sessions go on of which each request is the first turn, if any.</summary>
    public SessionSpec? Sessions { get; init; }

    /// <summary>Gets the class of its requests; 0 to <see cref="TrafficSpec.MostClassIndex"/>. With sessions no other part of the traffic has the same.</summary>
    public int ClassIndex { get; init; }

    /// <summary>Gets when it ends, in seconds; above 0. Without one it never does.</summary>
    public double? DurationSeconds { get; init; }
}
