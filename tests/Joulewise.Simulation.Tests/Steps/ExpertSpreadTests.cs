using Joulewise.Modeling;

namespace Joulewise.Simulation.Tests.Steps;

public sealed class ExpertSpreadTests
{
    private static readonly Coefficients Fitted = SimulationFixture.Dense.Pool.Coefficients;

    [Fact]
    public void Of_EightOrNoExpertParallelism_IsThatOfTheModel()
    {
        ExpertSpread.Of(new WorkerWidths(8, 8, true), Fitted).ShouldBe(1, 1e-12);
        ExpertSpread.Of(new WorkerWidths(64, 8), Fitted).ShouldBe(1);
        ExpertSpread.Of(new WorkerWidths(1, 1, true), Fitted).ShouldBe(1);
    }

    /// <summary>Expected largest of n standard normal numbers: 0.564 of 2, 1.424 of 8 (Tippett 1925), by Blom's approximation within 5 %.</summary>
    [Fact]
    public void Of_OtherWidths_FollowsTheLargestOfAsManyLoads()
    {
        double imbalance = Fitted[Coefficient.ExpertImbalance];
        double ExpectedOf(double largest) => (1 + (imbalance * largest / 1.4236)) / (1 + imbalance);

        ExpertSpread.Of(new WorkerWidths(2, 2, true), Fitted).ShouldBe(ExpectedOf(0.5642), 0.05 * imbalance);
        ExpertSpread.Of(new WorkerWidths(16, 16, true), Fitted).ShouldBe(ExpectedOf(1.7660), 0.05 * imbalance);
        ExpertSpread.Of(new WorkerWidths(64, 64, true), Fitted).ShouldBe(ExpectedOf(2.3437), 0.05 * imbalance);
    }
}
