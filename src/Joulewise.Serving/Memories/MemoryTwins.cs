using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Finds accelerators that differ in little but their memory, and holds what the model says of a change of memory against what was measured on both.</summary>
public static class MemoryTwins
{
    /// <summary>Accelerators of one silicon at one rated compute, by their datasheets: the second has the larger and faster memory, and MI325X a higher rated power.</summary>
    private static readonly (string From, string To)[] Known =
    [
        ("nvidia-h100-sxm", "nvidia-h200-sxm"),
        ("amd-mi300x", "amd-mi325x"),
    ];

    /// <summary>Compares every setting that was measured on both.</summary>
    /// <param name="predictor">The model with the evidence it learned from.</param>
    /// <returns>One comparison for each model, engine and precision, in a fixed order.</returns>
    public static IReadOnlyList<TwinComparison> Compare(Predictor predictor)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        return [.. Known.SelectMany(pair => Compare(predictor, pair.From, pair.To))];
    }

    private static IEnumerable<TwinComparison> Compare(Predictor predictor, string from, string to)
    {
        Dictionary<string, Observation[]> after = RowsOf(predictor, to).GroupBy(SettingOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        return RowsOf(predictor, from)
            .Where(row => after.ContainsKey(SettingOf(row)))
            .Select(row => (Row: row, Measured: MedianOf(after[SettingOf(row)].Select(t => row.TpotSeconds / t.TpotSeconds)), Modelled: ModelledGain(predictor, row, after[SettingOf(row)][0])))
            .GroupBy(r => (r.Row.Traits.Model, r.Row.Traits.Engine, r.Row.Traits.Precision))
            .OrderBy(g => g.Key)
            .Select(g => new TwinComparison(
                from,
                to,
                after.Values.First()[0].Case.Deployment.Accelerator.MemoryBytesPerSecond / g.First().Row.Case.Deployment.Accelerator.MemoryBytesPerSecond,
                g.Key.Model,
                g.Key.Engine,
                g.Key.Precision,
                g.Count(),
                MedianOf(g.Select(r => r.Measured)),
                MedianOf(g.Select(r => r.Modelled)),
                MedianOf(g.Select(r => r.Measured / r.Modelled))));
    }

    private static IEnumerable<Observation> RowsOf(Predictor predictor, string accelerator) =>
        predictor.Rows.Where(r => !r.IsDoubtful && r.TpotSeconds > 0 && !r.Case.Disaggregated && string.Equals(r.Traits.Accelerator, accelerator, StringComparison.Ordinal));

    /// <summary>How many times faster the model says the first would decode with the memory of the second, all else its own.</summary>
    private static double ModelledGain(Predictor predictor, Observation row, Observation twin)
    {
        Deployment own = row.Case.Deployment;
        AcceleratorShape other = twin.Case.Deployment.Accelerator;
        ServingCase changed = row.Case with
        {
            Deployment = own with { Accelerator = own.Accelerator with { MemoryBytes = other.MemoryBytes, MemoryBytesPerSecond = other.MemoryBytesPerSecond } },
        };
        return TpotOf(predictor, row.Case, row.Traits) / TpotOf(predictor, changed, row.Traits);
    }

    private static double TpotOf(Predictor predictor, ServingCase served, CaseTraits traits) =>
        predictor.Model.Predict(served, traits)[Quantity.Tpot].Value;

    /// <summary>Everything of a row but the accelerator and the date.</summary>
    private static string SettingOf(Observation row)
    {
        ServingCase served = row.Case;
        WorkerWidths widths = served.Deployment.Widths;
        return FormattableString.Invariant(
            $"{row.Traits.Model}|{row.Traits.Engine}|{row.Traits.Version}|{row.Traits.Precision}|{row.Traits.Mode}|{row.Traits.Origin}|{widths}|{served.Clients:R}|{served.InputTokens:0}|{served.OutputTokens:0}");
    }

    private static double MedianOf(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
