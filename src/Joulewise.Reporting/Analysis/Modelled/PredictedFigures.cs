using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Turns rate and power of one prediction into estimates that err together as the model says they do.</summary>
/// <remarks>
/// A rate that turns out higher takes more power, so the joules of a token err less than rate and power would by
/// themselves. The prediction's own interval of the joules says by how much: with logarithmic half widths o of the rate, p of
/// power and j of the joules, power moves by a share s of the rate's error where p² = a² + s²o² and j² = a² + (1 − s)²o².
/// </remarks>
internal static class PredictedFigures
{
    /// <summary>The output rate of one accelerator.</summary>
    public static Estimate<TokenRate> Output(string accelerator, PredictedFigure output, Grade grade) => Estimate.WithFactor(
        OutputId(accelerator), TokenRate.FromPerSecond(output.Value), output.High / output.Value, grade, ServingModel.Source);

    /// <summary>The board power.</summary>
    public static Estimate<Power> Board(string accelerator, PredictedFigure output, PredictedFigure power, PredictedFigure? joules, Grade grade)
    {
        double share = ShareOf(Half(output), Half(power), joules is { } j ? Half(j) : Half(power));
        double shared = share * Half(output);
        double own = Math.Sqrt(Math.Max(0, (Half(power) * Half(power)) - (shared * shared)));
        Estimate<Power> board = Estimate.WithFactor(
            $"{ServingModel.Name}, board power, {accelerator}, unmeasured", Power.FromWatts(power.Value), Math.Exp(own), grade, ServingModel.Source);
        Estimate<Ratio> rate = Estimate.WithFactor(OutputId(accelerator), Ratio.One, Math.Exp(Half(output)), grade, ServingModel.Source);
        return board.With(rate, (watts, error) => watts * Math.Pow(error.InFraction, share));
    }

    private static string OutputId(string accelerator) => $"{ServingModel.Name}, output rate, {accelerator}, unmeasured";

    private static double Half(PredictedFigure figure) => Math.Log(figure.High / figure.Value);

    private static double ShareOf(double output, double power, double joules) =>
        output > 0 ? Math.Clamp((1 - (((joules * joules) - (power * power)) / (output * output))) / 2, 0, Math.Min(1, power / output)) : 0;
}
