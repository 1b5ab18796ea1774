using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class InterpolationErrorTests
{
    [Fact]
    public void Of_ThreePoints_ReadsTheMiddleFromTheEnds()
    {
        InterpolationError error = InterpolationError.Of(FrontierSet.Build([Row("a", 40, 1000), Row("b", 60, 560), Row("c", 80, 400)], Options));
        InterpolationCase held = error.Cases.ShouldHaveSingleItem();
        held.Predicted.InPerSecond.ShouldBe(700, 1e-9);
        held.Factor.ShouldBe(0.8, 1e-12);
        held.Drop.InFraction.ShouldBe(2.5, 1e-12);
        error.Summary!.MeanAbsolute.InFraction.ShouldBe(0.25, 1e-9);
    }

    [Fact]
    public void Of_TwoPoints_HasNothingToHoldOut()
    {
        InterpolationError error = InterpolationError.Of(FrontierSet.Build([Row("a", 40, 1000), Row("b", 80, 400)], Options));
        error.Summary.ShouldBeNull();
        error.FactorsFor(Ratio.FromFraction(2)).ShouldBe([1]);
    }

    [Fact]
    public void FactorsFor_ManyCases_AreThoseOfAlikeDrop()
    {
        // 120 frontiers with a small drop that interpolate exactly, and 120 with a large one that read a quarter high.
        List<MeasuredPoint> rows = [];
        for (int i = 0; i < 120; i++)
        {
            rows.AddRange(Curve($"small{i}", 600, 550, 500));
            rows.AddRange(Curve($"large{i}", 1000, 440, 100));
        }

        InterpolationError error = InterpolationError.Of(FrontierSet.Build(rows, Options));
        error.FactorsFor(Ratio.FromFraction(1.3)).ShouldAllBe(f => Math.Abs(f - 1) < 1e-9);
        error.FactorsFor(Ratio.FromFraction(9)).ShouldAllBe(f => Math.Abs(f - 0.8) < 1e-9);
        error.SummaryBetween(Ratio.FromFraction(1), Ratio.FromFraction(2))!.Count.ShouldBe(120);
        error.Summary!.Coverage!.Value.InFraction.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void FactorsFor_CaseOfAnotherDrop_IsStretchedButNeverShrunk()
    {
        // The middle of 1,200 and 1,000 reads 1,100 where 1,045 was measured: a factor of 0.95 at a drop of 1.2.
        InterpolationError error = InterpolationError.Of(FrontierSet.Build([.. Curve("acme-one", 1200, 1045, 1000)], Options));
        error.FactorsFor(Ratio.FromFraction(1.44)).ShouldHaveSingleItem().ShouldBe(0.95 * 0.95, 1e-9);
        error.FactorsFor(Ratio.FromFraction(1.1)).ShouldHaveSingleItem().ShouldBe(0.95, 1e-9);
    }

    [Fact]
    public void FactorsFor_DropBelowOne_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            InterpolationError.Of(FrontierSet.Build([Row("a", 40, 1000)], Options)).FactorsFor(Ratio.FromFraction(0.9)));

    private static IEnumerable<MeasuredPoint> Curve(string accelerator, params double[] outputs) =>
        outputs.Select((o, i) => Row($"{accelerator}-{i}", 40 + (20 * i), o) with { Accelerator = accelerator });
}
