using Joulewise.Catalog;
using Joulewise.Evidence.Operators;
using MathNet.Numerics.Statistics;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>Sorts measurements by accelerator and weighs them.</summary>
internal static class OperatorRowSets
{
    // A little below the speed of light is rounding of the clock; further below, the operator did not do the work it says.
    private const double Tolerance = 0.98;

    // Engines with kernels made for a chip differ by up to 1.6; one twice as slow ran a fallback that nobody would serve with.
    private const double SlowestEngine = 2;

    // Once over all rows and once over the heaviest fifth, as a fallback may show in its floor or in its rate.
    private const int HeavyShare = 5;

    /// <summary>Makes the rows that a model is fitted on.</summary>
    /// <param name="model">The model.</param>
    /// <param name="measurements">Rows of its family.</param>
    /// <param name="catalogue">Knows the peaks.</param>
    /// <returns>The accelerators by id, those without rows left out.</returns>
    public static IReadOnlyList<AcceleratorRows> Of(OperatorModel model, IEnumerable<OperatorMeasurement> measurements, Catalogue catalogue)
    {
        List<AcceleratorRows> sets = [];
        foreach (IGrouping<string, OperatorMeasurement> one in Sorted(measurements, m => m.Accelerator))
        {
            Accelerator accelerator = catalogue.FindAccelerator(one.Key);
            List<EngineRows> engines = WithoutFallbacks(model, ByEngine(model, one, accelerator));
            if (engines.Count > 0)
            {
                sets.Add(new AcceleratorRows(accelerator.Id, accelerator.Architecture, [.. engines.Select(e => e.Engine)], Weigh(engines)));
            }
        }

        return sets;
    }

    private static List<EngineRows> ByEngine(OperatorModel model, IEnumerable<OperatorMeasurement> measurements, Accelerator accelerator)
    {
        List<EngineRows> engines = [];
        foreach (IGrouping<string, OperatorMeasurement> engine in Sorted(measurements, m => m.Engine))
        {
            List<FitRow> rows = [.. engine.Select(m => model.Reduce(m, accelerator)).OfType<FitRow>().Where(w => w.Measured >= Tolerance * model.Least(w))];
            if (rows.Count > 0)
            {
                engines.Add(new EngineRows(engine.Key, rows));
            }
        }

        return engines;
    }

    private static List<EngineRows> WithoutFallbacks(OperatorModel model, List<EngineRows> engines)
    {
        foreach (int share in new[] { 1, HeavyShare })
        {
            double[] slowness = [.. engines.Select(e => Slowness(model, e.Rows, share))];
            engines = [.. engines.Where((_, i) => slowness[i] <= SlowestEngine * slowness.Min())];
        }

        return engines;
    }

    private static List<FitRow> Weigh(List<EngineRows> engines) =>
        [.. engines.SelectMany(e => e.Rows.Select(row => row with { Weight = 1.0 / (engines.Count * e.Rows.Count) }))];

    private static double Slowness(OperatorModel model, List<FitRow> rows, int share)
    {
        double[] start = [.. model.Parameters.Select(p => p.Start)];
        return rows
            .Select(row => (Work: model.Predict(in row, start), row.Measured))
            .OrderByDescending(r => r.Work)
            .Take(Math.Max(1, rows.Count / share))
            .Select(r => r.Measured / r.Work)
            .Median();
    }

    private static IEnumerable<IGrouping<string, OperatorMeasurement>> Sorted(IEnumerable<OperatorMeasurement> measurements, Func<OperatorMeasurement, string> key) =>
        measurements.GroupBy(key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);

    private sealed record EngineRows(string Engine, List<FitRow> Rows);
}
