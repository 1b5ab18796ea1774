namespace Joulewise.Cli.Tests.Hostile;

internal static class BadFiles
{
    public static IEnumerable<BadInput> All =>
    [
        BadInput.Import("inferencex-api", "truncated", "api.json", PublicFiles.Api[..^30], "line ", "not valid JSON"),
        BadInput.Import("inferencex-api", "empty", "api.json", "", "empty"),
        BadInput.Import("inferencex-api", "binary", "api.json", Bytes.Binary, "not valid JSON"),
        BadInput.Import("inferencex-api", "UTF-16", "api.json", Bytes.Utf16(PublicFiles.Api), "not valid JSON"),
        BadInput.Import("inferencex-api", "deep nesting", "api.json", new string('[', 100_000), "levels"),
        BadInput.Import("inferencex-api", "deep objects", "api.json", string.Concat(Enumerable.Repeat("{\"a\":", 100_000)), "levels"),
        BadInput.Import("inferencex-api", "NaN", "api.json", PublicFiles.Api.Replace("900.0", "NaN", StringComparison.Ordinal), "not valid JSON"),
        BadInput.Import("inferencex-api", "negative rate", "api.json", PublicFiles.Api.Replace("900.0", "-900.0", StringComparison.Ordinal), "-900"),
        BadInput.Import("inferencex-api", "number beyond range", "api.json", PublicFiles.Api.Replace("900.0", "9e400", StringComparison.Ordinal), "tput_per_gpu"),
        BadInput.Import("inferencex-api", "milliseconds under seconds", "api.json", PublicFiles.Api.Replace("0.01", "10", StringComparison.Ordinal), "milliseconds"),
        BadInput.Import("inferencex-api", "line of 100 MB", "api.json", bench => Bytes.WriteLongLine(bench.PathOf("api.json"), "[{\"a\": \"", "\"}]"), "larger than"),
        BadInput.Import("inferencex-api", "number of 100 MB", "api.json", bench => Bytes.WriteLongLine(bench.PathOf("api.json"), "[", "]"), "larger than"),
        BadInput.Import("inferencex-api", "control characters in a key", "api.json", "[{\"\u001b[31m\": 1,}]", "not valid JSON"),
        BadInput.Import("inferencex-result", "truncated", "agg_1.json", PublicFiles.ResultFile[..^20], "not valid JSON"),
        BadInput.Import("inferencex-result", "milliseconds under seconds", "agg_1.json", PublicFiles.ResultFile.Replace("0.009", "9", StringComparison.Ordinal), "milliseconds"),
        BadInput.Import("inferencex-csv", "seconds under another unit", "dashboard.csv", PublicFiles.DashboardFile.Replace("Median TPOT (ms)", "Median TPOT (us)", StringComparison.Ordinal), "Median TPOT (ms)"),
        BadInput.Import("inferencex-csv", "negative rate", "dashboard.csv", PublicFiles.DashboardFile.Replace(",900,", ",-900,", StringComparison.Ordinal), "-900"),
        BadInput.Import("inferencex-csv", "line of 100 MB", "dashboard.csv", bench => Bytes.WriteLongLine(bench.PathOf("dashboard.csv"), PublicFiles.DashboardFile, "\n")),
        BadInput.Import("inferencex-csv", "empty", "dashboard.csv", ""),
        BadInput.Import("inferencex-csv", "binary", "dashboard.csv", Bytes.Binary),
        BadInput.Import("mlenergy", "negative watts", "gpqa.json", PublicFiles.MlEnergyFile.Replace("4000", "-4000", StringComparison.Ordinal), "-4000"),
        BadInput.Import("mlenergy", "NaN watts", "gpqa.json", PublicFiles.MlEnergyFile.Replace("4000", "NaN", StringComparison.Ordinal), "not valid JSON"),
        BadInput.Import("mlenergy", "NaN watts as text", "gpqa.json", PublicFiles.MlEnergyFile.Replace("4000", "\"NaN\"", StringComparison.Ordinal), "avg_power_watts"),
        BadInput.Import("mlenergy", "truncated", "gpqa.json", PublicFiles.MlEnergyFile[..^5], "not valid JSON"),
        BadInput.Import("aiconfigurator", "seconds under milliseconds", "silicon.csv", PublicFiles.SiliconFile.Replace(",1000,20\n", ",1.0,0.02\n", StringComparison.Ordinal), "seconds"),
        BadInput.Import("aiconfigurator", "negative time", "silicon.csv", PublicFiles.SiliconFile.Replace(",1000,20\n", ",-1000,20\n", StringComparison.Ordinal), "silicon_ttft_ms"),
        BadInput.Import("inferencex-dump", "bomb", "dump.zip", WriteBomb, "configs.json", "unpacks", "200 times"),
        BadInput.Import("inferencex-dump", "truncated", "dump.zip", WriteTruncated, "zip"),
        BadInput.Import("inferencex-dump", "no archive", "dump.zip", PublicFiles.Api, "zip"),
        BadInput.Import("inferencex-dump", "empty", "dump.zip", "", "zip"),
        BadInput.Import("inferencex-dump", "table missing", "dump.zip", bench => bench.WriteZip("dump.zip", ("configs.json", PublicFiles.Configs)), "benchmark_results.json"),
        BadInput.Import("inferencex-dump", "path out of the archive", "dump.zip", bench => bench.WriteZip("dump.zip", ("../../configs.json", PublicFiles.Configs), ("benchmark_results.json", PublicFiles.Results)), "leaves the archive"),
        BadInput.Import("mlperf", "negative watts", "inference_results_v5.1", bench => SpoilPower(bench, "8000.0", "-8000.0"), "spl.txt"),
        BadInput.Import("mlperf", "NaN watts", "inference_results_v5.1", bench => SpoilPower(bench, "8000.0", "NaN"), "spl.txt"),
        BadInput.Import("mlperf", "line of 100 MB", "inference_results_v5.1", WriteLongPowerLog, "spl.txt", "longer than"),
        BadInput.Model("truncated", Configs.Llama(80)[..^20], "not readable as JSON"),
        BadInput.Model("unknown family", "{\"model_type\": \"elephant\"}", "model_type 'elephant' is not known", "llama"),
        BadInput.Model("deep nesting", string.Concat(Enumerable.Repeat("{\"a\":", 10_000)), "not readable as JSON"),
        BadInput.Model("negative layers", Configs.Llama(-1), "num_hidden_layers"),
        BadInput.Model("a billion layers", Configs.Llama(1_000_000_000), "layers"),
        BadInput.Model("no object", "[1]", "not an object"),
        new("--model: missing", ["compare", "b200", "h200", "--model", "none/config.json"], _ => { }, ["none", "config.json", "can't be read"]),
    ];

