using CsCheck;

namespace Joulewise.Facility.Tests.CoolingPlants;

public sealed class CoolingPlantLaws
{
    private static readonly Gen<HourAir> AnyAir =
        from dry in Gen.Double[-30, 48]
        from below in Gen.Double[0, 30]
        select Air(dry, dry - below);

    private static readonly Gen<CoolingPlan> AnyPlan =
        from kind in Gen.Enum<PlantKind>()
        from rejection in Gen.Enum<HeatRejection>()
        from supply in Gen.Double[18, 35]
        from liquid in Gen.Double[20, 45]
        from capture in Gen.Double[0, 1]
        select new CoolingPlan(kind, rejection, supply, liquid, capture);

    [Fact]
    public void Heat_GivenOutside_IsThatOfItAndPlant() => Gen.Select(AnyPlan, AnyAir, Gen.Double[0.2, 1]).Sample((plan, air, load) =>
    {
        HourBalance hour = new CoolingPlant(plan, load).At(air);
        hour.RejectedHeat.ShouldBe(1 + hour.Electricity, 1e-9);
    });

    [Fact]
    public void Parts_AreNeverNegative_AndFreeShareIsAShare() => Gen.Select(AnyPlan, AnyAir).Sample((plan, air) =>
    {
        HourBalance hour = new CoolingPlant(plan, 0.7).At(air);
        new[] { hour.HallFan, hour.Pump, hour.Cdu, hour.RejectionFan, hour.Chiller, hour.EvaporatedGramsPerJoule, hour.BlownDownGramsPerJoule }.Min().ShouldBeGreaterThanOrEqualTo(0);
        hour.FreeShare.ShouldBeInRange(0, 1);
    });

    [Fact]
    public void Supply_Warmer_NeverNeedsMoreChillerNorFreesLess() => Gen.Select(AnyPlan, AnyAir, Gen.Double[0, 8]).Sample((plan, air, warmer) =>
    {
        HourBalance cool = new CoolingPlant(plan, 0.7).At(air);
        HourBalance warm = new CoolingPlant(plan with { SupplyAirCelsius = plan.SupplyAirCelsius + warmer, LiquidSupplyCelsius = plan.LiquidSupplyCelsius + warmer }, 0.7).At(air);
        warm.Chiller.ShouldBeLessThanOrEqualTo(cool.Chiller + 1e-12);
        warm.FreeShare.ShouldBeGreaterThanOrEqualTo(cool.FreeShare - 1e-12);
    });

    [Fact]
    public void Air_Hotter_NeverLowersChiller() => Gen.Select(AnyPlan, Gen.Double[-20, 40], Gen.Double[0, 25], Gen.Double[0, 8]).Sample((plan, dry, below, hotter) =>
    {
        HourBalance cool = new CoolingPlant(plan, 0.7).At(Air(dry, dry - below));
        HourBalance hot = new CoolingPlant(plan, 0.7).At(Air(dry + hotter, dry - below + hotter));
        hot.Chiller.ShouldBeGreaterThanOrEqualTo(cool.Chiller - 1e-12);
    });

    [Fact]
    public void Compressors_Better_NeverTakeMore() => Gen.Select(AnyPlan, AnyAir, Gen.Double[1, 1.4]).Sample((plan, air, better) =>
    {
        PlantConstants standard = PlantConstants.Standard;
        PlantConstants improved = standard with { WaterCooledCarnotShare = standard.WaterCooledCarnotShare * better, AirCooledCarnotShare = standard.AirCooledCarnotShare * better };
        new CoolingPlant(plan, 0.7, improved).At(air).Electricity.ShouldBeLessThanOrEqualTo(new CoolingPlant(plan, 0.7, standard).At(air).Electricity + 1e-12);
    });

    [Fact]
    public void At_ManyHours_AllocatesNothing()
    {
        CoolingPlant plant = new(CoolingPlan.DirectLiquid(35), 0.7);
        HourAir air = Air(20, 10);
        double sum = plant.At(air).Electricity;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int hour = 0; hour < 1000; hour++)
        {
            sum += plant.At(air).Electricity;
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sum.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    public void Load_OutOfRange_IsRefused(double load) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new CoolingPlant(CoolingPlan.OutsideAir, load));

    private static HourAir Air(double dry, double dew) => new(dry, Psychrometrics.WetBulbCelsius(dry, dew, 1013.25), Math.Min(dry, dew));
}
