using System.Globalization;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>A searched configuration in words.</summary>
internal static class ModelledConfigurations
{
    /// <summary>Precisions, engine, widths, load and size of a replica: <c>fp8, KV fp8, trtllm, disaggregated 36P (TP4) + 32D (TP1 DP16 EP16), 4,096 requests, 68 accelerators</c>.</summary>
    public static string Describe(ServingConfiguration one)
    {
        int requests = one.Decode.Workers * one.Decode.SequencesPerWorker;
        string pools = one.Prefill is { } prefill
            ? string.Create(CultureInfo.InvariantCulture, $"disaggregated {prefill.Accelerators}P ({Widths(prefill)}) + {one.Decode.Accelerators}D ({Widths(one.Decode)})")
            : string.Create(CultureInfo.InvariantCulture, $"{Widths(one.Decode)}, chunk {one.Decode.ChunkTokens:N0}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Precision}, KV {one.KvPrecision}, {one.Engine}, {pools}, {requests:N0} request{(requests > 1 ? "s" : string.Empty)}, {one.AcceleratorsPerReplica} accelerator{(one.AcceleratorsPerReplica > 1 ? "s" : string.Empty)}");
    }

    private static string Widths(WorkerPool pool) => string.Join(
        ' ',
        new[] { ("TP", pool.TensorParallel), ("DP", pool.DataParallelAttention), ("PP", pool.PipelineParallel), ("EP", pool.ExpertParallelSize) }
            .Where((w, i) => i == 0 || w.Item2 > 1)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Item1}{w.Item2}")));
}
