using CsCheck;

namespace Joulewise.Simulation.Tests.Steps;

public sealed class CurveGridTests
{
    [Fact]
    public void Find_AnyCount_LiesAtItsShareBetweenItsPoints() => Gen.Double[0, 1 << 24].Sample(
        value =>
        {
            int point = CurveGrid.Find(value, out double share);
            double low = CurveGrid.ValueAt(point);

            share.ShouldBeInRange(0, 1);
            (low + (share * (CurveGrid.ValueAt(point + 1) - low))).ShouldBe(value, 1e-12 * value);
        });

    [Fact]
    public void Find_EveryPoint_IsItself()
    {
        for (int i = 0; i < CurveGrid.Count - 1; i++)
        {
            CurveGrid.Find(CurveGrid.ValueAt(i), out double share).ShouldBe(i);
            share.ShouldBe(0);
        }
    }

    [Fact]
    public void Find_MoreThanTheMost_IsTheLastPointThatHasAnotherBehind() =>
        CurveGrid.Find(10 * CurveGrid.Most, out _).ShouldBe(CurveGrid.Count - 2);

    [Fact]
    public void At_EveryPoint_IsThePartThatWasTabulated()
    {
        static StepPart Of(double n) => new(Math.Sqrt(1 + (n * n)), n, 2 * n, n / 2, n + 1, n * n);
        StepCurve curve = new(Of);

        for (int i = 0; i < CurveGrid.Count - 1; i++)
        {
            double n = CurveGrid.ValueAt(i);
            curve.At(n, out StepPart part);
            part.ShouldBe(Of(n));
            curve.SecondsAt(n).ShouldBe(Of(n).Seconds);
        }
    }

    /// <summary>The root of summed squares is what times of operators bend by; the grid promises 1e-5.</summary>
    [Fact]
    public void SecondsAt_BetweenPoints_ErrsByLessThanPromised()
    {
        StepCurve curve = new(n => new StepPart(Math.Sqrt((3000.0 * 3000) + (n * n)), 0, 0, 0, 0, n * n));

        Gen.Double[1, 1 << 20].Sample(n => curve.SecondsAt(n).ShouldBe(Math.Sqrt((3000.0 * 3000) + (n * n)), 1e-5 * n));
    }

    [Fact]
    public void At_BetweenPoints_HasTheTimeThatIsAskedForAlone()
    {
        StepCurve curve = new(n => new StepPart(Math.Sqrt(n), n / 2, n, 0, 0, n));

        Gen.Double[0, 1 << 20].Sample(n =>
        {
            curve.At(n, out StepPart part);
            part.Seconds.ShouldBe(curve.SecondsAt(n), 1e-15 * n);
            part.MemoryBytes.ShouldBe(n, 1e-12 * n);
        });
    }
}
