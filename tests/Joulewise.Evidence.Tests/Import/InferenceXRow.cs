using System.Globalization;
using System.Text.Json.Nodes;

namespace Joulewise.Evidence.Tests.Import;

/// <summary>Rows in the form of the dashboard's API, with invented figures.</summary>
internal static class InferenceXRow
{
    /// <summary>One node of eight boards: 100 output and 800 input tokens/s each at 8 requests in flight.</summary>
    public static JsonObject OneNode() => new()
    {
        ["hardware"] = "mi355x",
        ["framework"] = "sglang",
        ["model"] = "dsr1",
        ["precision"] = "fp8",
        ["spec_method"] = "none",
        ["disagg"] = false,
        ["is_multinode"] = false,
        ["prefill_tp"] = 8,
        ["prefill_ep"] = 8,
        ["prefill_dp_attention"] = false,
        ["prefill_num_workers"] = 0,
        ["decode_tp"] = 8,
        ["decode_ep"] = 8,
        ["decode_dp_attention"] = false,
        ["decode_num_workers"] = 0,
        ["num_prefill_gpu"] = 64,
        ["num_decode_gpu"] = 64,
        ["isl"] = 8192,
        ["osl"] = 1024,
        ["conc"] = 8,
        ["image"] = "example/sglang:v0.5.9-rocm720",
        ["metrics"] = new JsonObject
        {
            ["tput_per_gpu"] = 900.0,
            ["input_tput_per_gpu"] = 800.0,
            ["output_tput_per_gpu"] = 100.0,
            ["median_ttft"] = 0.25,
            ["median_tpot"] = 0.01,
            ["median_intvty"] = 100.0,
            ["median_e2el"] = 10.5,
        },
        ["workers"] = null,
        ["date"] = "2026-06-02",
        ["run_url"] = "https://example.org/SemiAnalysisAI/InferenceX/actions/runs/11111111111/attempts/2",
    };

    /// <summary>Four prefill and twelve decode boards whose throughputs fit: 1600 x 16 = 4900 x 4 + 500 x 12.</summary>
    public static JsonObject Disaggregated()
    {
        JsonObject row = OneNode();
        row["disagg"] = true;
        row["is_multinode"] = true;
        row["num_prefill_gpu"] = 4;
        row["num_decode_gpu"] = 12;
        row["decode_tp"] = 4;
        row["decode_ep"] = 1;
        row["conc"] = 64;
        JsonObject metrics = Metrics(row);
        metrics["tput_per_gpu"] = 1600.0;
        metrics["input_tput_per_gpu"] = 4900.0;
        metrics["output_tput_per_gpu"] = 500.0;
        return row;
    }

    public static JsonObject Metrics(JsonObject row) => row["metrics"]!.AsObject();

    public static string Array(params JsonObject[] rows) => new JsonArray([.. rows]).ToJsonString();

    /// <summary>The row as the dashboard's CSV export prints it, with its licence lines and header.</summary>
    public static string Csv(params JsonObject[] rows) =>
        "# Licensed under a licence - https://example.org/\n# Copyright, \"quotes\" and, commas\n# Attribution required.\n"
        + "Model,ISL,OSL,Hardware,Hardware Key,Framework,Precision,TP,Concurrency,Date,Throughput/GPU (tok/s),Output Throughput/GPU (tok/s),Input Throughput/GPU (tok/s),Median TTFT (ms),Median TPOT (ms),Median Interactivity (tok/s/user),Median E2E Latency (ms),Disaggregated,Num Prefill GPUs,Num Decode GPUs,Spec Decoding,EP,DP Attention,Is Multinode\n"
        + string.Concat(rows.Select(Record));

    private static string Record(JsonObject row)
    {
        JsonObject m = Metrics(row);
        bool disaggregated = row["disagg"]!.GetValue<bool>();
        string pools = disaggregated ? $"{row["num_prefill_gpu"]},{row["num_decode_gpu"]}" : ",";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"DeepSeek-R1-0528,{row["isl"]},{row["osl"]},{row["hardware"]},{row["hardware"]}_sglang,{row["framework"]},{row["precision"]},{row["decode_tp"]},{row["conc"]},{row["date"]},{m["tput_per_gpu"]},{m["output_tput_per_gpu"]},{m["input_tput_per_gpu"]},{m["median_ttft"]},{m["median_tpot"]},{m["median_intvty"]},{m["median_e2el"]},{row["disagg"]},{pools},{row["spec_method"]},{row["decode_ep"]},{row["decode_dp_attention"]},{row["is_multinode"]}\n");
    }
}
