namespace Joulewise.Simulation;

/// <summary>What an arm of a study came to at one load, by seed.</summary>
/// <param name="JoulesPerToken">Energy at the facility's meter over the output tokens of requests that were answered, idle time in it.</param>
/// <param name="GoodShare">Share of requests that kept the promise.</param>
/// <param name="GoodTokensPerSecond">Output tokens/s of answers that kept the promise, over the time that traffic came.</param>
/// <param name="TtftSeconds">Time to first token that nine in ten stay below.</param>
/// <param name="TpotSeconds">Time per output token that nine in ten stay below.</param>
internal sealed record ArmFigures(
    IReadOnlyList<double> JoulesPerToken,
    IReadOnlyList<double> GoodShare,
    IReadOnlyList<double> GoodTokensPerSecond,
    IReadOnlyList<double> TtftSeconds,
    IReadOnlyList<double> TpotSeconds)
{
    /// <summary>Gets energy over the output tokens of answers that kept the promise, by seed; infinite where none did.</summary>
    public required IReadOnlyList<double> JoulesPerGoodToken { get; init; }
}
