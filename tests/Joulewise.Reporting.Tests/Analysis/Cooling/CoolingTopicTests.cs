using NJsonSchema;
using NJsonSchema.Validation;

namespace Joulewise.Reporting.Tests.Analysis.Cooling;

/// <summary>The topic on energy price and cooling, from the embedded evidence.</summary>
public sealed class CoolingTopicTests
{
    private static readonly ReportDocument Virginia = Question.Ask("cooling", new ReportRequest { Topic = ReportTopic.Cooling });

    private static readonly ReportDocument Iceland = Question.Ask("cooling-iceland", new ReportRequest { Topic = ReportTopic.Cooling, Site = "iceland" });

    [Fact]
    public void Build_AtVirginia_HasItsChaptersInOrder() => Virginia.Chapters
        .Select(c => c.Id)
        .Where(id => id.StartsWith("cooling-", StringComparison.Ordinal))
        .ShouldBe(["cooling-plants", "cooling-year", "cooling-sites", "cooling-tolerance", "cooling-sensitivity", "cooling-check", "cooling-limits"]);

    [Fact]
    public void Answer_ComparesBothPlantsOnTowersBeforeDryCoolers()
    {
        string first = Virginia.Answer[0];
        first.ShouldContain("both on towers");
        first.IndexOf("both on towers", StringComparison.Ordinal).ShouldBeLessThan(first.IndexOf("dry coolers", StringComparison.Ordinal));
    }

    /// <summary>The cooling of MI355X's system is not published, so it is named as unknown and never as the least.</summary>
    [Fact]
    public void Answer_NamesNoLeastDrawWhoseCoolingIsUnknown()
    {
        TableRow row = Virginia.Table("cooling-token-table").Rows.Single(r => r.Cells[0].Text() is "Instinct MI355X");
        row.Cells[1].Text().ShouldBe("not published");
        TableRow least = Virginia.Table("cooling-token-table").Rows
            .Where(r => r.Cells[1].Text() is not "not published")
            .MinBy(r => ((FigureCell)r.Cells[^1]).Value)!;
        Virginia.Answer[1].ShouldContain($"{least.Cells[0].Text()} takes");
        Virginia.Answer[1].ShouldContain("the least of those whose cooling is published");
        Virginia.Answer[1].Split("The cooling of ")[0].ShouldNotContain("MI355X");
        Virginia.Answer[1].ShouldContain("The cooling of Instinct MI355X is not published");
    }

    [Fact]
    public void FreeHeat_IsShownAsText_SinceItsErrorIsUnknown() => Virginia.Table("cooling-plant-table").Column("Free heat").ShouldAllBe(c => c is TextCell);

