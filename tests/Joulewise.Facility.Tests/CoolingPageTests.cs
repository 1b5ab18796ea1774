using System.Globalization;
using Joulewise.Catalog;

namespace Joulewise.Facility.Tests;

/// <summary>The page docs/cooling.md states the constants, checks and figures that the code has.</summary>
public sealed class CoolingPageTests
{
    private static readonly string Page = Read();
    private static readonly Catalogue Embedded = Catalogue.LoadEmbedded();
    private static readonly CoolingModel Model = new(Embedded);

    [Fact]
    public void Page_StatesEveryConstant() => Missing(typeof(PlantConstants).GetProperties()
        .Where(p => p.PropertyType == typeof(double))
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"| {p.Name} | {p.GetValue(PlantConstants.Standard):0.###} |"))).ShouldBeEmpty();

    [Fact]
    public void Page_StatesEveryCheck() => Missing(Model.Checks.Select(LineOf)).ShouldBeEmpty();

    [Fact]
    public void Page_StatesTheErrorOfAll() => Missing(
        [
            string.Create(CultureInfo.InvariantCulture, $"mean absolute error {Model.Checks.Average(c => Math.Abs(c.Error)):0.000}"),
            string.Create(CultureInfo.InvariantCulture, $"{Model.Checks.Count(c => Math.Abs(c.Error) <= 0.05)} of {Model.Checks.Count} within 0.05"),
            .. Model.Checks.GroupBy(c => c.Facility.Operator, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g =>
            {
                double mean = g.Average(c => c.Facility.Pue.Value.InFraction);
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {g.Key} | {g.Count()} | {g.Average(c => Math.Abs(c.Error)):0.000} | {g.Average(c => c.Error):+0.000;-0.000} | {g.Average(c => Math.Abs(c.Facility.Pue.Value.InFraction - mean)):0.000} |");
            }),
        ]).ShouldBeEmpty();

    [Fact]
    public void Page_StatesTheErrorWherePlantsAreKnown()
    {
        PublishedCheck[] known = [.. Model.Checks.Where(c => c.IsPlantKnown)];
        Missing([string.Create(
            CultureInfo.InvariantCulture,
            $"Of the {known.Length} whose plant is known: mean absolute error {known.Average(c => Math.Abs(c.Error)):0.000}, {known.Count(c => Math.Abs(c.Error) <= 0.05)} within 0.05")]).ShouldBeEmpty();
    }

    [Fact]
    public void Page_StatesOnWhichSideMicrosoftLies()
    {
        PublishedCheck[] microsoft = [.. Model.Checks.Where(c => c.Facility.Operator is "Microsoft")];
        Missing([string.Create(
            CultureInfo.InvariantCulture,
            $"at {microsoft.Count(c => c.OverheadFactor > 1)} of its {microsoft.Length} facilities, {microsoft.Min(c => c.OverheadFactor):0.00} to {microsoft.Max(c => c.OverheadFactor):0.00} times, {microsoft.Average(c => c.OverheadFactor):0.00} in the mean")]).ShouldBeEmpty();
    }

    [Fact]
    public void Page_StatesTheWorthOfADegree() => Missing(
        from climate in new[] { "us-dulles", "sg-changi", "se-stockholm", "us-phoenix" }
        select DegreeLine(climate)).ShouldBeEmpty();

    private static string DegreeLine(string climate)
    {
        TypicalYear year = Model.YearOf(Embedded.FindClimate(climate));
        double Saved(CoolingPlan plan, CoolingPlan warmer) =>
            100 * (SiteYear.Run(year, FacilityDesigns.Compared(plan)).Pue - SiteYear.Run(year, FacilityDesigns.Compared(warmer)).Pue);
        double Liquid(double celsius) => Saved(CoolingPlan.DirectLiquid(celsius), CoolingPlan.DirectLiquid(celsius + 1));
        double air = Saved(CoolingPlan.WaterEconomiser, CoolingPlan.WaterEconomiser with { SupplyAirCelsius = CoolingPlan.RecommendedAirCelsius + 1 });
        return string.Create(CultureInfo.InvariantCulture, $"| {climate} | {air:0.00} | {Liquid(25):0.00} | {Liquid(30):0.00} | {Liquid(35):0.00} | {Liquid(45):0.00} |");
    }

    private static string LineOf(PublishedCheck check) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {check.Facility.Id} | {check.Facility.ClimateId} | {check.Facility.Plant} | {check.Facility.Power} | {check.Facility.Pue.Value.InFraction:0.000} | {check.Year.Pue:0.000} | {check.Error:+0.000;-0.000} |");

    private static IEnumerable<string> Missing(IEnumerable<string> lines) => lines.Where(l => !Page.Contains(l, StringComparison.Ordinal));

    private static string Read()
    {
        using StreamReader reader = new(typeof(CoolingPageTests).Assembly.GetManifestResourceStream("cooling.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
