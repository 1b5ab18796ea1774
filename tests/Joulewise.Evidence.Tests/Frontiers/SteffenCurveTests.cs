using CsCheck;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class SteffenCurveTests
{
    private static readonly Gen<(double[] X, double[] Y)> Knots =
        from steps in Gen.Double[0.01, 50].Array[2, 12]
        from y in Gen.Double[-100, 100].Array[steps.Length]
        select (Cumulative(steps), y);

    [Fact]
    public void At_Knots_GivesTheirValues() =>
        Knots.Sample(k =>
        {
            SteffenCurve curve = new(k.X, k.Y);
            for (int i = 0; i < k.X.Length; i++)
            {
                curve.At(k.X[i]).ShouldBe(k.Y[i]);
            }
        });

    [Fact]
    public void At_BetweenKnots_StaysBetweenTheirValues() =>
        Gen.Select(Knots, Gen.Double[0, 1], Gen.Int[0, 10]).Sample((k, share, at) =>
        {
            int i = at % (k.X.Length - 1);
            double value = new SteffenCurve(k.X, k.Y).At(k.X[i] + (share * (k.X[i + 1] - k.X[i])));
            value.ShouldBeInRange(Math.Min(k.Y[i], k.Y[i + 1]), Math.Max(k.Y[i], k.Y[i + 1]));
        });

    [Fact]
    public void At_DescendingKnots_NeverRises() =>
        Gen.Select(Knots, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((k, a, b) =>
        {
            double[] y = [.. k.Y.OrderDescending()];
            SteffenCurve curve = new(k.X, y);
            double span = k.X[^1] - k.X[0];
            curve.At(k.X[0] + (Math.Min(a, b) * span)).ShouldBeGreaterThanOrEqualTo(curve.At(k.X[0] + (Math.Max(a, b) * span)) - 1e-9);
        });

    // Worked by hand from the equations of Steffen (1990). Slopes of the intervals: -4, -1, -1 over widths 1, 1, 2.
    // Tangent at 1: both slopes fall, p = (-4 x 1 + -1 x 1) / 2 = -2.5, so -2 x min(4, 1, 1.25) = -2.
    // Tangent at 2: p = (-1 x 2 + -1 x 1) / 3 = -1, so -2 x min(1, 1, 0.5) = -1. Tangent at 0: p = -4 x 1.5 + 1 x 0.5 = -5.5.
    [Theory]
    [InlineData(0.5, 5.5625)] // a = -5.5 - 2 + 8 = 0.5, b = -12 + 11 + 2 = 1; 0.0625 + 0.25 - 2.75 + 8
    [InlineData(1.5, 3.375)] // a = -2 - 1 + 2 = -1, b = -3 + 4 + 1 = 2; -0.125 + 0.5 - 1 + 4
    [InlineData(3, 2)] // a straight line: tangents and slope are all -1
    public void At_HandWorkedCase_Agrees(double x, double expected) =>
        new SteffenCurve([0, 1, 2, 4], [8, 4, 3, 1]).At(x).ShouldBe(expected, 1e-12);

    [Fact]
    public void At_OutsideTheKnots_GivesTheNearerEnd()
    {
        SteffenCurve curve = new([1, 2], [10, 4]);
        curve.At(0).ShouldBe(10);
        curve.At(3).ShouldBe(4);
        curve.At(1.5).ShouldBe(7);
    }

    [Fact]
    public void Constructor_RepeatedAbscissa_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SteffenCurve([1, 1], [2, 3]));

    private static double[] Cumulative(double[] steps)
    {
        double[] x = new double[steps.Length];
        double sum = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            sum += steps[i];
            x[i] = sum;
        }

        return x;
    }
}
