using System.IO.Compression;
using System.Text.Json.Nodes;
using Joulewise.Evidence.Import;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Import;

public sealed class InferenceXDumpImporterTests : IDisposable
{
    private const string Runs = """[{"id": "7", "github_run_id": "11111111111", "run_attempt": 2, "html_url": "x"}]""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Dump_JoinsConfigurationsAndLeavesFailuresOut()
    {
        JsonObject failed = Result("2");
        failed["error"] = "out of memory";
        JsonObject orphan = Result("3");
        orphan["config_id"] = 99;

        ImportBatch batch = Import(("configs.json", Configs()), ("workflow_runs.json", Runs), ("benchmark_results.json", InferenceXRow.Array(Result("1"), failed, orphan)));

        batch.Points.ShouldHaveSingleItem().AcceleratorCount.ShouldBe(8);
        batch.Warnings.Count.ShouldBe(2);
    }

    [Fact]
    public void Read_MeasurementAlsoServedByTheApi_HasTheSameId()
    {
        string api = _folder.Write("api.json", InferenceXRow.Array(InferenceXRow.OneNode()));

        string id = Import(("configs.json", Configs()), ("workflow_runs.json", Runs), ("benchmark_results.json", InferenceXRow.Array(Result("1")))).Points[0].Id;

        id.ShouldBe(Importers.Read("inferencex-api", api).Points[0].Id);
    }

    [Fact]
    public void Read_JsonLinesInANestedFolder_AreRead() =>
        Import(("dump/2026/configs.json", Config().ToJsonString() + "\n"), ("dump/2026/benchmark_results.json", Result("1").ToJsonString() + "\n" + Result("2").ToJsonString() + "\n"))
            .Points.ShouldHaveSingleItem();

    [Theory]
    [InlineData("configs.json")]
    [InlineData("benchmark_results.json")]
    public void Read_MissingTable_IsRefusedByName(string missing)
    {
        (string, string)[] entries = [("configs.json", Configs()), ("benchmark_results.json", InferenceXRow.Array(Result("1")))];

        Refused(missing, [.. entries.Where(e => !e.Item1.Equals(missing, StringComparison.Ordinal))]);
    }

    [Fact]
    public void Read_PathOutOfTheArchive_IsRefused() =>
        Refused("leaves the archive", ("../../configs.json", Configs()), ("benchmark_results.json", "[]"));

    [Fact]
    public void Read_TwoTablesOfOneName_IsRefused() =>
        Refused("more than once", ("a/configs.json", Configs()), ("b/configs.json", Configs()), ("benchmark_results.json", "[]"));

    [Fact]
    public void Read_ZipBomb_IsRefusedBeforeItIsUnpacked() =>
        Refused("unpacks", ("configs.json", "[" + new string(' ', 32 << 20) + "]"), ("benchmark_results.json", "[]"));

    [Fact]
    public void Read_ArchiveOverItsBudget_IsRefused()
    {
        string path = _folder.WriteZip("dump.zip", ("configs.json", Configs()), ("benchmark_results.json", InferenceXRow.Array(Result("1"))));
        ImportContext context = new() { Limits = new ImportLimits { UnpackedBytes = 100 } };

        Should.Throw<InputException>(() => Importers.Read("inferencex-dump", path, context)).Message.ShouldContain("accepted");
    }

    [Fact]
    public void Read_ArchiveWithTooManyEntries_IsRefused()
    {
        string path = _folder.WriteZip("dump.zip", ("a", "1"), ("b", "2"), ("c", "3"));
        ImportContext context = new() { Limits = new ImportLimits { Entries = 2 } };

        Should.Throw<InputException>(() => Importers.Read("inferencex-dump", path, context)).Message.ShouldContain("3 entries");
    }

    [Fact]
    public void Read_DeclaredSizeThatLies_IsStillBounded()
    {
        string path = _folder.WriteZip("dump.zip", ("configs.json", "[" + new string(' ', 32 << 20) + "]"), ("benchmark_results.json", "[]"));
        byte[] bytes = File.ReadAllBytes(path);
        byte[] size = BitConverter.GetBytes((32 << 20) + 2);

        // The uncompressed size stands in the local header and in the central directory; both are made to say 100 bytes.
        for (int at = bytes.AsSpan().IndexOf(size); at >= 0; at = bytes.AsSpan().IndexOf(size))
        {
            BitConverter.GetBytes(100).CopyTo(bytes, at);
        }

        ImportAssert.SucceedsOrRefuses("inferencex-dump", _folder.Write("lie.zip", bytes));
    }

    [Fact]
    public void Read_TruncatedArchive_IsRefused()
    {
        string path = _folder.WriteZip("dump.zip", ("configs.json", Configs()), ("benchmark_results.json", InferenceXRow.Array(Result("1"))));
        byte[] bytes = File.ReadAllBytes(path);

        ImportAssert.Refuses("inferencex-dump", _folder.Write("cut.zip", bytes[..^40]), "zip");
    }

    [Fact]
    public void Read_BrokenTable_NamesTheEntry() =>
        Refused("benchmark_results.json", ("configs.json", Configs()), ("benchmark_results.json", "[{\"config_id\": 5"));

    private static JsonObject Config()
    {
        JsonObject config = InferenceXRow.OneNode();
        foreach (string name in new[] { "isl", "osl", "conc", "image", "metrics", "workers", "date", "run_url" })
        {
            config.Remove(name);
        }

        config["id"] = 5;
        return config;
    }

    private static string Configs() => InferenceXRow.Array(Config());

    private static JsonObject Result(string id)
    {
        JsonObject row = InferenceXRow.OneNode();
        return new JsonObject
        {
            ["id"] = id,
            ["workflow_run_id"] = "7",
            ["config_id"] = 5,
            ["benchmark_type"] = "single_turn",
            ["date"] = "2026-06-02T00:00:00.000Z",
            ["isl"] = 8192,
            ["osl"] = 1024,
            ["conc"] = 8,
            ["image"] = row["image"]!.DeepClone(),
            ["metrics"] = row["metrics"]!.DeepClone(),
            ["error"] = null,
        };
    }

    private ImportBatch Import(params (string, string)[] entries) => Importers.Read("inferencex-dump", _folder.WriteZip("dump.zip", entries));

    private void Refused(string part, params (string, string)[] entries) =>
        ImportAssert.Refuses("inferencex-dump", _folder.WriteZip("dump.zip", entries), "dump.zip", part);
}
