namespace Joulewise.Evidence;

/// <summary>Finds runs of one configuration.</summary>
internal static class RepeatGroups
{
    /// <summary>Times are published to a microsecond, so one run listed twice differs by up to twice that.</summary>
    private const double SameSeconds = 2e-6;

    /// <summary>Or to six significant digits.</summary>
    private const double SameShare = 2e-5;

    /// <summary>The groups of at least two different runs.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="modelKey">Turns a row's model id into the model's key.</param>
    /// <param name="scope">Which runs count.</param>
    /// <param name="days">The width of a group in days for <see cref="RepeatScope.WithinDays"/>.</param>
    /// <returns>Groups in the order of their first id, each by date, then id.</returns>
    public static IReadOnlyList<IReadOnlyList<GradedPoint>> Find(IEnumerable<GradedPoint> rows, Func<string, string> modelKey, RepeatScope scope, int days) =>
    [
        .. rows
            .Where(r => r.Point.ConcurrencyRequests is not null && (scope != RepeatScope.SameVersion || r.Point.EngineVersion.Length > 0))
            .GroupBy(r => ConfigurationOf(r, modelKey, scope))
            .SelectMany(g => scope == RepeatScope.WithinDays ? Windows(g, days) : [[.. g]])
            .Select(DifferentRuns)
            .Where(g => g.Count > 1)
            .OrderBy(g => g[0].Point.Id, StringComparer.Ordinal),
    ];

    private static object ConfigurationOf(GradedPoint row, Func<string, string> modelKey, RepeatScope scope)
    {
        MeasuredPoint p = row.Point;
        return (
            (p.Accelerator, p.AcceleratorCount, modelKey(p.Model), p.Precision, p.Engine, scope == RepeatScope.SameVersion ? p.EngineVersion : null),
            (p.TensorParallel, p.ExpertParallel, p.DataParallel, p.DataParallelAttention, p.Disaggregated, p.PrefillAccelerators, p.DecodeAccelerators),
            (row.SpeculativeDecoding, p.Workload, p.InputTokens, p.OutputTokens, p.ConcurrencyRequests));
    }

    private static IEnumerable<List<GradedPoint>> Windows(IEnumerable<GradedPoint> rows, int days)
    {
        List<GradedPoint> window = [];
        DateOnly start = default;
        foreach ((GradedPoint row, DateOnly date) in rows
            .Select(r => (Row: r, Date: MeasurementDate.LatestOf(r.Point.Date)))
            .Where(r => r.Date is not null)
            .Select(r => (r.Row, r.Date!.Value))
            .OrderBy(r => r.Value)
            .ThenBy(r => r.Row.Point.Id, StringComparer.Ordinal))
        {
            if (window.Count > 0 && date.DayNumber - start.DayNumber > days)
            {
                yield return window;
                window = [];
            }

            if (window.Count == 0)
            {
                start = date;
            }

            window.Add(row);
        }

        if (window.Count > 0)
        {
            yield return window;
        }
    }

    private static IReadOnlyList<GradedPoint> DifferentRuns(List<GradedPoint> rows)
    {
        List<GradedPoint> different = [];
        foreach (GradedPoint row in rows
            .OrderBy(r => MeasurementDate.LatestOf(r.Point.Date) ?? DateOnly.MaxValue)
            .ThenBy(r => r.Point.Id, StringComparer.Ordinal))
        {
            if (!different.Exists(d => IsOneRun(d.Point, row.Point)))
            {
                different.Add(row);
            }
        }

        return different;
    }

    private static bool IsOneRun(MeasuredPoint a, MeasuredPoint b) =>
        Same(a.Ttft?.InSeconds, b.Ttft?.InSeconds) && Same(a.Tpot?.InSeconds, b.Tpot?.InSeconds);

    private static bool Same(double? a, double? b) =>
        a is null || b is null || Math.Abs(a.Value - b.Value) <= Math.Max(SameSeconds, SameShare * Math.Abs(a.Value));
}
