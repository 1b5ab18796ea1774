using System.Text.Json;
using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Joulewise.Reporting.Tests.Analysis.Chapters;

/// <summary>The chapter on invented rows of three accelerators and a search that can be worked out by hand.</summary>
public sealed class UnmeasuredChapterTests
{
    private const string Modelled = "modelled";

    /// <summary>The fake's best: 64 requests over 8 accelerators, 512 tokens/s of each at 500 W.</summary>
    [Fact]
    public void Build_Found_GoesThroughTheLedger()
    {
        Cell[] row = RowOf(Build(new FakeSearch()), "amd-mi350x");

        row[2].Text().ShouldBe("fp8, KV fp8, vllm, TP8, chunk 2,048, 64 requests, 8 accelerators");
        Figure(row[3]).Value.ShouldBe(512, 1e-9);
        Figure(row[4]).Value.ShouldBe(500, 1e-9);
        Figure(row[5]).Value.ShouldBe(500 / 512.0, 1e-9);
        (Figure(row[6]).Value * Figure(row[7]).Value).ShouldBe(1e6, 1e-3);
        Figure(row[6]).Value.ShouldBeGreaterThan(Figure(row[5]).Value);
        row[9].Text().ShouldBe("accelerator");
    }

    [Fact]
    public void Build_TwoPools_NamesBoth()
    {
        Cell[] row = RowOf(Build(new FakeSearch { Pooled = ["amd-mi350x"] }), "amd-mi350x");

        row[2].Text().ShouldBe("fp8, KV fp8, vllm, disaggregated 8P (TP2 PP2 EP2) + 8D (TP8), 64 requests, 16 accelerators");
    }

    /// <summary>Drawn lengths have a mean of 0.9 of nominal: 8,192 and 1,024 are 7,372.8 and 921.6; 40 tokens/s are 25 ms.</summary>
    [Fact]
    public void Build_Question_IsLikeForLike()
    {
        FakeSearch search = new();
        Build(search, new ReportRequest { TtftLimit = Duration.FromSeconds(2), Site = "finland" });
        SearchQuestion asked = search.Asked.Single(q => q.Accelerators[0].Id is "nvidia-a100-sxm-80gb");

        asked.InputTokens.ShouldBe(7372.8, 1e-9);
        asked.OutputTokens.ShouldBe(921.6, 1e-9);
        asked.TpotLimit!.Value.InSeconds.ShouldBe(0.025, 1e-12);
        asked.TtftLimit!.Value.InSeconds.ShouldBe(2, 1e-12);
        asked.Precisions.ShouldBe(["bf16"]);
        asked.KvPrecisions.ShouldBe(["bf16", "fp8"]);
        asked.Speculation.ShouldBeFalse();
        asked.PowerCaps.ShouldBeFalse();
        (asked.Aggregated && asked.Disaggregated).ShouldBeTrue();
        asked.Objective.ShouldBe(Objective.Joules);
        asked.Boundary.ShouldBe(Boundary.Facility);
        asked.Site.Id.ShouldBe(Question.Catalogue.FindSite("finland").Id);
    }

    /// <summary>One rack of 72, a node of 8, no known system, and a pod of 9,216 of which a rack's worth is looked at.</summary>
    [Theory]
    [InlineData("nvidia-vera-rubin", 72)]
    [InlineData("nvidia-a100-sxm-80gb", 8)]
    [InlineData("huawei-ascend-950dt", 8)]
    [InlineData("google-tpu-v7", 72)]
    public void Build_Supply_IsOneNodeOrRack(string accelerator, int count)
    {
        FakeSearch search = new();
        Build(search);

        search.Asked.Single(q => string.Equals(q.Accelerators[0].Id, accelerator, StringComparison.Ordinal)).Supply.Accelerators.ShouldBe(count);
    }

    [Fact]
    public void Build_Paragraph_CountsWhatWasLookedThrough()
    {
        FakeSearch search = new();
        string words = Build(search).Chapter("unmeasured").Words();

        words.ShouldContain(FormattableString.Invariant($"{search.Asked.Count * 1000:N0} configurations of {search.Asked.Count} accelerators, each in one node or rack of 8 to 72"));
        words.ShouldContain("KV cache in 16 and in 8 bits");
    }

    [Fact]
    public void Build_Chart_SetsModelledFrontiersApart()
    {
        ChartBlock chart = Build(new FakeSearch()).Chart();
        ChartSeries[] modelled = [.. chart.Series.Where(s => s.Modelled)];

        modelled.Length.ShouldBe(8);
        modelled.ShouldAllBe(s => s.Name.EndsWith(", modelled", StringComparison.Ordinal) && s.Dashed && chart.IsBroken(s));
        chart.Series.Where(s => !s.Modelled).Select(s => s.Name).Order(StringComparer.Ordinal).ShouldBe(["B200 SXM 180GB", "H100 SXM5 80GB", "H200 SXM 141GB"]);
        chart.Series.Where(s => !s.Modelled).ShouldAllBe(s => !chart.IsBroken(s));
        chart.Summary.ShouldContain("modelled throughout");
        chart.Y.Label.ShouldContain("idle time included");
    }

