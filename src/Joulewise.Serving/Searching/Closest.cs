namespace Joulewise.Serving;

/// <summary>The least of each latency among the configurations that were worked out.</summary>
/// <param name="TtftSeconds">Time to first token; infinite where nothing was worked out.</param>
/// <param name="TpotSeconds">Time per output token.</param>
/// <param name="TpotUnderTtft">Time per output token among those that keep the promise on the first token.</param>
internal readonly record struct Closest(double TtftSeconds, double TpotSeconds, double TpotUnderTtft)
{
    /// <summary>Gets what stands before anything was worked out.</summary>
    public static Closest None { get; } = new(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>Takes a configuration in.</summary>
    /// <param name="outcome">What it does.</param>
    /// <param name="keepsFirst">Whether it keeps the promise on the first token.</param>
    /// <returns>The least of both.</returns>
    public Closest With(in Outcome outcome, bool keepsFirst) => new(
        Math.Min(TtftSeconds, outcome.TtftSeconds),
        Math.Min(TpotSeconds, outcome.TpotSeconds),
        keepsFirst ? Math.Min(TpotUnderTtft, outcome.TpotSeconds) : TpotUnderTtft);
}
