using Joulewise.Quantities;

namespace Joulewise.Facility.Tests;

public sealed class ChassisTests
{
    // The five reference cases printed beside the profiles (revision ebbf89d9); PUE 1.3.
    [Theory]
    [InlineData(false, 0, 1852.0, 2407.6)]
    [InlineData(false, 350, 4855.7, 6312.4)]
    [InlineData(false, 700, 7999.9, 10399.9)]
    [InlineData(true, 500, 6111.8, 7945.3)]
    [InlineData(true, 1000, 10591.1, 13768.5)]
    public void At_ReferenceCase_MatchesToATenthOfAWatt(bool blackwell, double boardWatts, double itWatts, double facilityWatts)
    {
        ChassisPoint point = (blackwell ? Known.B200 : Known.H100).At(Power.FromWatts(boardWatts));

        point.It.InWatts.ShouldBe(itWatts, 0.1);
        point.Facility(Ratio.FromFraction(1.3)).InWatts.ShouldBe(facilityWatts, 0.1);
    }

    [Fact]
    public void At_ScaleOut_AddsCardsAndNetwork()
    {
        ChassisPoint alone = Known.H100.At(Power.FromWatts(400));
        ChassisPoint spanning = Known.H100.At(Power.FromWatts(400), scaleOut: true);

        (spanning.FixedDc - alone.FixedDc).InWatts.ShouldBe(80, 1e-9);
        (spanning.Network - alone.Network).InWatts.ShouldBe(68.6, 1e-9);
        spanning.Fan.ShouldBeGreaterThan(alone.Fan);
    }

    [Fact]
    public void FanPower_BeyondFullCoolingLoad_StaysAtItsHighest() =>
        Known.H100.FanPower(Power.FromWatts(50_000)).InWatts.ShouldBe(835.3 * 0.8 * 0.8 * 0.8, 1e-9);

    [Fact]
    public void At_NegativeBoardPower_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Known.H100.At(Power.FromWatts(-1)));

    [Theory]
    [InlineData(0, 0.8864)]
    [InlineData(0.05, 0.8864)]
    [InlineData(0.15, 0.9343)]
    [InlineData(0.35, 0.9544)]
    [InlineData(1, 0.9556)]
    [InlineData(1.4, 0.9556)]
    public void EfficiencyAt_Load_IsLinearInsideAndFlatOutside(double load, double efficiency) =>
        PsuCurve.EfficiencyAt(Known.Psu, Ratio.FromFraction(load)).InFraction.ShouldBe(efficiency, 1e-9);

    [Fact]
    public void EfficiencyAt_EmptyCurve_IsRefused() =>
        Should.Throw<ArgumentException>(() => PsuCurve.EfficiencyAt([], Ratio.One));
}
