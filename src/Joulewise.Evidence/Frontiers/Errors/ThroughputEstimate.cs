using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Turns readings of frontiers into estimates.</summary>
public static class ThroughputEstimate
{
    /// <summary>The output rate of one accelerator as an estimate.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="errors">The errors seen in the evidence.</param>
    /// <returns>
    /// The estimate, or <see langword="null"/> when the interactivity is unreachable. Each measured point is an input of
    /// its own, so two readings share what their common points err by and nothing else.
    /// </returns>
    public static Estimate<TokenRate>? Of(FrontierReading reading, ThroughputErrors errors)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(errors);
        if (reading.Output is not { } output)
        {
            return null;
        }

        Estimate<TokenRate> below = AtPoint(reading.Below, errors);
        if (reading.Above is not { } right)
        {
            return below;
        }

        double span = right.Output.InPerSecond - reading.Below.Output.InPerSecond;
        double share = (output.InPerSecond - reading.Below.Output.InPerSecond) / span;
        Estimate<Ratio> interpolation = Estimate.WithSeenErrors(
            $"interpolation {reading.Below.Point.Id} {right.Point.Id}",
            Ratio.One,
            errors.Interpolation.FactorsFor(reading.Drop!.Value),
            Grade.C,
            new Source("frontier-interpolation", "Held-out error of interpolation on the measured frontiers", "computed from the evidence"));
        return Estimate.Combine(
            [Operand.Of(below), Operand.Of(AtPoint(right, errors)), Operand.Of(interpolation)],
            v => TokenRate.FromPerSecond(Between(v[0], v[1], share, v[2])));
    }

    /// <summary>
    /// The more interactive neighbour also serves a user who asks for less, and the other neighbour would not be on the
    /// front if more could be had beyond it: what lies between stays between.
    /// </summary>
    private static double Between(double below, double above, double share, double factor) =>
        Math.Clamp((below + (share * (above - below))) * factor, Math.Min(below, above), Math.Max(below, above));

    private static Estimate<TokenRate> AtPoint(FrontPoint point, ThroughputErrors errors)
    {
        MeasuredPoint row = point.Point;
        Source source = EvidenceSource.Of(row);
        Estimate<TokenRate> run = Estimate.WithSeenErrors($"run {row.Id}", point.Output, errors.Repeats.Factors, point.Grade, source);
        return point.Evidence.IsDerived
            ? run.With(
                Estimate.WithSeenErrors($"derivation {row.Id}", Ratio.One, errors.Derived.FactorsFor(row), Grade.C, source),
                (rate, factor) => factor.Of(rate))
            : run;
    }
}
