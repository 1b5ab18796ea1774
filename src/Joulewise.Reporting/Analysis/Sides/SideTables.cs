using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Turns a comparison into the table of its sides.</summary>
internal static class SideTables
{
    /// <summary>The table of a comparison.</summary>
    /// <param name="context">Where figures and sources are recorded.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="order">The names of the sides in the order asked; the first is the divisor of the ratios.</param>
    public static SideTable Of(AnalysisContext context, Comparison comparison, IReadOnlyList<string> order)
    {
        ComparedAccelerator[] entries = [.. order.Select(name => comparison.Entries.First(e => string.Equals(e.Id, name, StringComparison.Ordinal)))];
        string[] precisions = [.. entries.Where(e => e.Point is not null).Select(e => e.Point!.Row.Precision).Distinct(StringComparer.Ordinal)];
        bool matched = precisions is [{ Length: > 0 }];
        return new SideTable(
            comparison.Parity.Key(),
            TitleOf(comparison, precisions),
            matched,
            [.. entries.Select(e => SideOf(context, comparison, e))],
            [.. entries.Skip(1).SelectMany(e => RatiosOf(e, entries[0]))]);
    }

    private static string TitleOf(Comparison comparison, string[] precisions) => comparison.Parity switch
    {
        Parity.LikeForLike => comparison.Precision.Length > 0
            ? $"Like for like: {comparison.Precision}, no speculative decoding"
            : "Like for like: no precision in common was measured without speculative decoding",
        Parity.BestPublished => "Best published: any precision and speculation, not quality-matched",
        _ when precisions.Length == 0 => "As asked: no side has a figure",
        _ when precisions is [{ Length: > 0 } one] => $"As asked: {one} weights on every side",
        _ => "As asked: not quality-matched, precisions differ or are not published",
    };

    private static Side SideOf(AnalysisContext context, Comparison comparison, ComparedAccelerator entry)
    {
        string accelerator = entry.Id.Split(':', '+')[0];
        if (entry.Point is not { } point)
        {
            return new Side(entry.Id, accelerator, string.Empty, string.Empty, [Results.Missing(comparison, entry)], entry.WhyMissing);
        }

        int before = context.Results.Count;
        Results.Record(context, comparison, entry, point);
        return new Side(
            entry.Id,
            accelerator,
            Configurations.Describe(point.Reading.Below.Evidence),
            Configurations.Describe(point.Reading),
            [.. context.Results.Skip(before)],
            string.Empty);
    }

    private static IEnumerable<SideRatio> RatiosOf(ComparedAccelerator side, ComparedAccelerator first)
    {
        if (side.Point is not { } point || first.Point is not { } reference)
        {
            yield break;
        }

        yield return RatioOf("output_rate_per_accelerator", null, side.Id, first.Id, point.Output.Over(reference.Output));
        OnBasis<EnergyPerToken> energy = point.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity);
        yield return RatioOf(
            "joules_per_output_token",
            energy.Basis,
            side.Id,
            first.Id,
            energy.RatioTo(reference.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity)));
    }

    private static SideRatio RatioOf(string metric, Basis? basis, string side, string first, Estimate<Ratio> ratio) => new(
        metric,
        basis?.Boundary.ToString() ?? string.Empty,
        basis?.Capacity.ToString() ?? string.Empty,
        side,
        first,
        ratio.Value.InFraction,
        ratio.Interval.Low.InFraction,
        ratio.Interval.High.InFraction,
        ratio.Grade.ToString(),
        !ratio.Interval.Contains(Ratio.One));
}
