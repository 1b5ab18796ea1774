using CsCheck;

namespace Joulewise.Modeling.Tests;

public sealed class PooledEffectsTests
{
    private static readonly EffectSpreads Spreads = new([0.2, 0], 0.1, 0.05, 0, 0.05);

    [Fact]
    public void Learn_KnownGroup_GetsItsOffset_UnknownNone()
    {
        EffectRow[] rows = [.. Enumerable.Range(0, 40).Select(i => Row(i < 20 ? "a" : "b", $"curve {i}", 0))];
        double[] residuals = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 0.3 : -0.1)];
        PooledEffects effects = PooledEffects.Learn(rows, residuals, Spreads);
        effects.PredictMean(Row("a", "new", 0)).ShouldBeInRange(0.27, 0.3);
        effects.PredictMean(Row("b", "new", 0)).ShouldBeInRange(-0.1, -0.08);
        effects.PredictMean(Row("c", "new", 0)).ShouldBe(0);
        effects.PredictVariance(Row("a", "new", 0)).ShouldBeLessThan(effects.PredictVariance(Row("c", "new", 0)));
    }

    [Fact]
    public void Learn_OneRowOfACurve_MovesTheCurveByWhatItIsWorth()
    {
        // Prior variance 0.1^2 of a curve against noise 0.05^2: 0.8 of what the group leaves over (Gelman and Hill 2007, eq. 12.1). The group has its part.
        PooledEffects effects = PooledEffects.Learn([Row("a", "own", 0)], [0.2], Spreads with { Kinds = [0, 0] }, rounds: 0);
        effects.PredictMean(Row("a", "own", 0)).ShouldBe(0.2 * 0.01 / (0.01 + 0.0025), 1e-9);
        effects.PredictVariance(Row("a", "own", 0)).ShouldBe(1 / ((1 / 0.01) + (1 / 0.0025)), 1e-9);
    }

    [Fact]
    public void Learn_WildRow_CountsLittle()
    {
        EffectRow[] rows = [.. Enumerable.Range(0, 10).Select(i => Row("a", $"curve {i}", 0))];
        double[] residuals = [.. Enumerable.Range(0, 10).Select(i => i == 0 ? 3.0 : 0.1)];
        PooledEffects.Learn(rows, residuals, Spreads).PredictMean(Row("a", "new", 0)).ShouldBeInRange(0.08, 0.2);
    }

    [Fact]
    public void Learn_AnyRows_VarianceIsNeverAboveThatOfNothingKnown() => Gen.Double[-1, 1].Array[1, 12].Sample(values =>
    {
        EffectRow[] rows = [.. values.Select((_, i) => Row($"g{i % 3}", $"c{i % 4}", (i % 5) - 2))];
        PooledEffects effects = PooledEffects.Learn(rows, values, Spreads, rounds: 0);
        EffectRow asked = Row("g0", "c0", 1);
        effects.PredictVariance(asked).ShouldBeLessThanOrEqualTo(((0.2 * 0.2) + (0.1 * 0.1) + (0.05 * 0.05)) * (1 + 1e-9));
        double.IsFinite(effects.PredictMean(asked)).ShouldBeTrue();
    });

    private static EffectRow Row(string group, string curve, double position) => new([new EffectFeature(0, group, 1), new EffectFeature(1, "unused", 1)], curve, position);
}
