using System.Globalization;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

/// <summary>The report on cost of ownership, from the embedded evidence.</summary>
public sealed class TcoTopicTests
{
    private static readonly ReportDocument Report = Question.Ask("tco", new ReportRequest { Topic = ReportTopic.Tco });

    [Fact]
    public void Answer_EachSentenceWithANumber_CarriesItsGrade()
    {
        Report.Answer.Count.ShouldBe(3);
        Report.Answer.Where(s => s.Any(char.IsAsciiDigit)).ShouldAllBe(s => s.Contains("(grade ", StringComparison.Ordinal));
        Report.Answer[^1].ShouldContain("not compared with owned cost");
    }

    [Fact]
    public void Costs_OfAcceleratorsWithoutAPrice_AreShownAsMissing()
    {
        TableRow row = Row("tco-cost-table", "Instinct MI325X");

        row.Cells[2].ShouldBeOfType<MissingCell>().Reason.ShouldBe("not published: accelerator");
        Report.Chapter("tco-limits").Words().ShouldContain("Instinct MI325X has no modelled cost: not published: accelerator.");
    }

    [Fact]
    public void Parts_OfEveryAccelerator_AddUpToTheCost()
    {
        TableRow[] rows = [.. Report.Table("tco-parts-table").Rows.Where(r => !r.Muted)];

        rows.Length.ShouldBeGreaterThanOrEqualTo(6);
        foreach (TableRow row in rows)
        {
            FigureCell[] figures = [.. row.Cells.OfType<FigureCell>()];
            figures[..^1].Sum(f => f.Value).ShouldBe(figures[^1].Value, 1e-9 * figures[^1].Value, row.Cells[0].Text());
        }
    }

    [Fact]
    public void Chart_OfParts_StacksToTheTable()
    {
        ChartBlock chart = Report.Chapter("tco-parts").Blocks.OfType<ChartBlock>().ShouldHaveSingleItem();
        TableRow row = Row("tco-parts-table", chart.Categories[0]);

        chart.Kind.ShouldBe(ChartKind.StackedBar);
        chart.Series.Sum(s => s.Points[0].Y).ShouldBe(((FigureCell)row.Cells[^1]).Value, 1e-9);
    }

    [Fact]
    public void Tokens_OfEveryRow_TellTheSameDollars()
    {
        foreach (TableRow row in Report.Table("tco-tokens-table").Rows)
        {
            double[] v = [.. row.Cells.OfType<FigureCell>().Select(c => c.Value)];

            // 8,192 input tokens for 1,024 output tokens.
            ((8 * v[0]) + v[1]).ShouldBe(v[3], 1e-9 * v[3]);
            (9 * v[2]).ShouldBe(v[3], 1e-9 * v[3]);
        }
    }

    [Fact]
    public void Pairs_AreRankedOnlyWhereTheRatioLeavesOutOne()
    {
        foreach (TableRow row in Report.Table("tco-pairs").Rows)
        {
            double[] ends = [.. row.Cells[3].Text().Split(" to ").Select(e => double.Parse(e, CultureInfo.InvariantCulture))];
            bool open = ends[0] <= 1 && ends[1] >= 1;
            row.Cells[4].Text().ShouldBe(open ? "not distinguishable" : ends[1] < 1 ? "first cheaper" : "second cheaper");
        }
    }

    // The key of grades says of E: quoted, never ranked.
    [Fact]
    public void Results_OfModelledCosts_AreOfGradeEAndNeverRanked()
    {
        ReportResult[] modelled = [.. Report.Results.Where(r => r.Metric is "usd_per_m_output_tokens_owned_modelled_hyperscaler")];

        modelled.Length.ShouldBe(Report.Table("tco-parts-table").Rows.Count(r => !r.Muted));
        modelled.ShouldAllBe(r => r.Grade.Equals("E", StringComparison.Ordinal) && r.Rank == null && r.SourceIds.Count > 0 && r.Estimated);
    }

