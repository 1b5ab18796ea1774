using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.MlEnergy;

/// <summary>One configuration of a leaderboard file of benchmark version 3 (December 2025, vLLM 0.11.1).</summary>
/// <remarks>
/// Energy is the boards' counters over a steady window of a closed loop, divided by the output tokens in it. Power and
/// throughput are those of the whole replica. The file gives tensor_parallel 1 for mixtures of experts under expert
/// parallelism, where attention in fact runs tensor-parallel over all boards.
/// </remarks>
internal static class ThirdVersion
{
    private const double RequestsPerSlotMinimum = 4;
    private const double PrefillBound = 0.5;

    // Prompts in each task's list; more requests than that repeat them, and a repeated prompt may hit the prefix cache.
    private static readonly FrozenDictionary<string, int> PromptsOfTask = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["gpqa"] = 198,
        ["lm-arena-chat"] = 1024,
        ["sourcegraph-fim"] = 1024,
        ["image-chat"] = 1024,
        ["video-chat"] = 512,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Mean prompt of the one task whose length is known from outside: 44,473 tokens over 198 prompts.
    private static readonly FrozenDictionary<string, double> InputTokensOfTask = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["gpqa"] = 220,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<MeasuredPoint> Read(string model, string task, string? precision, JsonFields row, ImportSession session)
    {
        if (row.Rate("output_throughput_tokens_per_sec") is not { } throughput)
        {
            session.Warn("a configuration has no token throughput and is left out");
            yield break;
        }

        string gpu = row.Text("gpu_model") ?? throw row.Place.Wrong("has no gpu_model");
        int gpus = row.Count("num_gpus") ?? throw row.Place.Wrong("has no num_gpus");
        double? slots = row.Figure("max_num_seqs", FigureRange.Requests);
        double? batch = row.Figure("avg_batch_size", FigureRange.Requests);
        double? medianItl = row.Figure("median_itl_ms", FigureRange.Milliseconds) / 1000;
        Power? power = row.Power("avg_power_watts");
        int dp = row.Nested("parallelization")?.Count("data_parallel") ?? 1;
        yield return new MeasuredPoint
        {
            Id = string.Empty,
            Source = "ML.ENERGY Benchmark v3 (arXiv 2505.06371, 2601.22076)",
            SourceRef = string.Create(CultureInfo.InvariantCulture, $"{model}/{task}/{gpu}x{gpus}/seqs{slots}"),
            Date = "2025-12",
            Accelerator = session.Accelerator(gpu),
            AcceleratorCount = gpus,
            Model = session.Model(model),
            Precision = PrecisionName.Of(precision),
            Engine = "vllm",
            EngineVersion = "0.11.1",
            Workload = task,
            Disaggregated = false,
            TensorParallel = int.Max(1, gpus / dp),
            ExpertParallel = row.Nested("parallelization")?.Count("expert_parallel"),
            DataParallel = dp,
            InputTokens = InputTokensOfTask.TryGetValue(task, out double prompt) ? TokenCount.FromTokens(prompt) : null,
            OutputTokens = row.Figure("avg_output_len", FigureRange.Tokens) is { } output ? TokenCount.FromTokens(output) : null,
            ConcurrencyRequests = slots,
            BatchRequests = batch,
            OutputPerAccelerator = throughput / gpus,
            Tpot = medianItl is { } itl ? Duration.FromSeconds(itl) : null,
            EnergyBoundary = Boundary.Board,
            PowerPerAccelerator = power / gpus,
            EnergyPerOutputToken = row.Figure("energy_per_token_joules", FigureRange.JoulesPerToken) is { } joules ? EnergyPerToken.FromJoulesPerToken(joules) : null,
            Official = "yes",
            QualityFlags = [.. Flags(task, row, slots, medianItl * throughput.InPerSecond / batch)],
        };
    }

    private static IEnumerable<string> Flags(string task, JsonFields row, double? slots, double? stepShare)
    {
        if (Requests(row) is { } requests)
        {
            if (requests / slots < RequestsPerSlotMinimum)
            {
                yield return "short_window(requests_per_slot<4)";
            }

            if (PromptsOfTask.TryGetValue(task, out int prompts) && requests > prompts)
            {
                yield return "repeated_prompts(prefix_cache_hits_likely)";
            }
        }

        // The median step covers less than half of the time that the throughput implies: prefill fills the rest.
        if (stepShare < PrefillBound)
        {
            yield return "prefill_bound_unpublished_prompts";
        }
    }

    // The histogram of output lengths counts every completed request.
    private static double? Requests(JsonFields row)
    {
        if (row.Nested("output_length_distribution") is not { } histogram)
        {
            return null;
        }

        double sum = 0;
        foreach (JsonElement count in histogram.Items("counts"))
        {
            if (count.ValueKind != JsonValueKind.Number || !count.TryGetDouble(out double value) || !(value >= 0 && value <= 1e9))
            {
                return null;
            }

            sum += value;
        }

        return sum > 0 ? sum : null;
    }
}
