namespace Joulewise.Cli.Tests.Hostile;

/// <summary>Files that <c>predict</c> and <c>validate</c> cannot read.</summary>
internal static class BadPredictions
{
    private const string Good = "accelerator,model,tp\nh100,m,8\n";

    public static IEnumerable<BadInput> All =>
    [
        .. Files.SelectMany(file => new[]
        {
            new BadInput("predict: " + file.Name, ["predict", "--input", "own.csv"], file.Make, ["own.csv", .. file.Parts]),
            new BadInput("predict to a file: " + file.Name, ["predict", "--input", "own.csv", "--output", "out.csv"], file.Make, ["own.csv", .. file.Parts]),
            new BadInput("validate: " + file.Name, ["validate", "--measurements", "own.csv"], file.Make, ["own.csv", .. file.Parts]),
        }),
    ];

    private static IEnumerable<(string Name, Action<Workbench> Make, string[] Parts)> Files =>
    [
        Text("empty", "", ":1", "the file is empty"),
        Text("nothing but line ends", "\n\r\n\n", "the file is empty"),
        Text("nothing but a mark of byte order", "\uFEFF", "the file is empty"),
        Text("no column accelerator", "model,tp\nm,8\n", ":1", "no column 'accelerator'"),
        Text("no column model", "accelerator,tp\nh100,8\n", ":1", "no column 'model'"),
        Text("header in capitals", "ACCELERATOR,MODEL\nh100,m\n", ":1", "no column 'accelerator'"),
        Text("semicolons", "accelerator;model\nh100;m\n", ":1", "no column 'accelerator'", "comma-separated"),
        Text("JSON", "[{\"accelerator\": \"h100\"}]", ":1", "no column 'accelerator'"),
        Text("a column twice", "accelerator,model,tp,tp\nh100,m,8,8\n", ":1", "column 'tp' is there more than once"),
        Text("a column of the prediction twice", "accelerator,model,grade,grade\nh100,m,A,A\n", ":1", "column 'grade' is there more than once"),
        Text("two columns without a name", "accelerator,model,,\nh100,m,,\n", ":1", "column '' is there more than once"),
        Text("a quotation mark never closed", Good + "h100,\"m,8\nh100,m,8\n", ":3", "a quotation mark is never closed"),
        Text("a quotation mark never closed in the header", "accelerator,\"model\nh100,m\n", ":1", "a quotation mark is never closed"),
        Text("ten thousand columns", "accelerator,model," + string.Join(',', Enumerable.Range(0, 10_000)) + "\n", ":1", "10002 columns"),
        new("not UTF-8", bench => bench.Write("own.csv", [.. "accelerator,model\nh100,m"u8, 0xE9, (byte)'\n']), [":2", "not UTF-8"]),
        new("not UTF-8 in a column of the user's", bench => bench.Write("own.csv", [.. "accelerator,model,x\nh100,m,"u8, 0xC3, 0x28, (byte)'\n']), [":2", "not UTF-8"]),
        new("binary", bench => bench.Write("own.csv", Bytes.Binary), [":1"]),
        new("nothing but NUL", bench => bench.Write("own.csv", new byte[4096]), [":1", "no column 'accelerator'"]),
        new("UTF-16 without its mark", bench => bench.Write("own.csv", Bytes.Utf16(Good)[2..]), [":1"]),
        new("a line of 100 MB", bench => Bytes.WriteLongLine(bench.PathOf("own.csv"), Good, "\n"), [":3", "not readable as CSV"]),
        new("a header of 100 MB", bench => Bytes.WriteLongLine(bench.PathOf("own.csv"), "accelerator,model,", "\n"), [":1", "not readable as CSV"]),
        new("a quoted cell of 100 MB", bench => Bytes.WriteLongLine(bench.PathOf("own.csv"), Good + "h100,\"", "\",8\n"), [":3", "not readable as CSV"]),
        new("missing", _ => { }, ["cannot be read"]),
        new("a folder", bench => Directory.CreateDirectory(bench.PathOf("own.csv")), ["cannot be read"]),
    ];

    private static (string Name, Action<Workbench> Make, string[] Parts) Text(string name, string text, params string[] parts) =>
        (name, bench => bench.Write("own.csv", text), parts);
}
