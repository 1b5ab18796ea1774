using System.Text.Json;
using Joulewise.Catalog;
using Joulewise.Quantities;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Joulewise.Reporting.Tests.Analysis.Chapters;

/// <summary>The chapter on invented rows of three accelerators and a model that can be worked out by hand.</summary>
public sealed class UnmeasuredChapterTests
{
    private const string Modelled = "modelled";

    /// <summary>The promise of 40 tokens/s leaves 25 ms: over 8 accelerators 64 requests (12.8 ms), since 128 take 25.6 ms; rate 64 times 8.</summary>
    [Fact]
    public void Build_Promise_TakesTheConfigurationOfTheHighestRateWithin()
    {
        Cell[] row = RowOf(Build(new FakePredictor()), "amd-mi350x");

        row[2].Text().ShouldBe("fp8, vllm, TP8, 64 requests");
        Figure(row[3]).Value.ShouldBe(512, 1e-9);
        Figure(row[4]).Value.ShouldBe(500, 1e-9);
        Figure(row[5]).Value.ShouldBe(500 / 512.0, 1e-9);
        (Figure(row[6]).Value * Figure(row[7]).Value).ShouldBe(1e6, 1e-3);
        Figure(row[6]).Value.ShouldBeGreaterThan(Figure(row[5]).Value);
        row[9].Text().ShouldBe("accelerator");
    }

    /// <summary>A time to first token of 2 s leaves 16 requests (1.6 s).</summary>
    [Fact]
    public void Build_TighterTimeToFirstToken_TakesFewerRequests()
    {
        ReportDocument report = Build(new FakePredictor(), new ReportRequest { TtftLimit = Duration.FromSeconds(2) });

        RowOf(report, "amd-mi350x")[2].Text().ShouldBe("fp8, vllm, TP8, 16 requests");
    }

    /// <summary>One request over 8 accelerators takes 0.2 ms for a token.</summary>
    [Fact]
    public void Build_PromiseTooTight_SaysHowFastItWouldBe()
    {
        ReportDocument report = Build(new FakePredictor(), new ReportRequest { Interactivity = TokenRate.FromPerSecond(6000) });

        report.Chapter("unmeasured").Blocks.OfType<TableBlock>().Single(t => t.Id is "unmeasured-table").Rows.ShouldBeEmpty();
        WhyNot(report, "amd-mi350x").ShouldContain("5,000 tokens/s per user");
    }

    [Fact]
    public void Build_Widths_StayInsideOneScaleUpDomain()
    {
        Cell[] row = RowOf(Build(new FakePredictor()), "nvidia-l40s");

        row[2].Text().ShouldBe("fp8, vllm, TP1, 8 requests");
    }

    [Fact]
    public void Build_EveryFigure_IsMarkedAndOutsideTheRanking()
    {
        TableBlock table = Build(new FakePredictor()).Table("unmeasured-table");

        table.Rows.Count.ShouldBeGreaterThan(5);
        table.Rows.ShouldAllBe(r => r.Muted);
        FigureCell[] figures = [.. table.Rows.SelectMany(r => r.Cells).OfType<FigureCell>()];
        figures.ShouldAllBe(f => f.Flag == Modelled && f.Estimated && (f.Grade == "D" || f.Grade == "E") && f.Low < f.Value && f.Value < f.High && f.SourceIds.Count > 0);
        table.Caption.ShouldStartWith("Modelled, not measured");
    }

    [Theory]
    [InlineData(Grade.C, "D")]
    [InlineData(Grade.D, "D")]
    [InlineData(Grade.E, "E")]
    public void Build_Grade_IsNeverBetterThanD(Grade predicted, string expected)
    {
        Cell[] row = RowOf(Build(new FakePredictor { Grade = predicted }), "amd-mi350x");

        row[8].Text().ShouldBe(expected);
        Figure(row[3]).Grade.ShouldBe(expected);
    }

    [Fact]
    public async Task Build_Json_MarksModelledFiguresAndFitsTheSchema()
    {
        ReportDocument report = Build(new FakePredictor());
        string text = ReportJson.Serialize(report);
        using JsonDocument json = JsonDocument.Parse(text);
        JsonElement[] modelled = [.. json.RootElement.GetProperty("results").EnumerateArray().Where(r => r.GetProperty("parity").ValueEquals(Modelled))];
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);

