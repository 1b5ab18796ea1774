using Joulewise.Quantities;

using static Joulewise.Evidence.Tests.Frontiers.PointSamples;

namespace Joulewise.Evidence.Tests.Frontiers;

public sealed class SelectionBiasTests
{
    [Fact]
    public void Of_TwoNoisyConfigurationsAtOnePoint_ShowsTheLuckyOnesRegress()
    {
        // Either half chooses its luckier configuration: x at 1,100 (then 900) and y at 1,000 (then 950).
        MeasuredPoint[] rows =
        [
            Run("x1", 1100, 8), Run("x2", 900, 8),
            Run("y1", 950, 16), Run("y2", 1000, 16),
        ];
        SelectionBias bias = SelectionBias.Of(rows, Options);
        bias.Count.ShouldBe(2);
        bias.Factors[0].ShouldBe(900.0 / 1100, 1e-12);
        bias.Factors[1].ShouldBe(950.0 / 1000, 1e-12);
        bias.Factor.InFraction.ShouldBe(Math.Sqrt(900.0 / 1100 * 950 / 1000), 1e-12);
    }

    [Fact]
    public void Of_NothingRepeated_IsOne() => SelectionBias.Of([Run("a", 1000, 8)], Options).Factor.ShouldBe(Ratio.One);

    private static MeasuredPoint Run(string id, double output, int width) =>
        Row(id, 40, output) with { ConcurrencyRequests = 1000, TensorParallel = width, Ttft = Duration.FromSeconds(output / 1000) };
}
