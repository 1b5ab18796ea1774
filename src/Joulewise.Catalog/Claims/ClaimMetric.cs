namespace Joulewise.Catalog;

/// <summary>What a claim counts. A multiple is always how many times better its subject is: less energy or cost counts as more.</summary>
public enum ClaimMetric
{
    /// <summary>Tokens per second of one accelerator.</summary>
    Throughput,

    /// <summary>Tokens per second of a megawatt of the power the claim names.</summary>
    ThroughputPerMegawatt,

    /// <summary>Money for tokens, or tokens for money.</summary>
    Cost,

    /// <summary>Energy of a token.</summary>
    Energy,

    /// <summary>Output tokens per second of one user.</summary>
    Speed,

    /// <summary>Arithmetic rate from data sheets.</summary>
    Peak,

    /// <summary>Arithmetic rate over rated power, from data sheets.</summary>
    PeakPerWatt,

    /// <summary>Power of one accelerator with what belongs to it.</summary>
    Power,

    /// <summary>Something that is neither of tokens nor of operations, such as carbon of a fleet.</summary>
    Other,
}
