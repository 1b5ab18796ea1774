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
        Estimate<TokenRate> between = below.With(AtPoint(right, errors), (a, b) => a + (share * (b - a)));
        Estimate<Ratio> interpolation = Estimate.WithSeenErrors(
            $"interpolation {reading.Below.Point.Id} {right.Point.Id}",
            Ratio.One,
            errors.Interpolation.FactorsFor(reading.Gap!.Value),
            Grade.C,
            new Source("frontier-interpolation", "Held-out error of interpolation on the measured frontiers", "computed from the evidence"));
        return between.With(interpolation, (rate, factor) => factor.Of(rate));
    }

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
