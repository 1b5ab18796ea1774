using CsCheck;

namespace Joulewise.Modeling.Tests;

public sealed class PriorFitTests
{
    [Fact]
    public void Run_RowsWithOutliers_RecoversTheConstants() => Gen.Select(Gen.Double[0.5, 2], Gen.Double[0.5, 2]).Sample(
        (a, b) =>
        {
            // y = a x + b over 60 points, every tenth wrong by a factor of three.
            double[] xs = [.. Enumerable.Range(1, 60).Select(i => i / 10.0)];
            double[] ys = [.. xs.Select((x, i) => ((a * x) + b) * (i % 10 == 9 ? 3 : 1 + (0.02 * Math.Sin(7 * i))))];
            double[] ones = [.. xs.Select(_ => 1.0)];
            FitResult fit = PriorFit.Run(60, ones, 0.03, [0, 0], [2, 2], [0, 0], 40, (i, logs) => Math.Log(((Math.Exp(logs[0]) * xs[i]) + Math.Exp(logs[1])) / ys[i]));
            Math.Exp(fit.Logs[0]).ShouldBeInRange(a * 0.96, a * 1.04);
            Math.Exp(fit.Logs[1]).ShouldBeInRange(b * 0.9, b * 1.1);
            fit.LogErrors.ShouldAllBe(e => e > 0 && e < 0.2);
        },
        iter: 20);

    [Fact]
    public void Run_NoRows_StaysAtThePrior()
    {
        FitResult fit = PriorFit.Run(0, [], 0.1, [0.3], [0.5], [0.3], 5, (_, _) => 0);
        fit.Logs[0].ShouldBe(0.3);
        fit.LogErrors[0].ShouldBe(0.5, 1e-12);
    }
}
