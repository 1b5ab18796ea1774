namespace Joulewise.Modeling;

/// <summary>The accuracy table: every quantity with each thing left out, and the controls beside it.</summary>
internal static class ErrorTable
{
    /// <summary>Share of rated power that published estimates take for a busy board.</summary>
    private const double UsualShare = 0.7;

    /// <summary>Makes the table.</summary>
    /// <param name="held">Held-out rows by what was left out.</param>
    /// <param name="sharpened">Held-out rows of families, one row of each curve given.</param>
    /// <param name="rows">All rows.</param>
    /// <returns>The errors.</returns>
    public static IEnumerable<HeldOutError> Of(IReadOnlyDictionary<HoldOut, IReadOnlyList<HeldOutRow>> held, IReadOnlyList<HeldOutRow> sharpened, IReadOnlyList<Observation> rows)
    {
        foreach (ScoredSet set in ScoredSet.All)
        {
            foreach ((HoldOut what, IReadOnlyList<HeldOutRow> predicted) in held.OrderBy(h => h.Key))
            {
                foreach (bool doubtful in (bool[])[false, true])
                {
                    if (HeldOutScores.Of(set, predicted, NameOf(what), doubtful) is { } error)
                    {
                        yield return error;
                    }
                }
            }

            HashSet<Observation> same = [.. sharpened.Select(h => h.Row)];
            foreach ((string name, IReadOnlyList<HeldOutRow> predicted) in ((string, IReadOnlyList<HeldOutRow>)[])
            [
                ("one model family, one row of each curve given", sharpened),
                ("one model family, the same rows with none given", [.. held[HoldOut.Family].Where(h => same.Contains(h.Row))]),
            ])
            {
                if (HeldOutScores.Of(set, predicted, name, doubtful: false) is { } one)
                {
                    yield return one;
                }
            }

            foreach (HeldOutError control in ControlsOf(set, held[HoldOut.Family], rows))
            {
                yield return control;
            }
        }
    }

    private static string NameOf(HoldOut what) => what switch
    {
        HoldOut.Row => "one load of known series",
        HoldOut.Cell => "one cell",
        HoldOut.Family => "one model family",
        HoldOut.Accelerator => "one accelerator",
        _ => "one vendor",
    };

    private static IEnumerable<HeldOutError> ControlsOf(ScoredSet set, IReadOnlyList<HeldOutRow> held, IReadOnlyList<Observation> rows)
    {
        if (set.Quantity is not (Quantity.Power or Quantity.Joules))
        {
            yield break;
        }

        Observation[] powered = [.. rows.Where(r => !r.IsDoubtful && r.PowerWatts > 0 && r.Case.Deployment.Accelerator.TdpWatts > 0)];
        HeldOutRow[] scored = [.. held.Where(h => !h.Row.IsDoubtful && set.Holds(h.Row) && h.Row.Measured(set.Quantity) > 0 && h.Row.Case.Deployment.Accelerator.TdpWatts > 0)];
        Dictionary<string, double> means = scored.Select(h => h.Row.Traits.Family).Distinct(StringComparer.Ordinal).ToDictionary(
            f => f,
            f => powered.Where(r => !string.Equals(r.Traits.Family, f, StringComparison.Ordinal)).Average(r => r.PowerWatts / r.Case.Deployment.Accelerator.TdpWatts),
            StringComparer.Ordinal);
        if (HeldOutScores.OfControl(set, "control: 0.7 x TDP", Rows(_ => UsualShare)) is { } usual)
        {
            yield return usual;
        }

        if (HeldOutScores.OfControl(set, "control: mean share of TDP, family left out", Rows(h => means[h.Row.Traits.Family])) is { } mean)
        {
            yield return mean;
        }

        (double, double)[] Rows(Func<HeldOutRow, double> share) =>
        [
            .. scored.Select(h =>
            {
                double watts = share(h) * h.Row.Case.Deployment.Accelerator.TdpWatts;
                return (set.Quantity == Quantity.Power ? watts : watts / h.Blind[Quantity.Output].Value, h.Row.Measured(set.Quantity));
            }),
        ];
    }
}
