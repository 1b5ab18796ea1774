namespace Joulewise.Simulation;

/// <summary>What a worker does.</summary>
internal enum PoolRole
{
    /// <summary>Fills caches and decodes.</summary>
    Whole,

    /// <summary>Fills caches for others.</summary>
    Prefill,

    /// <summary>Decodes with caches that others filled.</summary>
    Decode,
}
