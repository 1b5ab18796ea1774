using System.Collections.Frozen;
using Joulewise.Evidence.Import.Reading;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>A record of the dashboard's CSV export under the field names of its API.</summary>
/// <remarks>Headers that say "(ms)" hold seconds: the export writes the API's values under them.</remarks>
internal sealed class DashboardCsvFields(CsvFields record) : Fields(record.Place)
{
    private static readonly FrozenDictionary<string, string> Headers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["model"] = "Model",
        ["isl"] = "ISL",
        ["osl"] = "OSL",
        ["hardware"] = "Hardware",
        ["framework"] = "Framework",
        ["precision"] = "Precision",
        ["decode_tp"] = "TP",
        ["decode_ep"] = "EP",
        ["decode_dp_attention"] = "DP Attention",
        ["conc"] = "Concurrency",
        ["date"] = "Date",
        ["disagg"] = "Disaggregated",
        ["is_multinode"] = "Is Multinode",
        ["num_prefill_gpu"] = "Num Prefill GPUs",
        ["num_decode_gpu"] = "Num Decode GPUs",
        ["spec_method"] = "Spec Decoding",
        ["tput_per_gpu"] = "Throughput/GPU (tok/s)",
        ["output_tput_per_gpu"] = "Output Throughput/GPU (tok/s)",
        ["input_tput_per_gpu"] = "Input Throughput/GPU (tok/s)",
        ["median_ttft"] = "Median TTFT (ms)",
        ["median_tpot"] = "Median TPOT (ms)",
        ["median_intvty"] = "Median Interactivity (tok/s/user)",
        ["median_e2el"] = "Median E2E Latency (ms)",
        ["avg_power_w"] = "Avg Power (W)",
        ["joules_per_output_token"] = "Joules/Output Token (J)",
        ["joules_per_total_token"] = "Joules/Total Token (J)",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the headers without which a file is not such an export.</summary>
    public static IReadOnlyList<string> Required { get; } =
        [Headers["model"], Headers["hardware"], Headers["conc"], Headers["tput_per_gpu"], Headers["median_tpot"]];

    public override string? Text(string name) => Headers.TryGetValue(name, out string? header) ? record.Text(header) : null;

    protected override double? Number(string name) => Cell(name);

    protected override string Shown(string name) => Headers.GetValueOrDefault(name, name);
}
