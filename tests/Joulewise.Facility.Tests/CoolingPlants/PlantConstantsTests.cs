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

    /// <summary>ASHRAE 90.1-2019: COP 2.985 for air-cooled chillers at 6.7 °C and 35 °C outside, condenser fans included; without fans of 3.5 % of the heat rejected, (1/2.985 - 0.035) / 1.035 = 0.28987 remains for the compressor.</summary>
    [Fact]
    public void AirCooledCompressor_AtItsRating_HasTheStandardsCopLessFans()
    {
        double cop = ChillerCurve.Cop(C.AirCooledCarnotShare, 6.7 - C.EvaporatorApproachInKelvin, 35 + C.AirCondenserDifferenceInKelvin, C.LeastLiftInKelvin);
        cop.ShouldBe(1 / 0.28987, 0.001);
        C.AirCooledCarnotShare.ShouldBe(3.4498 * (48 - 5.2) / (5.2 + 273.15), 0.0005);
    }

    /// <summary>Both plants that compress into outside air, at the rating: compressor and condenser fans, counted once, take 1 / 2.985 of the heat that enters the evaporator.</summary>
    [Theory]
    [InlineData(PlantKind.OutsideAir)]
    [InlineData(PlantKind.ChilledWater)]
    public void CompressorAndFans_OfAPlantAtTheRating_HaveTheStandardsCop(PlantKind kind)
    {
        CoolingPlan plan = new(kind, HeatRejection.DryCooler, 6.7 + C.CoilApproachInKelvin);
        HourBalance hour = new CoolingPlant(plan, 0.7).At(new HourAir(35, 26, 23));
        double unit = hour.Chiller + hour.RejectionFan;
        ((hour.RejectedHeat - unit) / unit).ShouldBe(2.985, 1e-9);
    }

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
