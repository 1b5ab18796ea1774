using System.Globalization;
using Joulewise.Serving;

namespace Joulewise.Cli;

/// <summary>Configurations in a line.</summary>
internal static class ConfigurationText
{
    /// <summary>Engine, precisions, speculation and limit: <c>vllm 0.18.0, fp8, KV fp8, 350 W limit</c>.</summary>
    public static string Kind(ServingConfiguration one)
    {
        List<string> parts = [one.EngineVersion.Length > 0 ? $"{one.Engine} {one.EngineVersion}" : one.Engine, one.Precision, $"KV {one.KvPrecision}"];
        if (one.Speculation is not "none")
        {
            parts.Add(one.Speculation.ToUpperInvariant());
        }

        if (one.PowerCapWatts is { } watts)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{watts:0} W limit"));
        }

        return string.Join(", ", parts);
    }

    /// <summary>Replicas and pools: <c>16 x TP2, 64 requests, chunk 1024</c>, or <c>2 x (4 prefill TP1 + 3 decode TP2, 64 requests each)</c>.</summary>
    public static string Pools(ServingConfiguration one) => one.Prefill is { } prefill
        ? string.Create(CultureInfo.InvariantCulture, $"{one.Replicas} x ({prefill.Workers} prefill {Widths(prefill, one)} + {one.Decode.Workers} decode {Widths(one.Decode, one)}, {one.Decode.SequencesPerWorker} requests each)")
        : string.Create(CultureInfo.InvariantCulture, $"{one.Replicas} x {Widths(one.Decode, one)}, {one.Decode.SequencesPerWorker} requests each, chunk {one.Decode.ChunkTokens}");

    private static string Widths(WorkerPool pool, ServingConfiguration one)
    {
        List<string> parts = [string.Create(CultureInfo.InvariantCulture, $"TP{pool.TensorParallel}")];
        Add("DP", pool.DataParallelAttention);
        Add("PP", pool.PipelineParallel);
        Add("EP", pool.ExpertParallelSize);
        string widths = string.Join(' ', parts);
        return string.Equals(pool.Accelerator, one.Decode.Accelerator, StringComparison.Ordinal) ? widths : $"{widths} on {pool.Accelerator}";

        void Add(string name, int size)
        {
            if (size > 1)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{name}{size}"));
            }
        }
    }
}
