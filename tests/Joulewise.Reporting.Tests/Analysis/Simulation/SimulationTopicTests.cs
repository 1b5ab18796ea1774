using System.Globalization;
using System.Text;
using ApprovalTests;
using Joulewise.Modeling;
using Joulewise.Quantities;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Joulewise.Reporting.Tests.Analysis.Simulation;

/// <summary>The topic on simulation, with runs of minutes in place of hours.</summary>
public sealed class SimulationTopicTests
{
    private static readonly SimulationSettings Short = new(2, 15, 2, 600, 400);

    private static readonly ReportRequest Request = new() { Topic = ReportTopic.Simulation };

    private static readonly Lazy<ReportDocument> Report = new(Build);

    [Fact]
    public void Build_Chapters_AreInOrder() => Report.Value.Chapters.Select(c => c.Id).ShouldBe(
        ["simulation-disaggregation", "simulation-day", "simulation-burst", "simulation-limits"]);

    [Fact]
    public void Build_Answer_IsGradedThroughout()
    {
        Report.Value.Answer.Count.ShouldBe(4);
        Report.Value.Answer.ShouldAllBe(s => s.Contains("(grade ", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_Short_GivesTheApprovedResults()
    {
        StringBuilder text = new();
        foreach (string sentence in Report.Value.Answer)
        {
            text.Append(sentence).Append('\n');
        }

        foreach (ReportResult r in Report.Value.Results)
        {
            text.Append(CultureInfo.InvariantCulture, $"{r.Id}: {r.Value:G4} [{r.Lo:G3} to {r.Hi:G3}] {r.Unit} {r.Grade}\n");
        }

        Approvals.VerifyWithExtension(text.ToString(), ".txt");
    }

    /// <summary>Figures over seeds are geometric means, so that a ratio of two is the mean of the ratios.</summary>
    [Theory]
    [InlineData("simulation-day-table", "Over all on")]
    [InlineData("simulation-burst-table", "Over no budget")]
    public void Build_RatioOfEnergies_IsThatOfTheirFigures(string id, string ratio)
    {
        TableBlock table = Report.Value.Table(id);
        double[] energies = [.. table.Column("Energy of a token").Cast<FigureCell>().Select(c => c.Value)];
        FigureCell[] ratios = [.. table.Column(ratio).OfType<FigureCell>()];

        ratios.Length.ShouldBe(energies.Length - 1);
        for (int i = 0; i < ratios.Length; i++)
        {
            ratios[i].Value.ShouldBe(energies[i + 1] / energies[0], 1e-6);
        }
    }

    /// <summary>The error of the model widens an energy and not what is held against the same fleet.</summary>
    [Fact]
    public void Build_EnergyOfAToken_HasTheModelsErrorAndItsSource()
    {
        foreach (FigureCell cell in Report.Value.Table("simulation-day-table").Column("Energy of a token").Cast<FigureCell>())
        {
            (cell.High / cell.Value).ShouldBeGreaterThan(1.2);
            cell.SourceIds.ShouldContain(s => s == "serving-model");
            cell.SourceIds.ShouldContain(s => s == "fleet-simulation");
        }
    }

    [Fact]
    public void Build_TighterBudgets_LowerTheHighestMinute()
    {
        double[] peaks = [.. Report.Value.Table("simulation-burst-table").Column("Highest minute").Cast<FigureCell>().Select(c => c.Value)];

        peaks.Length.ShouldBe(4);
        peaks.ShouldBe(peaks.OrderDescending());
    }

    [Fact]
    public void Build_EverySystem_HasALineForEachLoad()
    {
        foreach (string id in (string[])["simulation-energy-nvidia-gb300", "simulation-promises-nvidia-gb300", "simulation-energy-nvidia-h200-sxm", "simulation-promises-nvidia-h200-sxm"])
        {
            double[] loads = [.. Report.Value.Table(id).Column("Load").Select(c => double.Parse(c.Text(), CultureInfo.InvariantCulture))];
            loads.Length.ShouldBe(7);
            loads.ShouldBe(loads.Order());
        }
    }

    [Fact]
    public void Build_Courses_RunThroughTheWholeDay()
    {
        ChartBlock[] courses = [.. Report.Value.Chapter("simulation-day").Blocks.OfType<ChartBlock>()];

        courses.Length.ShouldBe(3);
        courses.ShouldAllBe(c => c.Kind == ChartKind.TimeCourse && c.Series.Count == 4);
        foreach (ChartSeries series in courses.SelectMany(c => c.Series))
        {
            series.Points[0].X.ShouldBeLessThan(0.02);
            series.Points[^1].X.ShouldBeGreaterThan((Short.DaySeconds - 60) / 3600);
        }
    }

    [Fact]
    public async Task Build_JsonIsValidByTheSchema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);
        new JsonSchemaValidator().Validate(ReportJson.Serialize(Report.Value), schema).ShouldBeEmpty();
    }

    [Fact]
    public void Build_Twice_GivesTheSameBytes() => ReportJson.Serialize(Build()).ShouldBe(ReportJson.Serialize(Report.Value));

    [Fact]
    public void Build_WithoutModel_SaysSo()
    {
        ReportDocument report = Question.Ask("simulation without model", Request);

        report.Header.Topic.ShouldBe("simulation");
        report.Answer.ShouldHaveSingleItem().ShouldContain("no fleet can be simulated");
    }

    /// <summary>The topic's chapters alone: those around them are other tests' matter.</summary>
    private static ReportDocument Build()
    {
        AnalysisContext context = ReportBuilder.ContextOf(Request, Question.Embedded with { Predictor = Predictor.Load(Question.Catalogue, Question.Evidence) });
        TopicAnswer answer = SimulationTopic.Build(context, Short);
        return Question.Ask("simulation without model", Request) with
        {
            Answer = answer.Answer,
            Chapters = answer.Chapters,
            Results = context.Results,
            Sources = context.Sources.Entries,
        };
    }
}
