using CsCheck;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Answers;

public sealed class PredictedFiguresTests
{
    /// <summary>Half widths that follow from one another as the model makes them: the estimates give all three back.</summary>
    [Fact]
    public void Board_OverOutput_HasThePredictedIntervalOfTheJoules() =>
        Gen.Select(Gen.Double[0.05, 0.7], Gen.Double[0.02, 0.4], Gen.Double[0, 1]).Sample(
            (output, own, share) =>
            {
                double power = Math.Sqrt((own * own) + (share * share * output * output));
                double joules = Math.Sqrt((own * own) + ((1 - share) * (1 - share) * output * output));

                Estimate<TokenRate> rate = PredictedFigures.Output("a", Around(50, output), Grade.D);
                Estimate<Power> board = PredictedFigures.Board("a", Around(50, output), Around(400, power), Around(8, joules), Grade.D);
                Estimate<EnergyPerToken> energy = board.With(rate, (p, r) => p / r);

                energy.Value.InJoulesPerToken.ShouldBe(8, 1e-9);
                Half(rate).ShouldBe(output, 0.01);
                Half(board).ShouldBe(power, 0.01 + (0.05 * power));
                Half(energy).ShouldBe(joules, 0.01 + (0.05 * joules));
            },
            iter: 50);

    [Fact]
    public void Board_JoulesNotPredicted_ErrsByThePredictedPower()
    {
        Estimate<Power> board = PredictedFigures.Board("a", Around(50, 0.3), Around(400, 0.2), null, Grade.E);

        Half(board).ShouldBe(0.2, 0.01);
        board.Grade.ShouldBe(Grade.E);
    }

    private static double Half<T>(Estimate<T> estimate)
        where T : struct, IQuantity<T> => Math.Log(estimate.Interval.High.BaseValue / estimate.Value.BaseValue);

    private static PredictedFigure Around(double value, double half) => new(value, value * Math.Exp(-half), value * Math.Exp(half));
}
