namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class HeldOutTests
{
    [Fact]
    public void Of_FourCases_SumsThemUp()
    {
        // Predicted over true: 0.5, 1, 1.25, 2, so absolute errors 0.5, 0, 0.25, 1.
        HeldOut summary = HeldOut.Of("x", "each", [2, 1, 0.8, 0.5], covered: 3).ShouldNotBeNull();
        summary.Count.ShouldBe(4);
        summary.MeanAbsolute.InFraction.ShouldBe(0.4375, 1e-12);
        summary.MedianAbsolute.InFraction.ShouldBe(0.375, 1e-12);
        summary.NinetiethAbsolute.InFraction.ShouldBe(0.85, 1e-12); // 0.7 of the way from 0.5 to 1
        summary.Bias.InFraction.ShouldBe(Math.Pow(1.25, 0.25) - 1, 1e-12);
        summary.Coverage!.Value.InFraction.ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void Of_NoCases_IsNothing() => HeldOut.Of("x", "each", []).ShouldBeNull();
}
