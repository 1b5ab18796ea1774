using Joulewise.Catalog;
using Joulewise.Quantities;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Joulewise.Facility.Tests;

public sealed class ChassisDiscrepancyTests
{
    [Fact]
    public void AirValue_BoardsAt97PercentOfABindingCap_IsTheMeanOfThreeNodes() =>
        NodeMeans(0.97).Mean().ShouldBe(ChassisDiscrepancy.AirValue, 0.005);

    [Fact]
    public void AirHigh_BoardsAt94PercentOfABindingCap_IsTheMeanOfThreeNodes() =>
        NodeMeans(0.94).Mean().ShouldBe(ChassisDiscrepancy.AirHigh, 0.005);

    [Fact]
    public void AirLow_IdleH200AtItsCataloguedBoardPower_IsWhatTheLowestReadingLeaves() =>
        Factor(Known.H100, MlperfWall.H200LowestWatts, 80).ShouldBe(ChassisDiscrepancy.AirLow, 0.015);

    [Fact]
    public void OwnFactor_SpreadOfThreeNodes_PredictsAFourthByStudentsT()
    {
        double[] means = NodeMeans(0.97);
        double t = StudentT.InvCDF(0, 1, means.Length - 1, 0.95);

        double halfWidth = t * means.StandardDeviation() / means.Mean() * Math.Sqrt(1 + (1.0 / means.Length));

        (1 + halfWidth).ShouldBe(ChassisDiscrepancy.OwnFactor, 0.005);
    }

    [Fact]
    public void AirValue_B200AtItsCap_LiesAboveTheLeastThoseReadingsAllow()
    {
        double least = MlperfWall.AirB200.Select(r => Factor(r.Chassis, r.WallWatts, r.CapWatts)).Mean();

        least.ShouldBe(1.13, 0.005);
        ChassisDiscrepancy.AirLow.ShouldBeGreaterThan(least);
    }

    [Fact]
    public void LiquidLow_WaterB200AtItsTwinsIdleBoardPower_IsWhatTheLowestReadingLeaves()
    {
        const double idleBoardWatts = 140;
        Factor(Known.B200, MlperfWall.AirB200LowestWatts, idleBoardWatts).ShouldBe(ChassisDiscrepancy.AirLow, 0.015);

        // Half of the air-cooled node's fans at most remain; at idle that is 0.02 of the rest, so the rest alone decides.
        Factor(Known.B200, MlperfWall.WaterB200LowestWatts, idleBoardWatts).ShouldBe(ChassisDiscrepancy.LiquidLow, 0.04);
        ChassisDiscrepancy.LiquidValue.ShouldBe((ChassisDiscrepancy.LiquidLow + ChassisDiscrepancy.AirHigh) / 2, 1e-9);
    }

    [Theory]
    [InlineData("nvidia-b200", 1.17)]
    [InlineData("amd-mi355x", 1.3689)]
    public void Own_NodesReadAtTheWallOrNot_DifferInWidth(string acceleratorId, double high)
    {
        Estimate<Ratio> own = ChassisDiscrepancy.Own("a-node", acceleratorId);

        own.Interval.High.InFraction.ShouldBe(high, 0.002);
        own.Grade.ShouldBe(Grade.D);
    }

    private static double[] NodeMeans(double shareOfCap) =>
    [
        .. MlperfWall.Capped
            .GroupBy(r => r.Node, StringComparer.Ordinal)
            .Select(node => node.Select(r => Factor(r.Chassis, r.WallWatts, r.CapWatts * shareOfCap)).Mean()),
    ];

    /// <summary>(DC behind the meter - boards) / (fixed parts + fans).</summary>
    private static double Factor(ChassisProfile chassis, double wallWatts, double boardWatts)
    {
        ChassisPoint modelled = chassis.At(Power.FromWatts(boardWatts));
        double dc = wallWatts;
        for (int i = 0; i < 50; i++)
        {
            dc = wallWatts * chassis.PsuEfficiencyAt(Power.FromWatts(dc)).InFraction;
        }

        return (dc - modelled.Boards.InWatts) / (modelled.FixedDc + modelled.Fan).InWatts;
    }
}
