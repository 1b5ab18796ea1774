namespace Joulewise.Cli.Tests.Hostile;

internal static class BadRows
{
    public static IEnumerable<BadInput> All =>
    [
        Row("power with a unit", "power_w_per_accelerator: '700W' carries a unit", power: "700W"),
        Row("power in kilowatts", "power_w_per_accelerator: '0.7 kW' carries a unit", power: "0.7 kW"),
        Row("negative watts", "power_w_per_accelerator: '-700' is not above 0", power: "-700"),
        Row("NaN watts", "power_w_per_accelerator: 'NaN' is not a finite number", power: "NaN"),
        Row("infinite watts", "power_w_per_accelerator: '1e999' is not a finite number", power: "1e999"),
        Row("a rate too large to be one", "output_tokens_per_s_per_accelerator: '1e12' is too large", rate: "1e12"),
        Row("decimal comma", "output_tokens_per_s_per_accelerator", rate: "\"3,5\""),
        Row("milliseconds under seconds", "tpot_s", tpot: "25"),
        Row("text for a number", "interactivity_tokens_per_s_per_user: 'fast' is not a number", interactivity: "fast"),
        Row("control characters in a name", "accelerator: 'x?[31m' holds a line break or another control character", accelerator: "x\u001b[31m"),
        BadInput.Import("csv", "wrong unit in the header", "own.csv", Rows.One.Replace(",tpot_s,", ",accelerator,", StringComparison.Ordinal), "column 'accelerator' is there more than once"),
        BadInput.Import("csv", "empty", "own.csv", "", ":1", "empty"),
        BadInput.Import("csv", "no column that must be", "own.csv", "id,power\nx,700\n", ":1", "no column 'accelerator'"),
        BadInput.Import("csv", "a cell too few", "own.csv", Rows.Header + "own-1,bench\n", ":2", "2 cells"),
        BadInput.Import("csv", "quotation mark left open", "own.csv", Rows.One + "\"own-2,bench", ":3", "1 cells"),
        BadInput.Import("csv", "one id with unlike figures", "own.csv", Rows.One + Rows.Row(power: "650"), ":3", "'own-1' is also on line 2"),
        BadInput.Import("csv", "binary", "own.csv", Bytes.Binary, ":1"),
        BadInput.Import("csv", "UTF-16 without its mark", "own.csv", Bytes.Utf16(Rows.One)[2..], ":1"),
        BadInput.Import("csv", "another's table", "own.csv", PublicFiles.DashboardFile, ":1", "no column 'accelerator'"),
        BadInput.Import("csv", "ten thousand columns", "own.csv", string.Join(',', Enumerable.Range(0, 10_000)) + "\n", ":1", "10000 columns"),
        BadInput.Import("csv", "line of 100 MB", "own.csv", bench => Bytes.WriteLongLine(bench.PathOf("own.csv"), Rows.Header, "\n"), ":2", "not readable as CSV"),
        BadInput.Import("csv", "second row of many", "own.csv", Rows.One + Rows.Row(id: "own-2", power: "-1") + Rows.Row(id: "own-3", power: "-1"), ":3", "'-1' is not above 0", "(and 1 more)"),
        BadInput.Rows("negative watts", Rows.Header + Rows.Row(power: "-700"), ":2", "power_w_per_accelerator: '-700' is not above 0"),
        BadInput.Rows("empty", "", ":1", "empty"),
        new("--evidence: report", ["report", "--evidence", "own.csv"], bench => bench.Write("own.csv", Rows.Header + Rows.Row(tpot: "25")), ["own.csv:2", "tpot_s"]),
        new("--evidence: list", ["evidence", "list", "--evidence", "own.csv"], bench => bench.Write("own.csv", Rows.Header + Rows.Row(tpot: "25")), ["own.csv:2", "tpot_s"]),
        new("--evidence: missing", ["evidence", "list", "--evidence", "own.csv"], _ => { }, ["own.csv", "cannot be read"]),
        new("--evidence: folder", ["evidence", "list", "--evidence", "own.csv"], bench => Directory.CreateDirectory(bench.PathOf("own.csv")), ["own.csv", "cannot be read"]),
        new("--evidence: empty name", ["evidence", "list", "--evidence", ""], _ => { }, ["--evidence: '' is not a path"]),
    ];

    private static BadInput Row(
        string name,
        string part,
        string accelerator = "nvidia-b200",
        string rate = "300",
        string interactivity = "40",
        string tpot = "0.025",
        string power = "700") =>
        BadInput.Import("csv", name, "own.csv", Rows.Header + Rows.Row("own-1", accelerator, rate, interactivity, tpot, power), ":2: ", part);
}
