using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>What one accelerator of a worker did over a time.</summary>
internal struct WorkTotals
{
    /// <summary>Arithmetic of decoding outside routed experts and attention, in FLOP.</summary>
    public double PlainFlop;

    /// <summary>The same in routed experts.</summary>
    public double ExpertFlop;

    /// <summary>The same in attention.</summary>
    public double AttentionFlop;

    /// <summary>Arithmetic of prompts outside routed experts and attention, in FLOP.</summary>
    public double PrefillPlainFlop;

    /// <summary>The same in routed experts.</summary>
    public double PrefillExpertFlop;

    /// <summary>The same in attention.</summary>
    public double PrefillAttentionFlop;

    /// <summary>Bytes moved to and from memory while decoding.</summary>
    public double MemoryBytes;

    /// <summary>Bytes moved to and from memory for prompts.</summary>
    public double PrefillMemoryBytes;

    /// <summary>Bytes sent to other accelerators.</summary>
    public double LinkBytes;

    /// <summary>Seconds in which the units or the memory worked.</summary>
    public double BusySeconds;

    /// <summary>Seconds of steps.</summary>
    public double ActiveSeconds;

    /// <summary>Seconds they would have taken at the highest clock.</summary>
    public double RatedSeconds;

    /// <summary>Of the seconds of steps what prompts added.</summary>
    public double PrefillSeconds;

    /// <summary>Sequences decoded, times the seconds of their steps.</summary>
    public double BatchSeconds;

    /// <summary>Of the prompt tokens those that were worked out before and lost.</summary>
    public double RepeatedTokens;

    /// <summary>Prompt tokens.</summary>
    public double PrefillTokens;

    /// <summary>Tokens decoded.</summary>
    public double DecodeTokens;

    /// <summary>Adds a share of other work.</summary>
    /// <param name="other">The work.</param>
    /// <param name="share">The share.</param>
    public void Add(ref readonly WorkTotals other, double share)
    {
        PlainFlop += share * other.PlainFlop;
        ExpertFlop += share * other.ExpertFlop;
        AttentionFlop += share * other.AttentionFlop;
        PrefillPlainFlop += share * other.PrefillPlainFlop;
        PrefillExpertFlop += share * other.PrefillExpertFlop;
        PrefillAttentionFlop += share * other.PrefillAttentionFlop;
        MemoryBytes += share * other.MemoryBytes;
        PrefillMemoryBytes += share * other.PrefillMemoryBytes;
        LinkBytes += share * other.LinkBytes;
        BusySeconds += share * other.BusySeconds;
        ActiveSeconds += share * other.ActiveSeconds;
        RatedSeconds += share * other.RatedSeconds;
        PrefillSeconds += share * other.PrefillSeconds;
        BatchSeconds += share * other.BatchSeconds;
        RepeatedTokens += share * other.RepeatedTokens;
        PrefillTokens += share * other.PrefillTokens;
        DecodeTokens += share * other.DecodeTokens;
    }

    /// <summary>Gets what would have been done each second of a step at the highest clock.</summary>
    /// <returns>The rates.</returns>
    public readonly WorkRates ToRates()
    {
        double per = 1 / RatedSeconds;
        return new WorkRates(
            PlainFlop * per,
            ExpertFlop * per,
            AttentionFlop * per,
            PrefillPlainFlop * per,
            PrefillExpertFlop * per,
            PrefillAttentionFlop * per,
            (MemoryBytes + PrefillMemoryBytes) * per,
            LinkBytes * per,
            Math.Min(1, BusySeconds * per));
    }
}
