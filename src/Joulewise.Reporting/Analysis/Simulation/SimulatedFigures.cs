using Joulewise.Quantities;
using Joulewise.Serving;
using Joulewise.Simulation;

namespace Joulewise.Reporting;

/// <summary>Estimates of what simulations came to. Figures of one seed each become their geometric mean with Student's 90 % interval of its logarithm.</summary>
internal static class SimulatedFigures
{
    /// <summary>Gets the source of figures that come out of simulated traffic.</summary>
    public static Source Runs { get; } = new("fleet-simulation", "Simulation of fleets, request by request, on the steps of the serving model", "docs/simulation.md");

    /// <summary>A figure over seeds: its interval is chance alone.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="bySeed">The figure of each seed.</param>
    /// <param name="from">Makes the quantity.</param>
    /// <param name="grade">What it rests on.</param>
    /// <returns>The figure; <see langword="null"/> where it is not above 0 for every seed, unless it is 0 for all.</returns>
    public static Estimate<T>? OverSeeds<T>(string id, IReadOnlyList<double> bySeed, Func<double, T> from, Grade grade)
        where T : struct, IQuantity<T>
    {
        if (bySeed.All(v => v == 0))
        {
            return Estimate.Exact(id, from(0), grade, Runs);
        }

        return bySeed.All(v => v > 0 && double.IsFinite(v)) ? FromLogs(id, PairedDifference.OfMean(Logs(bySeed)), from, grade) : null;
    }

    /// <summary>A share over seeds, which is at most 1.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="bySeed">The share of each seed.</param>
    /// <param name="grade">What it rests on.</param>
    /// <returns>The share; <see langword="null"/> as in <see cref="OverSeeds"/>.</returns>
    public static Estimate<Ratio>? Share(string id, IReadOnlyList<double> bySeed, Grade grade)
    {
        if (OverSeeds(id, bySeed, Ratio.FromFraction, grade) is not { } share || share.Interval.High <= Ratio.One)
        {
            return OverSeeds(id, bySeed, Ratio.FromFraction, grade);
        }

        Ratio value = Ratio.FromFraction(Math.Min(1, share.Value.InFraction));
        return Estimate.Within(id, value, Ratio.FromFraction(Math.Min(share.Interval.Low.InFraction, value.InFraction)), Ratio.One, grade, Runs);
    }

    /// <summary>Energy of a token: chance over seeds, with the error of the serving model on top.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="accelerator">Whose error of the model it shares.</param>
    /// <param name="joulesBySeed">Joules per token of each seed.</param>
    /// <param name="errors">How far the model may be off.</param>
    /// <returns>The energy; <see langword="null"/> where there is no token or no error is known.</returns>
    public static Estimate<EnergyPerToken>? Joules(string id, string accelerator, IReadOnlyList<double> joulesBySeed, ModelErrors errors)
    {
        if (double.IsNaN(errors.JoulesFactor) || OverSeeds(id, joulesBySeed, EnergyPerToken.FromJoulesPerToken, errors.Grade) is not { } chance)
        {
            return null;
        }

        Estimate<Ratio> model = Estimate.WithFactor($"simulated-energy/{accelerator}", Ratio.One, errors.JoulesFactor, errors.Grade, ModelSource.Source);
        return chance.With(model, (energy, error) => error.Of(energy));
    }

    /// <summary>One way over another under the same traffic: runs are paired by seed, so that what traffic does to both drops out.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="one">Figures of the one, by seed.</param>
    /// <param name="other">Figures of the other.</param>
    /// <param name="grade">What both rest on.</param>
    /// <returns>The ratio; <see langword="null"/> where a figure is not above 0.</returns>
    public static Estimate<Ratio>? Over(string id, IReadOnlyList<double> one, IReadOnlyList<double> other, Grade grade) =>
        one.Concat(other).All(v => v > 0 && double.IsFinite(v)) ? FromLogs(id, PairedDifference.Of(Logs(one), Logs(other)), Ratio.FromFraction, grade) : null;

    /// <summary>Whether a ratio's interval leaves out 1.</summary>
    /// <param name="ratio">The ratio.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsTold(Estimate<Ratio> ratio) => ratio.Interval.High < Ratio.One || ratio.Interval.Low > Ratio.One;

    /// <summary>A cell of a figure that may be missing.</summary>
    /// <param name="cells">Makes cells.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="inUnit">How many of the column's unit an amount is.</param>
    /// <param name="why">Why it is missing.</param>
    /// <returns>The cell.</returns>
    public static Cell CellOf<T>(Cells cells, Estimate<T>? figure, Func<T, double> inUnit, string why)
        where T : struct, IQuantity<T> => figure is null ? Cells.Missing(why) : cells.Of(figure, inUnit);

    private static Estimate<T> FromLogs<T>(string id, PairedDifference log, Func<double, T> from, Grade grade)
        where T : struct, IQuantity<T> => Estimate.WithFactor(id, from(Math.Exp(log.Mean)), Math.Exp(log.HalfWidth), grade, Runs);

    private static double[] Logs(IReadOnlyList<double> figures) => [.. figures.Select(f => Math.Log(f))];
}
