namespace Joulewise.Facility.Tests.CoolingPlants;

/// <summary>Constants taken from ratings, computed back to the rating.</summary>
public sealed class PlantConstantsTests
{
    private static readonly PlantConstants C = PlantConstants.Standard;

    /// <summary>ASHRAE 90.1-2019: 0.560 kW/ton, COP 6.28, water leaving at 6.7 °C (44 °F), condenser water entering at 29.4 °C (85 °F).</summary>
    [Fact]
    public void WaterCooledChiller_AtItsRating_HasTheStandardsCop() =>
        ChillerCurve.Cop(C.WaterCooledCarnotShare, 6.7 - C.EvaporatorApproachInKelvin, 29.4 + C.CondenserRangeInKelvin + C.CondenserApproachInKelvin, C.LeastLiftInKelvin)
            .ShouldBe(3.517 / 0.560, 0.1);

    /// <summary>ASHRAE 90.1-2019: COP 2.985 for air-cooled chillers at 6.7 °C and 35 °C outside.</summary>
    [Fact]
    public void AirCooledChiller_AtItsRating_HasTheStandardsCop() =>
        ChillerCurve.Cop(C.AirCooledCarnotShare, 6.7 - C.EvaporatorApproachInKelvin, 35 + C.AirCondenserDifferenceInKelvin, C.LeastLiftInKelvin).ShouldBe(2.985, 0.05);

    /// <summary>ASHRAE 90.1-2019: 40.2 gpm per horsepower for axial towers at a range of 10 °F; a motor of 90 %.</summary>
    [Fact]
    public void TowerFans_AtTheirRating_HaveTheStandardsPower()
    {
        double heatInWatts = 40.2 * 6.309e-5 * FlowPower.WaterJoulesPerCubicMetreKelvin * (10 / 1.8);
        C.TowerFanShare.ShouldBe(745.7 / 0.9 / heatInWatts, 0.0005);
    }

    [Theory]
    [InlineData(1, 1, 0.1)]
    [InlineData(0.5, 0.4, 0.025)]
    [InlineData(0.2, 0.4, 0.032)]
    public void FlowPower_FollowsTheCubeToItsFloor(double load, double floor, double perWatt) =>
        FlowPower.AtLoad(0.1, load, floor).ShouldBe(perWatt, 1e-12);

    [Fact]
    public void FlowPower_OfAir_IsPressureTimesFlow() =>
        FlowPower.AtFullFlow(250, 0.6, FlowPower.AirJoulesPerCubicMetreKelvin, 13).ShouldBe(250 / 0.6 / (1.19 * 1000 * 13), 1e-12);
}
