using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Turns rate and power of one prediction into estimates that err together as the model says they do.</summary>
/// <remarks>
/// A rate that turns out higher takes more power, so the joules of a token err less than rate and power would by
/// themselves. The prediction's own interval of the joules says by how much: with logarithmic half widths o of the rate, p of
/// power and j of the joules, power moves by a share s of the rate's error where p² = a² + s²o² and j² = a² + (1 − s)²o².
/// </remarks>
public static class PredictedFigures
{
    /// <summary>The output rate of one accelerator.</summary>
    /// <param name="accelerator">Whose; figures of one name err together.</param>
    /// <param name="output">The rate in tokens/s, with its 90 % interval.</param>
    /// <param name="grade">What it rests on.</param>
    /// <returns>The rate.</returns>
    public static Estimate<TokenRate> Output(string accelerator, PredictedFigure output, Grade grade) => Estimate.WithFactor(
        OutputId(accelerator), TokenRate.FromPerSecond(output.Value), output.High / output.Value, grade, ModelSource.Source);

    /// <summary>The board power.</summary>
    /// <param name="accelerator">Whose; figures of one name err together.</param>
    /// <param name="output">The rate of output in tokens/s.</param>
    /// <param name="power">The board power in watts.</param>
    /// <param name="joules">The board's energy of a token in joules, or <see langword="null"/>.</param>
    /// <param name="grade">What it rests on.</param>
    /// <returns>The power, whose error is partly that of the rate.</returns>
    public static Estimate<Power> Board(string accelerator, PredictedFigure output, PredictedFigure power, PredictedFigure? joules, Grade grade)
    {
        double share = ShareOf(Half(output), Half(power), joules is { } j ? Half(j) : Half(power));
        double shared = share * Half(output);
        double own = Math.Sqrt(Math.Max(0, (Half(power) * Half(power)) - (shared * shared)));
        Estimate<Power> board = Estimate.WithFactor(
            $"{ModelSource.Name}, board power, {accelerator}, unmeasured", Power.FromWatts(power.Value), Math.Exp(own), grade, ModelSource.Source);
        Estimate<Ratio> rate = Estimate.WithFactor(OutputId(accelerator), Ratio.One, Math.Exp(Half(output)), grade, ModelSource.Source);
        return board.With(rate, (watts, error) => watts * Math.Pow(error.InFraction, share));
    }

    private static string OutputId(string accelerator) => $"{ModelSource.Name}, output rate, {accelerator}, unmeasured";

    private static double Half(PredictedFigure figure) => Math.Log(figure.High / figure.Value);

    private static double ShareOf(double output, double power, double joules) =>
        output > 0 ? Math.Clamp((1 - (((joules * joules) - (power * power)) / (output * output))) / 2, 0, Math.Min(1, power / output)) : 0;
}
