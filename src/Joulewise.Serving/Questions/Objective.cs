namespace Joulewise.Serving;

/// <summary>What the best configuration has least or most of.</summary>
public enum Objective
{
    /// <summary>Least energy of an output token on the boundary asked for.</summary>
    Joules,

    /// <summary>Least cost of an output token at the owned price of the accelerators.</summary>
    Cost,

    /// <summary>Most output tokens per second of the accelerators, or of the feed, at hand.</summary>
    Throughput,
}