    [Fact]
    public void Plants_Parts_AddUpToTheOverhead()
    {
        TableBlock table = Virginia.Table("cooling-plant-table");
        foreach (TableRow row in table.Rows)
        {
            double[] figures = [.. row.Cells.OfType<FigureCell>().Select(c => c.Value)];
            (1 + ((figures[2] + figures[3] + figures[4]) / 100)).ShouldBe(figures[0], 1e-9);
            figures[0].ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public void Tokens_BehindAPlant_AreTheItEnergyTimesThatPlantsPue()
    {
        double pue = ((FigureCell)Virginia.Table("cooling-plant-table").Rows.Single(r => r.Cells[0].Text() is "Water economiser").Cells[1]).Value;
        TableBlock tokens = Virginia.Table("cooling-token-table");
        (FigureCell It, FigureCell Meter)[] pairs = [.. tokens.Column("IT, with idle").Zip(tokens.Column("Water economiser"))
            .Where(p => p.Second is FigureCell)
            .Select(p => ((FigureCell)p.First, (FigureCell)p.Second))];
        pairs.Length.ShouldBeGreaterThan(3);
        foreach ((FigureCell it, FigureCell meter) in pairs)
        {
            meter.Value.ShouldBe(it.Value * pue, 1e-9 * it.Value);
        }
    }

    [Fact]
    public void Tokens_OfASystemWithColdPlates_AreMissingBehindAirPlantsWithTheReason()
    {
        TableRow row = Virginia.Table("cooling-token-table").Rows.Single(r => r.Cells[0].Text() is "GB200");
        row.Cells.OfType<MissingCell>().Count().ShouldBe(4);
        row.Cells.OfType<MissingCell>().ShouldAllBe(c => c.Reason.Length > 0);
    }

    [Fact]
    public void AirAgainstLiquid_OfTheSameBoards_FavoursLiquidByFansAndPlant()
    {
        TableBlock table = Virginia.Table("cooling-air-liquid-table");
        table.Rows.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (TableRow row in table.Rows)
        {
            double[] figures = [.. row.Cells.OfType<FigureCell>().Select(c => c.Value)];
            (figures[3] / figures[2]).ShouldBe(figures[4], 1e-9);
            figures[1].ShouldBeLessThan(figures[0]);
            figures[4].ShouldBeLessThan(1);
        }
    }

    [Fact]
    public void Sites_AreAtLeastTwentyWithCostAndCarbonOrTheReason()
    {
        TableBlock table = Virginia.Table("cooling-site-table");
        table.Rows.Count.ShouldBeGreaterThanOrEqualTo(60);
        table.Rows.Count(r => r.Cells.All(c => c is not MissingCell)).ShouldBeGreaterThanOrEqualTo(10);
        table.Notes.ShouldContain(n => n.Contains("Iceland", StringComparison.Ordinal));
        foreach (TableRow row in table.Rows.Where(r => r.Cells[5] is FigureCell))
        {
            ((FigureCell)row.Cells[5]).Value.ShouldBeGreaterThan(0);
            row.Cells[4].ShouldBeOfType<FigureCell>();
        }
    }

    [Fact]
    public void Charts_HaveTwelveMonthsForEachPlant()
    {
        ChartBlock[] charts = [.. Virginia.Chapter("cooling-year").Blocks.OfType<ChartBlock>()];
        charts.Length.ShouldBe(2);
        charts.ShouldAllBe(c => c.Series.Count == 6 && c.Series.All(s => s.Points.Count == 12));
    }

    [Fact]
    public void Tolerance_NamesAcceleratorsWithoutALimit()
    {
        TableBlock table = Virginia.Table("cooling-tolerance-table");
        table.Rows.Count.ShouldBe(6);
        table.Notes.ShouldContain(n => n.Contains("H100", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ShowsEveryFacility()
    {
        TableBlock table = Virginia.Table("cooling-check-table");
        table.Rows.Count.ShouldBe(Question.Catalogue.Facilities.Count);
        Virginia.Chapter("cooling-check").Words().ShouldContain("33 lie within 0.05");
        table.Rows.Count(r => r.Cells[1].Text().EndsWith("(our reading of the PUE)", StringComparison.Ordinal)).ShouldBe(3);
        Virginia.Chapter("cooling-check").Words().ShouldContain("above the model's at 10 of them");
    }

    [Fact]
    public void Results_HoldTheJoulesByPlantUnderTheirOwnNames()
    {
        string[] ids = [.. Virginia.Results.Select(r => r.Id)];
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
        Virginia.Results.ShouldContain(r => r.Metric == "joules_per_output_token_direct-liquid" && r.Subject == "nvidia-gb200" && r.Value > 0);
    }

    [Fact]
    public void Build_AtASiteWithoutClimate_SaysSoAndStillComparesSites()
    {
        Iceland.Chapter("cooling-plants").Words().ShouldBe("Missing: no climate normals were found for Iceland.");
        Iceland.Chapters.ShouldNotContain(c => c.Id == "cooling-year" || c.Id == "cooling-tolerance");
        Iceland.Table("cooling-site-table").Rows.Count.ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public async Task Build_JsonIsValidByTheSchema()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ReportJson.Schema, TestContext.Current.CancellationToken);
        new JsonSchemaValidator().Validate(ReportJson.Serialize(Virginia), schema).ShouldBeEmpty();
    }

    [Fact]
    public void Build_Twice_GivesTheSameBytes() =>
        ReportJson.Serialize(ReportBuilder.Build(new ReportRequest { Topic = ReportTopic.Cooling }, Question.Embedded, cancellation: TestContext.Current.CancellationToken)).ShouldBe(ReportJson.Serialize(Virginia));
}
