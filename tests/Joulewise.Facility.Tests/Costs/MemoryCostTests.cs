using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class MemoryCostTests
{
    private static readonly Catalogue All = Catalogue.LoadEmbedded();

    // 192 GB at 10.3 USD/GB is 1,978 USD; over 7,700 GB/s 0.257; over a bill of 6,400 USD 31 %; over a price of 40,000 USD 4.9 %.
    [Fact]
    public void Of_B200_IsCapacityTimesPriceAndItsShares()
    {
        MemoryCost cost = Of("nvidia-b200");

        cost.Memory!.Value.InDollars.ShouldBe(1977.6, 1e-6);
        cost.MemoryPerBandwidth!.Value.InDollarsPerGigabytePerSecond.ShouldBe(1977.6 / 7700, 1e-9);
        cost.ShareOfMaterials!.Value.InFraction.ShouldBe(0.309, 0.001);
        cost.ShareOfPrice!.Value.InFraction.ShouldBe(0.0494, 0.0001);
        cost.PricePerBandwidth!.Value.InDollarsPerGigabytePerSecond.ShouldBe(40_000.0 / 7700, 1e-9);
        cost.BandwidthPerPower!.Value.InGigabytesPerSecondPerWatt.ShouldBe(7.7, 1e-9);
    }

    // Silicon Analysts, June 2026: memory is 35 to 58 % of accelerators' bills of materials. A press explainer: about 2,400 USD in a B200.
    [Theory]
    [InlineData("nvidia-b200")]
    [InlineData("nvidia-h200-sxm")]
    [InlineData("amd-mi355x")]
    [InlineData("nvidia-gb200")]
    public void ShareOfMaterials_ItsInterval_MeetsThePublishedShares(string id)
    {
        Interval<Ratio> share = Of(id).ShareOfMaterials!.Interval;

        share.High.InFraction.ShouldBeGreaterThan(0.35);
        share.Low.InFraction.ShouldBeLessThan(0.58);
    }

    [Fact]
    public void ShareOfMaterials_OfMi325X_ContradictsItsBill() =>
        Of("amd-mi325x").ShareOfMaterials!.Value.InFraction.ShouldBeGreaterThan(0.58);

    [Fact]
    public void Memory_OfTwoThatBuyOneGeneration_SharesTheErrorOfItsPrice()
    {
        Estimate<Ratio> ratio = Of("amd-mi355x").Memory!.Over(Of("nvidia-b200").Memory!);

        ratio.Value.InFraction.ShouldBe(288.0 / 192, 1e-9);
        (ratio.Interval.High - ratio.Interval.Low).InFraction.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Of_AcceleratorWithoutCapital_KeepsWhatTheDatasheetGives()
    {
        MemoryCost cost = MemoryCost.Of(All.FindAccelerator("google-tpu-v7"), null);

        cost.Memory.ShouldBeNull();
        cost.PricePerCapacity.ShouldBeNull();
        cost.ShareOfPrice.ShouldBeNull();
    }

    private static MemoryCost Of(string id) => MemoryCost.Of(All.FindAccelerator(id), All.CapitalOf(id));
}
