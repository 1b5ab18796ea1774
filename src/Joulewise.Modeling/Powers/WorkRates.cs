namespace Joulewise.Modeling;

/// <summary>What one accelerator does each second; or, times a rate of tokens, what a token takes of all of them together.</summary>
/// <param name="PlainFlop">FLOP/s outside routed experts and attention, decode.</param>
/// <param name="ExpertFlop">FLOP/s in routed experts, decode.</param>
/// <param name="AttentionFlop">FLOP/s in attention, decode.</param>
/// <param name="PrefillPlainFlop">The first, prefill.</param>
/// <param name="PrefillExpertFlop">The second, prefill.</param>
/// <param name="PrefillAttentionFlop">The third, prefill.</param>
/// <param name="MemoryBytes">Bytes/s of memory traffic.</param>
/// <param name="LinkBytes">Bytes/s sent to other accelerators.</param>
/// <param name="Busy">Share of time the units or the memory work; as a rate at most 1.</param>
internal readonly record struct WorkRates(
    double PlainFlop,
    double ExpertFlop,
    double AttentionFlop,
    double PrefillPlainFlop,
    double PrefillExpertFlop,
    double PrefillAttentionFlop,
    double MemoryBytes,
    double LinkBytes,
    double Busy)
{
    /// <summary>Gets the sum of two kinds of work.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public WorkRates Plus(in WorkRates other) => new(
        PlainFlop + other.PlainFlop,
        ExpertFlop + other.ExpertFlop,
        AttentionFlop + other.AttentionFlop,
        PrefillPlainFlop + other.PrefillPlainFlop,
        PrefillExpertFlop + other.PrefillExpertFlop,
        PrefillAttentionFlop + other.PrefillAttentionFlop,
        MemoryBytes + other.MemoryBytes,
        LinkBytes + other.LinkBytes,
        Busy + other.Busy);

    /// <summary>Gets the rates of work for each token at a rate of tokens.</summary>
    /// <param name="tokensPerSecond">Tokens/s of one accelerator.</param>
    /// <returns>The rates; no unit is busier than always.</returns>
    public WorkRates Times(double tokensPerSecond) => new(
        PlainFlop * tokensPerSecond,
        ExpertFlop * tokensPerSecond,
        AttentionFlop * tokensPerSecond,
        PrefillPlainFlop * tokensPerSecond,
        PrefillExpertFlop * tokensPerSecond,
        PrefillAttentionFlop * tokensPerSecond,
        MemoryBytes * tokensPerSecond,
        LinkBytes * tokensPerSecond,
        Math.Min(1, Busy * tokensPerSecond));
}
