namespace Joulewise.Modeling;

/// <summary>Chooses how much effects of each kind may vary: what predicts rows best whose cell or family is left out.</summary>
internal static class SpreadSearch
{
    private static readonly double[] Grid = [0, 0.03, 0.1];

    /// <summary>Fewer folds than the accuracy table has: the choice needs no more.</summary>
    private const int SearchFolds = 7;

    /// <summary>Gains below this share of the score are no reason to leave what was believed.</summary>
    private const double LeastGain = 0.01;

    /// <summary>Residuals are clipped at so many times the noise of a measurement.</summary>
    private const double MostSpreads = 12;

    /// <summary>Errors above this factor count no more: single wild rows would choose.</summary>
    private const double MostError = 1.5;

    /// <summary>Searches one kind after another.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="start">The fit of all rows.</param>
    /// <returns>The spreads by quantity.</returns>
    public static IReadOnlyDictionary<Quantity, EffectSpreads> Run(IReadOnlyList<Observation> rows, double[] start)
    {
        List<SearchFold> folds = [];
        foreach (HoldOut what in (ReadOnlySpan<HoldOut>)[HoldOut.Cell, HoldOut.Family])
        {
            (int[] fold, int count) = Folds.Deal(rows, what, SearchFolds);
            for (int f = 0; f < count; f++)
            {
                Observation[] seen = [.. rows.Where((r, i) => fold[i] != f && !r.IsDoubtful)];
                Observation[] unseen = [.. rows.Where((r, i) => fold[i] == f && !r.IsDoubtful)];
                Coefficients c = new(Array.ConvertAll(Learner.FitConstants(seen, start, 3).Logs, Math.Exp));
                folds.Add(new SearchFold(what, Residuals.Of(seen, c), Residuals.Of(unseen, c)));
            }
        }

        Dictionary<Quantity, EffectSpreads> chosen = [];
        foreach (Quantity quantity in (ReadOnlySpan<Quantity>)[Quantity.Tpot, Quantity.Ttft, Quantity.Output, Quantity.Power])
        {
            chosen[quantity] = Search(quantity, folds);
        }

        return chosen;
    }

    private static EffectSpreads Search(Quantity quantity, List<SearchFold> folds)
    {
        EffectSpreads best = EffectSpreads.Start(quantity);
        Scores score = Score(best, quantity, folds);
        for (int kind = 0; kind < EffectKinds.Names.Count; kind++)
        {
            foreach (double spread in Grid)
            {
                double[] kinds = [.. best.Kinds];
                kinds[kind] = spread * best.Noise / EffectSpreads.UsualNoise;
                EffectSpreads candidate = best with { Kinds = kinds };
                Scores reached = Score(candidate, quantity, folds);
                if (reached.Total < score.Total * (1 - LeastGain) && reached.SpareFamiliesOf(score))
                {
                    score = reached;
                    best = candidate;
                }
            }
        }

        return best;
    }

    private static Scores Score(EffectSpreads spreads, Quantity quantity, List<SearchFold> folds)
    {
        Dictionary<(HoldOut, string), (double Sum, int Count)>[] found = [.. folds.Select(_ => new Dictionary<(HoldOut, string), (double, int)>())];
        Parallel.For(0, folds.Count, f =>
        {
            ResidualRow[] seen = [.. folds[f].Seen.Where(r => !double.IsNaN(r.Of(quantity)))];
            if (seen.Length == 0)
            {
                return;
            }

            // Clipping stands in for the rounds that weigh bad rows down, at a third of their cost.
            double most = MostSpreads * spreads.Noise;
            PooledEffects effects = PooledEffects.Learn([.. seen.Select(r => r.Effects)], [.. seen.Select(r => Math.Clamp(r.Of(quantity), -most, most))], spreads, rounds: 0);
            foreach (ResidualRow row in folds[f].Unseen)
            {
                double left = row.Of(quantity);
                if (!double.IsNaN(left))
                {
                    (double sum, int count) = found[f].GetValueOrDefault((folds[f].What, row.Source));
                    found[f][(folds[f].What, row.Source)] = (sum + Math.Min(MostError, Math.Abs(Math.Exp(effects.PredictMean(row.Effects) - left) - 1)), count + 1);
                }
            }
        });

        return new Scores(found.SelectMany(d => d)
            .GroupBy(p => p.Key)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Value.Sum) / g.Sum(p => p.Value.Count)));
    }

    /// <summary>Mean errors by what was left out and by source: each counts alike, however many rows it has.</summary>
    private sealed record Scores(IReadOnlyDictionary<(HoldOut What, string Source), double> Errors)
    {
        /// <summary>What a new family may lose to noise, over its error.</summary>
        private const double MostLoss = 0.003;

        /// <summary>The same as an error: what is exact by construction may lose so much.</summary>
        private const double MostLossOfExact = 0.0005;

        public double Total => Errors.OrderBy(e => e.Key).Sum(e => e.Value);

        /// <summary>An effect that known cases gain by is refused where new families pay for it: most questions are about those.</summary>
        public bool SpareFamiliesOf(Scores before) =>
            Errors.All(e => e.Key.What != HoldOut.Family || e.Value <= (before.Errors[e.Key] * (1 + MostLoss)) + MostLossOfExact);
    }

    private sealed record SearchFold(HoldOut What, ResidualRow[] Seen, ResidualRow[] Unseen);
}
