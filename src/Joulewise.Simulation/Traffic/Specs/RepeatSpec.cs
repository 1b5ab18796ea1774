namespace Joulewise.Simulation;

/// <summary>The requests again and again until a time is full. What is drawn by chance is drawn anew each time.</summary>
/// <param name="Inner">The requests, without synthetic sessions.</param>
/// <param name="DurationSeconds">When to end, in seconds; above 0.</param>
internal sealed record RepeatSpec(TrafficSpec Inner, double DurationSeconds) : TrafficSpec
{
    /// <summary>Gets the time from one start to the next in seconds; above 0. What arrives later is cut off. Without one a round ends a mean gap after its last arrival.</summary>
    public double? PeriodSeconds { get; init; }
}
