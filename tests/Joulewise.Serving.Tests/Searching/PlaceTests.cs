using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Searching;

public sealed class PlaceTests
{
    private static readonly Lazy<Place[]> Places = new(() =>
    [
        .. from accelerator in (string[])["nvidia-h200-sxm", "nvidia-gb300", "amd-mi355x"]
           from boundary in (Boundary[])[Boundary.Board, Boundary.NodeWall, Boundary.Facility]
           select Of(accelerator, boundary),
    ]);

    /// <summary>No board power up to the given one draws less for each of its watts, whatever the size of the deployment.</summary>
    [Fact]
    public void LeastMeterRatio_AnyLowerBoardPower_IsABoundFromBelow() =>
        Gen.Select(
            Gen.OneOf([.. Places.Value]),
            Gen.Double[0.001, 1.25],
            Gen.Double[0.001, 1]).Sample(
            (place, share, lower) =>
            {
                double most = share * place.Shape.TdpWatts;
                double board = lower * most;
                foreach (int size in (int[])[1, 8, 9, 72, 128])
                {
                    (place.MeterWatts(board, size) / board).ShouldBeGreaterThanOrEqualTo(place.LeastMeterRatio(most) * (1 - 1e-12));
                }
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void MeterWatts_OfTheBoard_IsTheBoard()
    {
        Place place = Of("nvidia-h200-sxm", Boundary.Board);

        place.MeterWatts(500, 8).ShouldBe(500, 1e-6);
        place.FacilityWatts(500, 8).ShouldBeGreaterThan(500);
        place.FacilityWatts(500, 16).ShouldBeGreaterThan(place.FacilityWatts(500, 8));
    }

    [Fact]
    public void MeterWatts_UnknownBoardPower_IsUnknown() =>
        Of("nvidia-h200-sxm", Boundary.Facility).MeterWatts(double.NaN, 8).ShouldBe(double.NaN);

    [Fact]
    public void Price_Asked_ComesBeforeThePriceBook()
    {
        SearchQuestion question = Searches.Ask("qwen3-8b", 8, "nvidia-h200-sxm");

        PlaceOf(question).Price.ShouldNotBeNull().Name.ShouldStartWith("nvidia-h200-sxm-owned-hyperscaler");
        PlaceOf(question with { PricePerAcceleratorHour = MoneyRate.FromDollarsPerHour(9) }).Price.ShouldNotBeNull().Rate.InDollarsPerHour.ShouldBe(9);
    }

    private static Place Of(string accelerator, Boundary boundary) => PlaceOf(Searches.Ask("qwen3-8b", 8, accelerator) with { Boundary = boundary });

    private static Place PlaceOf(SearchQuestion question) =>
        new Serving.Places(Searches.Catalogue, Searches.Predictor, question).Of(question.Accelerators[0]).ShouldNotBeNull();
}
