namespace Joulewise.Modeling;

/// <summary>Checks the model on rows it has not seen: constants and effects are learned anew without each fold.</summary>
internal static class CrossValidation
{
    /// <summary>Steps of the fit of a fold, which begins at the fit of all rows.</summary>
    private const int Steps = 4;

    /// <summary>Checks the model.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="what">What is left out together.</param>
    /// <param name="start">The fit of all rows.</param>
    /// <param name="spreads">The spreads of the effects.</param>
    /// <returns>Each row with its prediction, doubtful rows among them.</returns>
    public static IReadOnlyList<HeldOutRow> Run(IReadOnlyList<Observation> rows, HoldOut what, double[] start, IReadOnlyDictionary<Quantity, EffectSpreads> spreads)
    {
        (int[] fold, int count) = Folds.Deal(rows, what);
        List<HeldOutRow> held = [];
        for (int f = 0; f < count; f++)
        {
            Observation[] seen = [.. rows.Where((_, i) => fold[i] != f)];
            Observation[] unseen = [.. rows.Where((_, i) => fold[i] == f)];

            // Single rows don't move constants: only the effects are learned anew.
            double[] logs = what == HoldOut.Row ? start : Learner.FitConstants(seen, start, Steps).Logs;
            LearnedModel model = Learner.LearnEffects(seen, new Coefficients(Array.ConvertAll(logs, Math.Exp)), spreads);
            held.AddRange(Predict(model, unseen, what));
        }

        return held;
    }

    /// <summary>Leaves out families, but gives the model the middle row of each of their curves.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="start">The fit of all rows.</param>
    /// <param name="spreads">The spreads of the effects.</param>
    /// <returns>The other rows of these curves with their predictions.</returns>
    public static IReadOnlyList<HeldOutRow> RunWithOnePoint(IReadOnlyList<Observation> rows, double[] start, IReadOnlyDictionary<Quantity, EffectSpreads> spreads)
    {
        (int[] fold, int count) = Folds.Deal(rows, HoldOut.Family);
        HashSet<Observation> middles =
        [
            .. rows.Where(r => !r.IsDoubtful)
                .GroupBy(r => r.Traits.Curve, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => g.OrderBy(r => r.Case.Clients).ThenBy(r => r.Point.Id, StringComparer.Ordinal).ElementAt(g.Count() / 2)),
        ];
        HashSet<string> curves = [.. middles.Select(m => m.Traits.Curve)];
        List<HeldOutRow> held = [];
        for (int f = 0; f < count; f++)
        {
            Observation[] seen = [.. rows.Where((_, i) => fold[i] != f)];
            double[] logs = Learner.FitConstants(seen, start, Steps).Logs;
            Observation[] with = [.. rows.Where((r, i) => fold[i] != f || middles.Contains(r))];
            LearnedModel model = Learner.LearnEffects(with, new Coefficients(Array.ConvertAll(logs, Math.Exp)), spreads);
            held.AddRange(Predict(model, [.. rows.Where((r, i) => fold[i] == f && !middles.Contains(r) && curves.Contains(r.Traits.Curve))], HoldOut.Family));
        }

        return held;
    }

    private static HeldOutRow[] Predict(LearnedModel model, Observation[] unseen, HoldOut what)
    {
        HeldOutRow[] predicted = new HeldOutRow[unseen.Length];
        Parallel.For(0, unseen.Length, i =>
        {
            Observation row = unseen[i];
            RawPrediction? given = double.IsNaN(row.OutputPerSecond) ? null : model.Predict(row.Case, row.Traits, row.OutputPerSecond);
            predicted[i] = new HeldOutRow(row, what, model.Predict(row.Case, row.Traits), given);
        });
        return predicted;
    }
}
