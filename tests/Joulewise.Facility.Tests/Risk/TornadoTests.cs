using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class TornadoTests
{
    [Fact]
    public void Of_AnHour_HasTheWidestSwingFirstAndTheStatedCostInside()
    {
        OwnedHour hour = OwnedHour.Of(Owners.Request with
        {
            Capital = Owners.Capital with { Accelerator = Owners.Spread(Money.FromDollars(20_000), Money.FromDollars(30_000), Money.FromDollars(45_000)) },
            Terms = Owners.Terms with { ItLife = Owners.Spread(Duration.FromJulianYears(3.9), Duration.FromJulianYears(4), Duration.FromJulianYears(4.1)) },
        });
        IReadOnlyList<TornadoRow> rows = Tornado.Of(hour);

        rows.Select(r => r.Swing).ShouldBeInOrder(SortDirection.Descending);
        rows.ShouldAllBe(r => Math.Min(r.AtLow.InDollarsPerMillion, r.AtHigh.InDollarsPerMillion) <= r.Stated.InDollarsPerMillion);
        TornadoRow price = rows.Single(r => string.Equals(r.Input.Id, "capital/nvidia-h100-sxm/accelerator", StringComparison.Ordinal));
        TornadoRow life = rows.Single(r => string.Equals(r.Input.Id, "terms/plain/it-life", StringComparison.Ordinal));
        price.Swing.ShouldBeGreaterThan(life.Swing);

        // 25,000 USD more over 4 years, with 4 % x 0.5 of it replaced a year, over the tokens of half-busy hours.
        double perDollar = (0.25 + 0.02) / 8766 / (1000 * 3600 * 0.5 * (1 - 0.0004)) * 1e6;
        price.Swing.InDollarsPerMillion.ShouldBe(25_000 * perDollar, 1e-6);
    }
}
