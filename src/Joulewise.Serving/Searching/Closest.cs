namespace Joulewise.Serving;

/// <summary>The least of each latency among all configurations of a group.</summary>
/// <param name="TtftSeconds">Time to first token; where it keeps the promise, that of some configuration that does.</param>
/// <param name="TpotSeconds">Time per output token.</param>
/// <param name="GapUnderTtft">Longest gap among those that keep the promise on the first token; infinite where none does.</param>
/// <param name="TpotUnderBoth">Time per output token among those that keep the promises on the first token and on the longest gap.</param>
internal readonly record struct Closest(double TtftSeconds, double TpotSeconds, double GapUnderTtft, double TpotUnderBoth)
{
    /// <summary>Gets what stands before anything was worked out.</summary>
    public static Closest None { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>Takes a configuration in.</summary>
    /// <param name="outcome">What it does.</param>
    /// <param name="keepsFirst">Whether it keeps the promise on the first token.</param>
    /// <param name="keepsGap">Whether it keeps the promise on the longest gap.</param>
    /// <returns>The least of both.</returns>
    public Closest With(in Outcome outcome, bool keepsFirst, bool keepsGap) => new(
        Math.Min(TtftSeconds, outcome.TtftSeconds),
        Math.Min(TpotSeconds, outcome.TpotSeconds),
        keepsFirst ? Math.Min(GapUnderTtft, outcome.GapSeconds) : GapUnderTtft,
        keepsFirst && keepsGap ? Math.Min(TpotUnderBoth, outcome.TpotSeconds) : TpotUnderBoth);
}