    [Fact]
    public void Ranks_OfTheTable_RestOnThePriceBookInItsOrder()
    {
        TableRow[] ranked = [.. Report.Table("tco-cost-table").Rows.Where(r => !r.Muted)];
        FigureCell[] book = [.. ranked.Select(r => r.Cells[4]).Cast<FigureCell>()];

        book.ShouldAllBe(c => !string.Equals(c.Grade, "E", StringComparison.Ordinal));
        book.Select(c => c.Value).ShouldBeInOrder();
        ranked.ShouldContain(r => string.Equals(r.Cells[0].Text(), "Instinct MI325X", StringComparison.Ordinal));
        Row("tco-cost-table", "B300 SXM").Cells[1].Text().ShouldBe("not ranked");
    }

    // Draws and states of the world are two ways to one interval.
    [Fact]
    public void Draws_OfTheCheapest_AgreeWithItsEstimate()
    {
        TableRow draws = Report.Table("tco-draws").Rows[0];
        FigureCell estimate = (FigureCell)Row("tco-cost-table", draws.Cells[0].Text()).Cells[2];
        double width = estimate.High - estimate.Low;

        double.Parse(draws.Cells[3].Text(), CultureInfo.InvariantCulture).ShouldBe(estimate.Low, 0.15 * width);
        double.Parse(draws.Cells[4].Text(), CultureInfo.InvariantCulture).ShouldBe(estimate.High, 0.15 * width);
    }

    [Fact]
    public void OwnOrRent_OfTheDefault_HasAnAnswerForH100() =>
        Report.Table("tco-own-or-rent").Rows.ShouldContain(r => string.Equals(r.Cells[0].Text(), "H100 SXM5 80GB", StringComparison.Ordinal));

    [Fact]
    public void Flips_AreAlsoInTheSensitivityOfTheRecord() =>
        Report.Sensitivity.ShouldContain(s => string.Equals(s.Input, "price of electricity (owned cost, hyperscaler)", StringComparison.Ordinal));

    [Fact]
    public void Build_NothingMeasured_SaysThatNothingCanBeBuilt()
    {
        ReportDocument empty = Question.Ask("tco-none", new ReportRequest { Topic = ReportTopic.Tco, Interactivity = TokenRate.FromPerSecond(5000) });

        empty.Answer.ShouldHaveSingleItem().ShouldStartWith("No accelerator has both");
        empty.Chapter("tco-risk").Words().ShouldContain("Nothing can be drawn");
    }

    // Berlin has a carbon intensity and no price of electricity in the catalogue.
    [Fact]
    public void Build_SiteWithoutAPriceOfElectricity_NamesItAsMissing()
    {
        ReportDocument berlin = Question.Ask("tco-berlin", new ReportRequest { Topic = ReportTopic.Tco, Site = "de-berlin" });

        berlin.Answer[1].ShouldBe("No owned cost can be built from its parts here; of GB200: not published: electricity.");
        berlin.Table("tco-parts-table").Rows.ShouldAllBe(r => r.Muted);
        berlin.Answer[0].ShouldContain("by the price book of 2026-08-15");
    }

    [Fact]
    public void Build_OneAccelerator_IsToldApartFromNobody() =>
        Question.Ask("tco-one", new ReportRequest { Topic = ReportTopic.Tco, Accelerators = ["h100"] }).Answer[0]
            .ShouldEndWith("(grade D), the only one with a price of that date here.");

    [Fact]
    public void Build_Twice_GivesTheSameBytes()
    {
        ReportDocument again = ReportBuilder.Build(new ReportRequest { Topic = ReportTopic.Tco }, Question.Embedded, cancellation: TestContext.Current.CancellationToken);

        ReportJson.Serialize(again).ShouldBe(ReportJson.Serialize(Report));
        Report.ShouldRender();
    }

    private static TableRow Row(string table, string name) => Report.Table(table).Rows.Single(r => string.Equals(r.Cells[0].Text(), name, StringComparison.Ordinal));
}
