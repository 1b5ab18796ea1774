namespace Joulewise.Modeling;

/// <summary>What one accelerator of a decode worker does each second.</summary>
/// <param name="PlainFlop">FLOP/s outside routed experts and attention, decode.</param>
/// <param name="ExpertFlop">FLOP/s in routed experts, decode.</param>
/// <param name="AttentionFlop">FLOP/s in attention, decode.</param>
/// <param name="PrefillPlainFlop">The first, prefill.</param>
/// <param name="PrefillExpertFlop">The second, prefill.</param>
/// <param name="PrefillAttentionFlop">The third, prefill.</param>
/// <param name="MemoryBytes">Bytes/s of memory traffic.</param>
/// <param name="LinkBytes">Bytes/s sent to other accelerators.</param>
/// <param name="Busy">Share of time the units or the memory work; 0 to 1.</param>
internal readonly record struct WorkRates(
    double PlainFlop,
    double ExpertFlop,
    double AttentionFlop,
    double PrefillPlainFlop,
    double PrefillExpertFlop,
    double PrefillAttentionFlop,
    double MemoryBytes,
    double LinkBytes,
    double Busy);
