using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.AiConfigurator;

/// <summary>Finds rows where TPOT falls by more than a quarter while concurrency rises: the server ran a smaller batch than the clients offered.</summary>
internal static class HiddenBatchCaps
{
    private const double Fall = 0.75;

    /// <summary>The points in their order, those behind a hidden limit flagged.</summary>
    public static IEnumerable<MeasuredPoint> Flag(IReadOnlyList<MeasuredPoint> points)
    {
        HashSet<MeasuredPoint> capped = new(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<string, MeasuredPoint> group in points.Where(p => p is { Disaggregated: false, ConcurrencyRequests: not null, Tpot: not null }).GroupBy(Key, StringComparer.Ordinal))
        {
            MeasuredPoint? previous = null;
            MeasuredPoint? lower = null;
            foreach (MeasuredPoint point in group.OrderBy(p => p.ConcurrencyRequests).ThenBy(p => p.Tpot))
            {
                if (previous is not null && point.ConcurrencyRequests > previous.ConcurrencyRequests)
                {
                    lower = previous;
                }

                if (lower is not null && point.Tpot!.Value.InSeconds < Fall * lower.Tpot!.Value.InSeconds)
                {
                    capped.Add(point);
                }

                previous = point;
            }
        }

        return points.Select(p => capped.Contains(p) ? p with { QualityFlags = [.. p.QualityFlags, "hidden_batch_cap"] } : p);
    }

    private static string Key(MeasuredPoint p) => string.Join(
        '\u001f',
        p.Accelerator,
        p.Model,
        p.Precision,
        p.Engine,
        p.TensorParallel,
        p.ExpertParallel,
        p.DataParallel,
        p.InputTokens?.InTokens,
        p.OutputTokens?.InTokens);
}
