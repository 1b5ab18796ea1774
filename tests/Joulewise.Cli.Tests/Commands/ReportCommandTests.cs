using System.Text.Json;

namespace Joulewise.Cli.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private static readonly string[] Pair = ["--accelerators", "b200,mi355x"];

    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Report_OutAndFormat_WriteThoseFilesThere()
    {
        Outcome outcome = (await _bench.RunAsync(["report", .. Pair, "--out", "my reports/of 'today'", "--format", "md,JSON", "--interactivity", "50tok/s"])).ShouldSucceed();

        _bench.Snapshot().Select(f => f[..f.LastIndexOf(' ')]).ShouldBe(["work/my reports/of 'today'/report.json", "work/my reports/of 'today'/report.md"]);
        outcome.Out.ShouldContain("At 50 tokens/s per user");
        outcome.Out.ShouldContain("my reports/of 'today'/report.md");
        string markdown = await File.ReadAllTextAsync(_bench.PathOf("my reports/of 'today'/report.md"), TestContext.Current.CancellationToken);
        markdown.ShouldContain("joulewise report --accelerators b200,mi355x --interactivity 50tok/s");
        markdown.ShouldNotContain("my reports");
    }

    [Fact]
    public async Task Report_JsonAndOut_TellsOnStandardErrorAndPrintsJsonOnly()
    {
        Outcome outcome = await _bench.RunAsync(["--json", "report", .. Pair, "--workload", "1024/1024", "--format", "json"]);

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Json().GetProperty("workload").GetProperty("name").GetString().ShouldBe("fixed 1024/1024");
        outcome.Out.ShouldBe(await File.ReadAllTextAsync(_bench.PathOf("joulewise-report/report.json"), TestContext.Current.CancellationToken));
        outcome.Error.ShouldContain("report.json");
    }

    [Fact]
    public async Task Report_OwnRows_ChangeTheAnswerAndAreNamed()
    {
        string own = _bench.Write("own.csv", "\uFEFF" + Rows.Header.Replace("source,", "source,colour,", StringComparison.Ordinal).ReplaceLineEndings("\r\n")
            + Rows.Row().Replace("own bench", "own bench,red", StringComparison.Ordinal).ReplaceLineEndings("\r\n"));

        Outcome outcome = await _bench.RunAsync(["report", "--json", .. Pair, "--evidence", own]);

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Error.ShouldBe($"joulewise: {own}: columns not in the schema are passed over: colour{Environment.NewLine}");
        JsonElement json = outcome.Json();
        Figure(json, "nvidia-b200", "output_rate_per_accelerator").ShouldBe(300, 1e-6);
        outcome.Out.ShouldContain("rows of your own: own.csv");
        _bench.Snapshot().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Report_OwnPriceOfElectricity_ScalesTheElectricityAndNotTheEnergy()
    {
        _bench.Write("cheap/sites/us-virginia.yaml", Sites.Virginia("0.05 USD/kWh"));
        _bench.Write("dear/sites/us-virginia.yaml", Sites.Virginia("0.50 USD/kWh"));

        JsonElement cheap = (await _bench.RunAsync(["report", "--json", .. Pair, "--catalog", "cheap"])).ShouldSucceed().Json();
        JsonElement dear = (await _bench.RunAsync(["report", "--json", .. Pair, "--catalog", "dear"])).ShouldSucceed().Json();

        Electricity(dear).ShouldBe(10 * Electricity(cheap), 1e-4 * Electricity(dear));
        Figure(dear, "nvidia-b200", "joules_per_output_token").ShouldBe(Figure(cheap, "nvidia-b200", "joules_per_output_token"));
        dear.GetProperty("question").GetString()!.ShouldContain("Virginia, own contract");
    }

    [Fact]
    public async Task Report_WatchedByAPerson_DrawsProgressOnStandardErrorOnly()
    {
        string[] args = ["report", .. Pair, "--format", "md"];

        Outcome watched = await _bench.RunAsync(args, TestContext.Current.CancellationToken, isWatched: true);
        Outcome alone = (await _bench.RunAsync(args)).ShouldSucceed();

        watched.Code.ShouldBe(ExitCodes.Done);
        watched.Error.ShouldContain("%");
        watched.Out.ShouldBe(alone.Out);
    }

    [Theory]
    [InlineData("own.csv")]
    [InlineData("own.csv/below")]
    public async Task Report_IntoWhatIsNoFolder_IsRefused(string folder)
    {
        _bench.Write("own.csv", Rows.One);
        IReadOnlyList<string> before = _bench.Snapshot();

        (await _bench.RunAsync(["report", .. Pair, "--format", "md", "--out", folder])).ShouldRefuse("output folder", folder, "give a folder that can");

        _bench.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Report_OverAFolderOfTheSameName_IsRefusedAndLeavesNothingHalf()
    {
        Directory.CreateDirectory(_bench.PathOf("joulewise-report/report.md"));

        (await _bench.RunAsync(["report", .. Pair, "--format", "md"])).ShouldRefuse("joulewise-report", "report.md");

        _bench.Snapshot().ShouldBeEmpty();
    }

    [Fact]
    public async Task Report_ModelOfNoKnownShape_SaysThatNothingWasMeasured()
    {
        string config = _bench.Write("my model/config.json", Configs.Llama(layers: 7));

        Outcome outcome = (await _bench.RunAsync("report", "--model", config)).ShouldSucceed();

        outcome.Out.ShouldContain("with my-model (configuration file) under fixed 8192/1024 at 40 tokens/s per user, so there is no answer from evidence");
        outcome.Out.ShouldContain("deepseek-r1");
        File.Exists(_bench.PathOf("joulewise-report/report.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task Report_ModelOfAMeasuredShape_UsesItsRuns()
    {
        _bench.Write("tuned/config.json", Configs.Llama(layers: 80));

        Outcome outcome = (await _bench.RunAsync("report", "--json", "--model", "tuned/config.json", "--workload", "1024/1024")).ShouldSucceed();

        JsonElement json = outcome.Json();
        json.GetProperty("title").GetString()!.ShouldContain("tuned (configuration file of the shape of Llama");
        json.GetProperty("results").EnumerateArray().ShouldContain(r => r.GetProperty("value").ValueKind == JsonValueKind.Number);
    }

    private static double Electricity(JsonElement report)
    {
        JsonElement table = report.GetProperty("chapters").EnumerateArray()
            .SelectMany(chapter => chapter.GetProperty("blocks").EnumerateArray())
            .Single(block => block.TryGetProperty("id", out JsonElement id) && id.ValueEquals("cost-table"));
        int column = table.GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("header").GetString()).ToList().IndexOf("Electricity");
        return table.GetProperty("rows")[0].GetProperty("cells")[column].GetProperty("value").GetDouble();
    }

    private static double Figure(JsonElement report, string subject, string metric) =>
        report.GetProperty("results").EnumerateArray().First(r =>
            r.GetProperty("subject").ValueEquals(subject)
            && r.GetProperty("metric").ValueEquals(metric)
            && r.GetProperty("parity").ValueEquals("like-for-like")
            && r.GetProperty("interactivity_tokens_per_s_per_user").GetDouble() == 40).GetProperty("value").GetDouble();
}
