using System.Globalization;

namespace Joulewise.Evidence.Tests.Import;

/// <summary>A small synthetic submission: one node of eight boards, a window of ten seconds inside thirty of power samples.</summary>
internal sealed class MlperfTree
{
    private const string TimeFormat = "MM-dd-yyyy HH:mm:ss.fff";

    public static readonly DateTime Begin = new(2025, 7, 28, 8, 14, 5, 400, DateTimeKind.Utc);

    public string Round { get; init; } = "inference_results_v5.1";

    public string SystemId { get; init; } = "NodeX8";

    public string Benchmark { get; init; } = "llama2-70b-99";

    public string Scenario { get; init; } = "Offline";

    public string Summary { get; init; } = "Scenario : Offline\nMode     : PerformanceOnly\nSamples per second: 10\nTokens per second: 2500\nResult is : VALID\n";

    public string ExtraDetail { get; init; } = string.Empty;

    public string? Spl { get; init; } = PowerLog(TimeSpan.Zero);

    public string SystemJson { get; init; } = """
        {"accelerator_model_name": "NVIDIA B200-SXM-180GB", "accelerators_per_node": "8", "number_of_nodes": 1,
         "framework": "TensorRT 10.8", "system_name": "Node X (8x B200)", "hw_notes": "B200 TGP 1000W"}
        """;

    public string RunFolder => $"{Round}/closed/Acme/results/{SystemId}/{Benchmark}/{Scenario}/performance/run_1";

    /// <summary>Ten idle samples at 2000 W, ten loaded at 8000 to 8900 W (mean 8450 W), ten idle; at x.900 s of each second.</summary>
    public static string PowerLog(TimeSpan localMinusUtc) => string.Concat(Samples(localMinusUtc).Select(s => Line(s.Time, s.Watts)));

    public static IEnumerable<(DateTime Time, double Watts)> Samples(TimeSpan localMinusUtc)
    {
        for (int i = -10; i < 20; i++)
        {
            yield return (Begin + localMinusUtc + TimeSpan.FromMilliseconds(500 + (1000 * i)), i is >= 0 and < 10 ? 8000 + (100 * i) : 2000);
        }
    }

    public static string Line(DateTime time, double watts) => string.Create(
        CultureInfo.InvariantCulture,
        $"Time,{time.ToString(TimeFormat, CultureInfo.InvariantCulture)},Watts,{watts:F6},Volts,211.0,Amps,4.6,PF,0.98,Mark,x_testing,Ch1,Watts,{watts / 2:F6},Volts,210.3,Amps,4.7,PF,0.98,Ch2,Watts,{watts / 2:F6},Volts,211.3,Amps,4.6,PF,0.98\n");

    public string Write(TempFolder folder)
    {
        string root = $"{Round}/closed/Acme";
        folder.Write($"{root}/systems/{SystemId}.json", SystemJson);
        folder.Write($"{RunFolder}/mlperf_log_summary.txt", Summary);
        folder.Write($"{RunFolder}/mlperf_log_detail.txt", Detail());
        if (Spl is not null)
        {
            folder.Write($"{RunFolder}/spl.txt", Spl);
        }

        return Path.Combine(folder.Path, Round);
    }

    private string Detail() =>
        Entry("loadgen_version", "\"5.1.0 @ 0000000000\"")
        + Entry("power_begin", $"\"{Begin.ToString(TimeFormat, CultureInfo.InvariantCulture)}\"")
        + Entry("power_end", $"\"{Begin.AddSeconds(10).ToString(TimeFormat, CultureInfo.InvariantCulture)}\"")
        + ExtraDetail;

    public static string Entry(string key, string value) =>
        ":::MLLOG {\"key\": \"" + key + "\", \"value\": " + value + ", \"time_ms\": 1.5, \"namespace\": \"mlperf::logging\", \"metadata\": {\"is_error\": false}}\n";
}
