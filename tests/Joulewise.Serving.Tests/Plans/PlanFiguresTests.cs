using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Plans;

public sealed class PlanFiguresTests
{
    [Fact]
    public void Of_APlan_NamesEveryFigureOnceWithItsSources()
    {
        PlanRequest request = Invented.Request(1e6, Invented.TwoHalves(20, 45), Invented.A) with { RackBudget = Power.FromKilowatts(16) };
        IReadOnlyList<PlanFigure> figures = PlanFigures.Of(Planner.Plan(request).Chosen.ShouldNotBeNull());

        figures.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count().ShouldBe(figures.Count);
        figures.Where(f => f.Value is not null).ShouldAllBe(f => f.Inputs.Count > 0 && f.Missing.Length == 0 && f.Low <= f.High);
        figures.Where(f => f.Value is null).ShouldAllBe(f => f.Missing.Length > 0 && f.Grade == Grade.X);

        // By hand in PlannerTests: 219 kWh, 11.75 kW at the peak, 500 W at the rack for the busiest accelerator.
        Value("facility_mwh_per_day").ShouldBe(0.219, 1e-9);
        Value("facility_mw_peak").ShouldBe(0.01175, 1e-9);
        Value("joules_per_output_token").ShouldBe(2.80769, 1e-5);
        Value("rack_w_per_accelerator_expected_peak").ShouldBe(500, 1e-6);
        figures.Single(f => f.Name is "facility_w_per_accelerator_published_constant").Missing.ShouldContain("no planning power");

        double Value(string name) => figures.Single(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Value.ShouldNotBeNull();
    }

    [Fact]
    public void Of_APlanWithoutPrices_SaysWhatIsMissing()
    {
        PlanRequest request = Invented.Request(1e6, Invented.TwoHalves(20, 45), Invented.A with { Price = null }) with
        {
            TokenPrice = null,
            Site = Invented.Site with { ElectricityPrice = null },
        };
        IReadOnlyList<PlanFigure> figures = PlanFigures.Of(Planner.Plan(request).Chosen.ShouldNotBeNull());

        figures.Where(f => f.Unit.StartsWith("USD", StringComparison.Ordinal)).ShouldAllBe(f => f.Value == null && f.Missing.Length > 0);
    }
}