        modelled.Length.ShouldBeGreaterThan(10);
        modelled.ShouldAllBe(r => r.GetProperty("rank").ValueKind == JsonValueKind.Null && r.GetProperty("reason").GetString()!.Length > 0);
        modelled.Where(r => r.GetProperty("value").ValueKind == JsonValueKind.Number).ShouldAllBe(r => r.GetProperty("estimated").GetBoolean());
        report.Results.Select(r => r.Id).Distinct(StringComparer.Ordinal).Count().ShouldBe(report.Results.Count);
        new JsonSchemaValidator().Validate(text, schema).ShouldBeEmpty();
    }

    [Fact]
    public void Build_MeasuredAccelerators_AreNotModelledButChecked()
    {
        ReportDocument report = Build(new FakePredictor());

        report.Results.Where(r => r.Parity is Modelled).ShouldAllBe(r => r.Subject != "nvidia-b200");
        report.Results.Where(r => r.Parity is Modelled).Select(r => r.Subject).Distinct(StringComparer.Ordinal).Count()
            .ShouldBe(Question.Catalogue.Accelerators.Count - 3);
        TableBlock check = report.Table("model-check");
        check.Rows.Count.ShouldBe(3);
        Figure(check.Rows[0].Cells[3]).Flag.ShouldBe(Modelled);
        check.Rows[0].Cells[4].Text().ShouldEndWith("times");
    }

    [Fact]
    public void Build_Refused_IsListedWithTheReason()
    {
        Accelerator silent = Question.Catalogue.Accelerators.First(a => a.MemoryBandwidth is null && a.Memory is not null);
        Accelerator without = Question.Catalogue.FindAccelerator("groq-lpu-v1");
        ReportDocument report = Build(new FakePredictor { Refused = ["nvidia-l40s"] });

        WhyNot(report, "nvidia-l40s").ShouldBe("does not fit: 9 GB too many");
        WhyNot(report, silent.Id).ShouldContain("the catalogue has no memory bandwidth");
        WhyNot(report, without.Id).ShouldBe("no serving engine of the catalogue runs on it");
    }

    [Fact]
    public void Build_NoPower_GivesTheRateAndNoEnergy()
    {
        ReportDocument report = Build(new FakePredictor { Powerless = ["amd-mi350x"] });
        Cell[] row = RowOf(report, "amd-mi350x");

        Figure(row[3]).Value.ShouldBe(512, 1e-9);
        row[4].ShouldBeOfType<MissingCell>();
        row[6].ShouldBeOfType<MissingCell>();
        report.Results.Where(r => r is { Parity: Modelled, Subject: "amd-mi350x" }).ShouldHaveSingleItem().Metric.ShouldBe("output_rate_per_accelerator");
    }

    [Fact]
    public void Build_AskedAccelerators_ModelsNoOther()
    {
        ReportDocument report = Build(new FakePredictor(), new ReportRequest { Accelerators = ["b200", "mi350x"] });

        report.Results.Where(r => r.Parity is Modelled).Select(r => r.Subject).Distinct(StringComparer.Ordinal).ShouldBe(["amd-mi350x"]);
    }

    [Fact]
    public void Build_Renderings_Hold() => Build(new FakePredictor()).ShouldRender();

    [Fact]
    public void Build_NoPredictor_HasNeitherChapterNorAccuracy()
    {
        ReportDocument report = Question.Of(Rows.Metered);

        report.Chapters.ShouldAllBe(c => c.Id != "unmeasured");
        report.Chapter("method").Words().ShouldNotContain("serving model");
        report.Chapter("method").Blocks.OfType<TableBlock>().ShouldAllBe(t => t.Id != "model-accuracy");
        report.Results.ShouldAllBe(r => r.Parity != Modelled);
    }

    private static ReportDocument Build(FakePredictor predictor, ReportRequest? request = null) => ReportBuilder.Build(
        (request ?? new ReportRequest()) with { IncludeOtherModels = false },
        Question.InputsOf(Rows.Metered) with { Predictor = predictor },
        cancellation: TestContext.Current.CancellationToken);

    private static Cell[] RowOf(ReportDocument report, string accelerator) => RowOf(report.Table("unmeasured-table"), accelerator);

    private static string WhyNot(ReportDocument report, string accelerator) => RowOf(report.Table("unpredicted-table"), accelerator)[2].Text();

    private static Cell[] RowOf(TableBlock table, string accelerator) =>
        [.. table.Rows.Single(r => string.Equals(r.Cells[0].Text(), AcceleratorNames.Short(Question.Catalogue, accelerator), StringComparison.Ordinal)).Cells];

    private static FigureCell Figure(Cell cell) => cell.ShouldBeOfType<FigureCell>();
}
