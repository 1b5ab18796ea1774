namespace Joulewise.Modeling;

/// <summary>Errors of held-out rows: their size, and whether intervals held that were calibrated without them.</summary>
internal static class HeldOutScores
{
    /// <summary>Scores a set of rows.</summary>
    /// <param name="set">The set.</param>
    /// <param name="held">All held-out rows of one way of leaving out.</param>
    /// <param name="leftOut">How that way is called.</param>
    /// <param name="doubtful">Whether to score the doubtful rows, or the others.</param>
    /// <returns>The errors, or <see langword="null"/> where no row measured the quantity.</returns>
    public static HeldOutError? Of(ScoredSet set, IReadOnlyList<HeldOutRow> held, string leftOut, bool doubtful)
    {
        ScoredRow[] all = [.. held.Select(h => ScoredRow.Of(h, set.Quantity, set.GivenOutput)).OfType<ScoredRow>()];
        ScoredRow[] scored = [.. all.Where(r => r.Held.Row.IsDoubtful == doubtful && set.Holds(r.Held.Row))];
        if (scored.Length == 0)
        {
            return null;
        }

        ScoredRow[] reference = [.. all.Where(r => !r.Held.Row.IsDoubtful)];
        Dictionary<string, Dictionary<string, double>> factors = new(StringComparer.Ordinal);
        List<double> predicted = [];
        List<double> measured = [];
        List<double> lows = [];
        List<double> highs = [];
        foreach (ScoredRow row in scored)
        {
            string key = row.KeyOfLeftOut;
            if (!factors.TryGetValue(key, out Dictionary<string, double>? found))
            {
                found = IntervalFit.Of(set.Quantity, set.GivenOutput, row.Held.What, [.. reference.Where(r => !string.Equals(r.KeyOfLeftOut, key, StringComparison.Ordinal)).Select(r => (r.Group, r.Cell, r.Score))])
                    .ToDictionary(f => f.Group, f => f.Factor, StringComparer.Ordinal);
                factors.Add(key, found);
            }

            double factor = found.Count == 0 ? double.NaN : found.TryGetValue(row.Group, out double own) ? own : found[IntervalFit.AllGroups];
            double half = Math.Exp(factor * row.Figure.LogError);
            predicted.Add(row.Figure.Value);
            measured.Add(row.Measured);
            lows.Add(row.Figure.Value / half);
            highs.Add(row.Figure.Value * half);
        }

        return Summary(set, leftOut + (doubtful ? ", doubtful rows" : string.Empty), predicted, measured, lows, highs);
    }

    /// <summary>Scores a control, which has no interval.</summary>
    /// <param name="set">The set.</param>
    /// <param name="name">Name of the control.</param>
    /// <param name="rows">Predictions and measurements.</param>
    /// <returns>The errors, or <see langword="null"/> without rows.</returns>
    public static HeldOutError? OfControl(ScoredSet set, string name, IReadOnlyList<(double Predicted, double Measured)> rows) => rows.Count == 0
        ? null
        : Summary(set, name, [.. rows.Select(r => r.Predicted)], [.. rows.Select(r => r.Measured)], null, null);

    private static HeldOutError Summary(ScoredSet set, string leftOut, List<double> predicted, List<double> measured, List<double>? lows, List<double>? highs)
    {
        ErrorSummary errors = lows is null ? ErrorSummary.Of(predicted, measured) : ErrorSummary.Of(predicted, measured, lows, highs!);
        return new HeldOutError(
            set.Title,
            set.Name,
            leftOut,
            errors.Count,
            Round(100 * errors.Mape),
            Round(100 * errors.Mdape),
            Round(100 * errors.P90),
            Round(100 * errors.Bias),
            Round(100 * (errors.Coverage ?? double.NaN)),
            Math.Round(errors.HalfWidthFactor ?? double.NaN, 3));
    }

    private static double Round(double percent) => Math.Round(percent, 2);
}
