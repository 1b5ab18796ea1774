namespace Joulewise.Modeling.OperatorFits;

/// <summary>Fits one model on all accelerators, on each, on each generation, and on all but one.</summary>
/// <param name="Model">The model.</param>
/// <param name="Sets">The rows.</param>
/// <param name="All">The fit on all, every accelerator with the same say.</param>
/// <param name="Single">The fit of each accelerator that has enough rows.</param>
/// <param name="Generations">The fit of each generation.</param>
/// <param name="HeldOut">The errors of each accelerator under the fit on the others.</param>
internal sealed record OperatorFit(
    OperatorModel Model,
    IReadOnlyList<AcceleratorRows> Sets,
    FitSolution All,
    IReadOnlyDictionary<string, FitSolution> Single,
    IReadOnlyDictionary<string, FitSolution> Generations,
    IReadOnlyDictionary<string, FitError> HeldOut)
{
    /// <summary>Fits.</summary>
    /// <param name="model">The model.</param>
    /// <param name="sets">The rows by accelerator.</param>
    /// <returns>The fits, or <see langword="null"/> when there are too few rows.</returns>
    public static OperatorFit? Of(OperatorModel model, IReadOnlyList<AcceleratorRows> sets)
    {
        if (Solve(model, sets, null) is not { } all)
        {
            return null;
        }

        SortedDictionary<string, FitSolution> single = new(StringComparer.Ordinal);
        SortedDictionary<string, FitSolution> generations = new(StringComparer.Ordinal);
        SortedDictionary<string, FitError> heldOut = new(StringComparer.Ordinal);
        foreach (AcceleratorRows set in sets)
        {
            if (Solve(model, [set], all.Values) is { } own)
            {
                single.Add(set.Accelerator, own);
            }

            if (Solve(model, [.. sets.Where(s => s != set)], all.Values) is { } others)
            {
                heldOut.Add(set.Accelerator, FitError.Of(model, set.Rows, others.Values));
            }
        }

        foreach (IGrouping<string, AcceleratorRows> generation in sets.GroupBy(s => s.Generation, StringComparer.Ordinal))
        {
            if (Solve(model, [.. generation], all.Values) is { } own)
            {
                generations.Add(generation.Key, own);
            }
        }

        return new OperatorFit(model, sets, all, single, generations, heldOut);
    }

    /// <summary>Tells how much a constant differs between accelerators.</summary>
    /// <param name="constant">Its index.</param>
    /// <returns>The standard deviation of its logarithm over the fits of single accelerators, or <see langword="null"/> with fewer than two.</returns>
    public double? SpreadBetween(int constant)
    {
        double[] logs = [.. Single.Values.Select(s => Math.Log(s.Values[constant]))];
        return logs.Length < 2 ? null : MathNet.Numerics.Statistics.Statistics.StandardDeviation(logs);
    }

    private static FitSolution? Solve(OperatorModel model, IReadOnlyList<AcceleratorRows> sets, IReadOnlyList<double>? start) =>
        RobustFit.Solve(model, [.. sets.SelectMany(s => s.Rows)], start);
}
