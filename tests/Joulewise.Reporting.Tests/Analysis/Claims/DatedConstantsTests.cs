using Joulewise.Catalog;

namespace Joulewise.Reporting.Tests.Analysis.Claims;

public sealed class DatedConstantsTests
{
    private static readonly ClaimSide H200 = new() { Name = "H200", AcceleratorId = "nvidia-h200-sxm" };

    /// <summary>InferenceX: 1.73 kW in April 2026, 1.37 kW in August 2026.</summary>
    [Theory]
    [InlineData("2026-04", 1730)]
    [InlineData("2026-07-30", 1730)]
    [InlineData("2026-08", 1370)]
    [InlineData("2026", 1370)]
    [InlineData("2025-10", 1730)]
    [InlineData(DatedConstants.Today, 1370)]
    public void Provisioned_OfADate_IsTheNewestThatHeldElseTheOldest(string date, double watts) =>
        DatedConstants.Provisioned(Question.Catalogue, H200.AcceleratorId, date)!.Value.InWatts.ShouldBe(watts, 1e-9);

    /// <summary>InferenceX, owned by a hyperscaler: 1.41 USD/h in April 2026, 1.22 in August; rented for 3 years 1.60 and 2.05.</summary>
    [Theory]
    [InlineData("", "", "2026-04", 1.41)]
    [InlineData("", "", DatedConstants.Today, 1.22)]
    [InlineData("rented", "3-year", "2026-04", 1.6)]
    [InlineData("rented", "3-year", DatedConstants.Today, 2.05)]
    public void Price_OfADate_IsOnTheSidesTermsElseOwnedByAHyperscaler(string kind, string tier, string date, double dollarsPerHour) =>
        DatedConstants.Price(Question.Catalogue, H200 with { PriceKind = kind, PriceTier = tier }, date)!.Value.InDollarsPerHour.ShouldBe(dollarsPerHour, 1e-9);

    [Fact]
    public void Price_OnTermsNobodyPublished_IsMissing() =>
        DatedConstants.Price(Question.Catalogue, H200 with { PriceKind = "rented", PriceTier = "spot" }, DatedConstants.Today).ShouldBeNull();
}