    /// <summary>64 MB of blanks before a table, which pack a thousand times.</summary>
    private static void WriteBomb(Workbench bench) =>
        bench.WriteZip("dump.zip", ("configs.json", new string(' ', 64 << 20) + PublicFiles.Configs), ("benchmark_results.json", PublicFiles.Results));

    private static void WriteTruncated(Workbench bench)
    {
        string path = bench.WriteZip("dump.zip", ("configs.json", PublicFiles.Configs), ("benchmark_results.json", PublicFiles.Results));
        using FileStream file = new(path, FileMode.Open, FileAccess.Write);
        file.SetLength(file.Length - 40);
    }

    private static void SpoilPower(Workbench bench, string good, string bad)
    {
        string log = PowerLogOf(bench);
        File.WriteAllText(log, File.ReadAllText(log).Replace(good, bad, StringComparison.Ordinal));
    }

    private static void WriteLongPowerLog(Workbench bench)
    {
        string log = PowerLogOf(bench);
        File.Delete(log);
        Bytes.WriteLongLine(log, "Time,", "\n");
    }

    private static string PowerLogOf(Workbench bench) =>
        Directory.EnumerateFiles(bench.PathOf(PublicFiles.Write("mlperf", bench)), "spl.txt", SearchOption.AllDirectories).Single();
}
