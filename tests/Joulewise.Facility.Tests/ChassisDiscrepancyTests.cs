using Joulewise.Catalog;
using Joulewise.Quantities;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Joulewise.Facility.Tests;

public sealed class ChassisDiscrepancyTests
{
    [Fact]
    public void SharedValue_BoardsAt97PercentOfABindingCap_IsTheMeanOfThreeNodes() =>
        NodeMeans(0.97).Mean().ShouldBe(ChassisDiscrepancy.SharedValue, 0.005);

    [Fact]
    public void SharedHigh_BoardsAt94PercentOfABindingCap_IsTheMeanOfThreeNodes() =>
        NodeMeans(0.94).Mean().ShouldBe(ChassisDiscrepancy.SharedHigh, 0.005);

    [Fact]
    public void SharedLow_IdleH200AtItsCataloguedBoardPower_IsWhatTheLowestReadingLeaves() =>
        Factor(Known.H100, MlperfWall.H200LowestWatts, 80).ShouldBe(ChassisDiscrepancy.SharedLow, 0.015);

    [Fact]
    public void OwnFactor_SpreadOfThreeNodes_PredictsAFourthByStudentsT()
    {
        double[] means = NodeMeans(0.97);
        double t = StudentT.InvCDF(0, 1, means.Length - 1, 0.95);

        double halfWidth = t * means.StandardDeviation() / means.Mean() * Math.Sqrt(1 + (1.0 / means.Length));

        (1 + halfWidth).ShouldBe(ChassisDiscrepancy.OwnFactor, 0.005);
    }

    [Fact]
    public void SharedValue_B200AtItsCap_LiesAboveTheLeastThoseReadingsAllow()
    {
        double least = MlperfWall.AirB200.Select(r => Factor(r.Chassis, r.WallWatts, r.CapWatts)).Mean();

        least.ShouldBe(1.13, 0.005);
        ChassisDiscrepancy.SharedLow.ShouldBeGreaterThan(least);
    }

    [Theory]
    [InlineData("nvidia-b200", 1.17, Grade.C)]
    [InlineData("amd-mi355x", 1.3689, Grade.D)]
    public void Own_NodesReadAtTheWallOrNot_DifferInWidthAndGrade(string acceleratorId, double high, Grade grade)
    {
        Estimate<Ratio> own = ChassisDiscrepancy.Own("a-node", acceleratorId);

        own.Interval.High.InFraction.ShouldBe(high, 0.002);
        own.Grade.ShouldBe(grade);
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
