using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>A configuration of a group.</summary>
/// <param name="Decode">The widths of workers that decode, or do everything.</param>
/// <param name="Batch">Requests each has in hand.</param>
/// <param name="ChunkTokens">Most prompt tokens of a step of one attention replica; 0 with a pool for prefill.</param>
/// <param name="CapShare">Power limit over rated power.</param>
/// <param name="Prefill">The widths of workers that fill caches; without a meaning where there are none.</param>
/// <param name="PrefillWorkers">Workers of a replica that fill caches; 0 where decode does it too.</param>
/// <param name="DecodeWorkers">Workers of a replica that decode.</param>
internal readonly record struct Choice(WorkerWidths Decode, int Batch, int ChunkTokens, double CapShare, WorkerWidths Prefill, int PrefillWorkers, int DecodeWorkers)
{
    /// <summary>Gets the accelerators of a replica.</summary>
    public int Accelerators => (PrefillWorkers * Prefill.Accelerators) + (DecodeWorkers * Decode.Accelerators);
}