    /// <summary>The last point is the table's configuration, so its yield is the table's; 16 requests take 4.8 ms for a token.</summary>
    [Fact]
    public void Build_ChartPoints_AreTheFiguresOfTheTable()
    {
        ReportDocument report = Build(new FakeSearch(), new ReportRequest { Accelerators = ["b200", "mi350x"] });
        ChartSeries series = report.Chart().Series.Single(s => s.Modelled);
        FigureCell yield = Figure(RowOf(report, "amd-mi350x")[7]);

        series.Points.Select(p => p.X).ShouldBe([1 / 0.0192, 1 / 0.0096, 1 / 0.0048], 1e-9);
        (series.Points[0].Y, series.Points[0].Low, series.Points[0].High).ShouldBe((yield.Value, yield.Low, yield.High));
        series.Points.ShouldAllBe(p => p.Low < p.Y && p.Y < p.High && p.Label.EndsWith("modelled; grade E", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_NothingAnswered_HasTheReasonsAndNoChart()
    {
        ReportDocument report = Build(new FakeSearch { Refused = ["amd-mi350x"] }, new ReportRequest { Accelerators = ["b200", "mi350x"] });

        report.Table("unmeasured-table").Rows.ShouldBeEmpty();
        report.Chapter("unmeasured").Blocks.ShouldAllBe(b => !(b is ChartBlock));
        WhyNot(report, "amd-mi350x").ShouldBe("no configuration keeps the promise on TPOT: the least is 50 ms");
    }

    [Fact]
    public void Build_ModelNobodyMeasured_ModelsAllAndRanksNothing()
    {
        ReportDocument report = Build(new FakeSearch(), new ReportRequest { Model = "qwen3-14b" });
        ChartBlock chart = report.Chart();

        report.Results.ShouldAllBe(r => r.Parity == Modelled && r.Rank == null);
        report.Results.ShouldContain(r => r.Subject == "nvidia-b200" && r.Value != null);
        chart.Series.ShouldAllBe(s => s.Modelled);
        chart.Summary.ShouldStartWith("Nothing here is measured.");
        report.Answer.ShouldContain("What the serving model expects stands in the report's chapter Where nobody has measured, as grade D or E.", StringComparer.Ordinal);
        report.ShouldRender();
    }

    [Fact]
    public void Build_EveryFigure_IsMarkedAndOutsideTheRanking()
    {
        TableBlock table = Build(new FakeSearch()).Table("unmeasured-table");

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
        Cell[] row = RowOf(Build(new FakeSearch { Grade = predicted }), "amd-mi350x");

        row[8].Text().ShouldBe(expected);
        Figure(row[3]).Grade.ShouldBe(expected);
    }

    [Fact]
    public async Task Build_Json_MarksModelledFiguresAndFitsTheSchema()
    {
        ReportDocument report = Build(new FakeSearch());
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
        ReportDocument report = Build(new FakeSearch());

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
        ReportDocument report = Build(new FakeSearch { Refused = ["nvidia-l40s"] });

        WhyNot(report, "nvidia-l40s").ShouldBe("no configuration keeps the promise on TPOT: the least is 50 ms");
        WhyNot(report, silent.Id).ShouldContain("the catalogue has no memory bandwidth");
    }

    [Fact]
    public void Build_NoPower_GivesTheRateAndNoEnergy()
    {
        ReportDocument report = Build(new FakeSearch { Powerless = ["amd-mi350x"] });
        Cell[] row = RowOf(report, "amd-mi350x");

        Figure(row[3]).Value.ShouldBe(512, 1e-9);
        row[4].ShouldBeOfType<MissingCell>();
        row[6].ShouldBeOfType<MissingCell>();
        report.Results.Where(r => r is { Parity: Modelled, Subject: "amd-mi350x" }).ShouldHaveSingleItem().Metric.ShouldBe("output_rate_per_accelerator");
    }

    [Fact]
    public void Build_AskedAccelerators_ModelsNoOther()
    {
        ReportDocument report = Build(new FakeSearch(), new ReportRequest { Accelerators = ["b200", "mi350x"] });

        report.Results.Where(r => r.Parity is Modelled).Select(r => r.Subject).Distinct(StringComparer.Ordinal).ShouldBe(["amd-mi350x"]);
    }

    [Fact]
    public void Build_Renderings_Hold() => Build(new FakeSearch()).ShouldRender();

    [Fact]
    public void Build_NoPredictor_HasNeitherChapterNorAccuracy()
    {
        ReportDocument report = Question.Of(Rows.Metered);

        report.Chapters.ShouldAllBe(c => c.Id != "unmeasured");
        report.Chapter("method").Words().ShouldNotContain("serving model");
        report.Chapter("method").Blocks.OfType<TableBlock>().ShouldAllBe(t => t.Id != "model-accuracy");
        report.Results.ShouldAllBe(r => r.Parity != Modelled);
    }

    [Fact]
    public void Build_NoSearch_ChecksTheModelAlone()
    {
        ReportDocument report = ReportBuilder.Build(
            new ReportRequest { IncludeOtherModels = false },
            Question.InputsOf(Rows.Metered) with { Predictor = new FakePredictor() },
            cancellation: TestContext.Current.CancellationToken);

        report.Chapter("unmeasured").Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>().Id.ShouldBe("model-check");
        report.Results.ShouldAllBe(r => r.Parity != Modelled);
    }

    private static ReportDocument Build(FakeSearch search, ReportRequest? request = null) => ReportBuilder.Build(
        (request ?? new ReportRequest()) with { IncludeOtherModels = false },
        Question.InputsOf(Rows.Metered) with { Predictor = new FakePredictor(), Search = search },
        cancellation: TestContext.Current.CancellationToken);

    private static Cell[] RowOf(ReportDocument report, string accelerator) => RowOf(report.Table("unmeasured-table"), accelerator);

    private static string WhyNot(ReportDocument report, string accelerator) => RowOf(report.Table("unpredicted-table"), accelerator)[2].Text();

    private static Cell[] RowOf(TableBlock table, string accelerator) =>
        [.. table.Rows.Single(r => string.Equals(r.Cells[0].Text(), AcceleratorNames.Short(Question.Catalogue, accelerator), StringComparison.Ordinal)).Cells];

    private static FigureCell Figure(Cell cell) => cell.ShouldBeOfType<FigureCell>();
}
