using Joulewise.Modeling;
using Joulewise.Serving;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>The report as the program makes it: the default question with the serving model. Values of the model are not pinned.</summary>
public sealed class ModelledReportTests
{
    private static readonly Lazy<ReportDocument> Report = new(() => Build(reversed: false));

    [Fact]
    public void Build_Model_LeavesMeasuredThroughputAsItIs() => Rates(Report.Value).ShouldBe(Rates(Question.Default));

    [Fact]
    public void Build_Model_RanksTheSameAccelerators() =>
        Ranked(Report.Value).ShouldBe(Ranked(Question.Default));

    /// <summary>The control knows an accelerator by its rating alone; what takes its place must say more, not less.</summary>
    [Fact]
    public void Build_Model_PowerIsNarrowerThanTheControl()
    {
        ReportResult[] modelled = [.. Powers(Report.Value).Where(r => r.SourceIds.Contains("serving-model", StringComparer.Ordinal))];
        Dictionary<string, ReportResult> control = Powers(Question.Default).ToDictionary(r => r.Id, StringComparer.Ordinal);

        modelled.Length.ShouldBeGreaterThan(5);
        modelled.ShouldAllBe(r => r.Estimated && (r.Grade == "C" || r.Grade == "D"));
        modelled.Average(r => r.Hi!.Value / r.Lo!.Value).ShouldBeLessThan(modelled.Average(r => control[r.Id].Hi!.Value / control[r.Id].Lo!.Value));
    }

    [Fact]
    public void Build_Model_MeteredPowerIsUntouched() =>
        Question.Default.Headline("amd-mi355x", at: 40).Value.ShouldBe(Report.Value.Headline("amd-mi355x", at: 40).Value);

    [Fact]
    public void Build_Model_SaysSoInAnswerPointsAndMethod()
    {
        Report.Value.Answer[2].ShouldContain("modelled from the measured throughput");
        Report.Value.Table("points").Column("Board power from").Select(Question.Text).ShouldContain(t => t.StartsWith("serving model, throughput given", StringComparison.Ordinal));
        Report.Value.Chapter("method").Words().ShouldContain("no part of that error cancels from a ratio");
        Report.Value.Chapter("coverage").Words().ShouldContain("Where nobody has measured");
    }

    [Fact]
    public void Build_Model_ModelsWhatNobodyMeasuredBeforeCoverage()
    {
        string[] chapters = [.. Report.Value.Chapters.Select(c => c.Id)];

        chapters[Array.IndexOf(chapters, "unmeasured") + 1].ShouldBe("coverage");
        Report.Value.Table("unmeasured-table").Rows.Count.ShouldBeGreaterThan(5);
        Report.Value.Table("unpredicted-table").Column("Modelled figure").Select(Question.Text).ShouldContain(t => t.StartsWith("does not fit: ", StringComparison.Ordinal));
        Report.Value.Table("unpredicted-table").Column("Modelled figure").Select(Question.Text).ShouldContain(t => t == "no serving engine of the catalogue runs on it");
    }

    /// <summary>Every accelerator of the catalogue has a measured or modelled figure or the reason there is none.</summary>
    [Fact]
    public void Build_Model_LeavesNoAcceleratorOut() =>
        Report.Value.Results.Where(r => r is { Metric: "joules_per_output_token", Boundary: "Facility", CapacityBasis: "WithIdle", Parity: "like-for-like" or "modelled", Model: "deepseek-r1" }
                && (r.Value is not null || r.Reason.Length > 0))
            .Select(r => r.Subject).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(Question.Catalogue.Accelerators.Select(a => a.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Build_Model_DrawsModelledFrontiersBesideMeasured()
    {
        ChartBlock chart = Report.Value.Chart();

        chart.Series.Count(s => s.Modelled).ShouldBe(8);
        chart.Series.Count(s => !s.Modelled).ShouldBe(Question.Default.Chapter("frontiers").Blocks.OfType<ChartBlock>().First(c => c.Id is "frontier-yield-like-for-like").Series.Count);
        chart.Series.ShouldAllBe(s => s.Points.Zip(s.Points.Skip(1), (a, b) => a.X <= b.X).All(ascending => ascending));
    }

    /// <summary>The model has learned from these rows; off by more than four times, rate or row would have been misread.</summary>
    [Fact]
    public void Build_Model_IsNearTheRowsItLearnedFrom()
    {
        TableBlock check = Report.Value.Table("model-check");

        check.Rows.Count.ShouldBe(Report.Value.Table("points").Rows.Count);
        check.Rows.ShouldAllBe(r => Math.Abs(Math.Log(((FigureCell)r.Cells[3]).Value / ((FigureCell)r.Cells[2]).Value)) < Math.Log(4));
    }

    [Fact]
    public void Build_Model_ShowsErrorsBesideControls()
    {
        string[] left = [.. Report.Value.Table("model-accuracy").Column("Left out").Select(Question.Text)];

        left.ShouldContain("one accelerator", StringComparer.Ordinal);
        left.ShouldContain("control: 0.7 x TDP", StringComparer.Ordinal);
        left.ShouldAllBe(t => !t.Contains("doubtful", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Build_Model_JsonFitsThePublishedSchema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);

        new JsonSchemaValidator().Validate(ReportJson.Serialize(Report.Value), schema).ShouldBeEmpty();
    }

    [Fact]
    public void Build_ModelTwice_GivesTheSameBytes()
    {
        ReportDocument again = Build(reversed: true);

        ReportJson.Serialize(again).ShouldBe(ReportJson.Serialize(Report.Value));
        ReportMarkdown.Render(again).ShouldBe(ReportMarkdown.Render(Report.Value));
    }

    private static ReportDocument Build(bool reversed)
    {
        ReportInputs inputs = reversed ? Question.InputsOf([.. Question.Evidence.Reverse()]) : Question.Embedded;
        Predictor predictor = Predictor.Load(Question.Catalogue, inputs.Evidence);
        return ReportBuilder.Build(new ReportRequest(), inputs with { Predictor = predictor, PredictorErrors = predictor.HeldOutErrors, Search = new ConfigurationSearch(Question.Catalogue, predictor) });
    }

    private static IEnumerable<(string Id, double? Value, double? Lo, double? Hi)> Rates(ReportDocument report) =>
        report.Results.Where(r => r is { Metric: "output_rate_per_accelerator", Parity: not "modelled" }).Select(r => (r.Id, r.Value, r.Lo, r.Hi)).Order();

    private static IEnumerable<string> Ranked(ReportDocument report) =>
        report.Results.Where(r => r.Rank is not null).Select(r => r.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<ReportResult> Powers(ReportDocument report) =>
        report.Results.Where(r => r is { Metric: "board_power", Parity: "like-for-like", Model: "deepseek-r1" });
}
