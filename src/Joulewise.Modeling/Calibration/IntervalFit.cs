namespace Joulewise.Modeling;

/// <summary>Conformal calibration by groups: how wide intervals must be to hold on rows that were left out.</summary>
internal static class IntervalFit
{
    /// <summary>The group all cases belong to.</summary>
    public const string AllGroups = "all";

    private const double Level = 0.90;

    /// <summary>A group with fewer cells takes its factor from all groups.</summary>
    private const int FewestCells = 5;

    /// <summary>A group's factor is pulled towards that of all groups as if this many cells spoke for it.</summary>
    private const double PulledByCells = 4;

    /// <summary>Gets the group of a row: the maker, and how it is served.</summary>
    /// <param name="traits">The traits of the case.</param>
    /// <returns>The group.</returns>
    public static string GroupOf(CaseTraits traits) => $"{traits.Vendor} {traits.Mode}";

    /// <summary>Finds the factors of one quantity with one thing left out.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="givenOutput">Whether the rate of output was given.</param>
    /// <param name="what">What was left out.</param>
    /// <param name="rows">The rows: group, cell, and log error over its expected size.</param>
    /// <returns>The factors, that of all groups first; none without rows.</returns>
    public static IEnumerable<IntervalFactor> Of(Quantity quantity, bool givenOutput, HoldOut what, IReadOnlyList<(string Group, string Cell, double Score)> rows)
    {
        if (rows.Count == 0)
        {
            yield break;
        }

        double all = QuantileOf(rows);
        yield return Make(AllGroups, all, rows.Select(r => r.Cell).Distinct(StringComparer.Ordinal).Count());
        foreach (IGrouping<string, (string Group, string Cell, double Score)> group in rows.GroupBy(r => r.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            int cells = group.Select(r => r.Cell).Distinct(StringComparer.Ordinal).Count();
            if (cells >= FewestCells)
            {
                double own = QuantileOf([.. group]);
                yield return Make(group.Key, Math.Exp(((cells * Math.Log(own)) + (PulledByCells * Math.Log(all))) / (cells + PulledByCells)), cells);
            }
        }

        IntervalFactor Make(string group, double factor, int cells) => new(quantity.ToString(), givenOutput, what.ToString(), group, factor, cells);
    }

    /// <summary>The quantile over rows; a cell counts by the root of its rows, between once and once for each row.</summary>
    private static double QuantileOf(IReadOnlyList<(string Group, string Cell, double Score)> rows)
    {
        Dictionary<string, int> sizes = rows.GroupBy(r => r.Cell, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        (double Score, double Weight)[] sorted = [.. rows.Select(r => (Score: Math.Abs(r.Score), Weight: 1 / Math.Sqrt(sizes[r.Cell]))).OrderBy(r => r.Score)];
        double target = Level * sorted.Sum(r => r.Weight);
        double reached = 0;
        foreach ((double score, double weight) in sorted)
        {
            reached += weight;
            if (reached >= target)
            {
                return Math.Max(score, 1e-6);
            }
        }

        return sorted[^1].Score;
    }
}
