using Joulewise.Catalog;
using Joulewise.Evidence.Operators;
using Joulewise.Quantities;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>Fits the constants of operators on a folder of measured ones.</summary>
public static class OperatorCalibration
{
    private const int PercentDigits = 3;

    private const string Database = "operator database of AIConfigurator, github:ai-dynamo/aiconfigurator@095f58a (Apache-2.0)";
    private const string Profiles = "profiles of github:microsoft/vidur@7d47513 (MIT)";

    /// <summary>Fits.</summary>
    /// <param name="directory">The folder: SYSTEM/FAMILY/ENGINE/VERSION/*.parquet and the CSV file of layers.</param>
    /// <param name="catalogue">Knows the peaks.</param>
    /// <param name="cancellationToken">Stops between two fits.</param>
    /// <returns>The constants; the same folder and catalogue give the same.</returns>
    /// <exception cref="InputException">The folder or a table is at fault, or nothing in it can be fitted.</exception>
    public static OperatorCalibrationFile Run(string directory, Catalogue catalogue, CancellationToken cancellationToken = default) =>
        Run(directory, catalogue, OperatorReadOptions.Default, cancellationToken);

    /// <summary>Fits, with limits.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="catalogue">Knows the peaks.</param>
    /// <param name="options">How much is read.</param>
    /// <param name="cancellationToken">Stops between two fits.</param>
    /// <returns>The constants.</returns>
    /// <exception cref="InputException">The folder or a table is at fault, or nothing in it can be fitted.</exception>
    public static OperatorCalibrationFile Run(string directory, Catalogue catalogue, OperatorReadOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(options);
        List<FittedOperator> operators = [];
        List<string> unfitted = [];
        foreach (IGrouping<OperatorFamily, OperatorModel> family in OperatorModels.All.GroupBy(m => m.Family))
        {
            IReadOnlyList<OperatorMeasurement> rows = OperatorTables.Read(directory, family.Key, catalogue, options);
            foreach (OperatorModel model in family)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (OperatorFit.Of(model, OperatorRowSets.Of(model, rows, catalogue)) is { } fit)
                {
                    operators.Add(Describe(fit));
                }
                else
                {
                    unfitted.Add(model.Name);
                }
            }
        }

        return operators.Count > 0
            ? new OperatorCalibrationFile
            {
                Operators = [.. operators.OrderBy(o => o.Name, StringComparer.Ordinal)],
                WithoutRows = [.. unfitted.Order(StringComparer.Ordinal)],
            }
            : throw new InputException($"{directory} holds no operators that can be fitted: a folder with SYSTEM/FAMILY/ENGINE/VERSION/*.parquet is accepted");
    }

    private static FittedOperator Describe(OperatorFit fit)
    {
        string[] engines = [.. fit.Sets.SelectMany(s => s.Engines).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new FittedOperator
        {
            Name = fit.Model.Name,
            Formula = fit.Model.Formula,
            Rows = fit.All.Rows,
            Engines = engines,
            HeldOutMeanPercent = Mean(fit.HeldOut.Values.Select(e => e.MeanPercent)),
            HeldOutMedianPercent = Mean(fit.HeldOut.Values.Select(e => e.MedianPercent)),
            HeldOutMedianPercentByAccelerator = Sorted(fit.HeldOut.Select(e => KeyValuePair.Create(e.Key, Significant.Round(e.Value.MedianPercent, PercentDigits)))),
            Source = SourceOf(engines),
            Constants = [.. fit.Model.Parameters.Select((parameter, i) => Describe(fit, parameter, i))],
        };
    }

    private static OperatorConstant Describe(OperatorFit fit, FitParameter parameter, int index) => new()
    {
        Name = parameter.Name,
        Unit = parameter.Unit,
        Value = Significant.Round(fit.All.Values[index]),
        LogStandardError = Finite(fit.All.LogErrors[index]),
        BetweenAcceleratorLogSpread = fit.SpreadBetween(index) is { } spread ? Significant.Round(spread) : null,
        ByGeneration = Part(fit.Generations, index),
        ByAccelerator = Part(fit.Single, index),
    };

    private static SortedDictionary<string, double> Part(IReadOnlyDictionary<string, FitSolution> fits, int index) =>
        Sorted(fits.Select(f => KeyValuePair.Create(f.Key, Significant.Round(f.Value.Values[index]))));

    private static SortedDictionary<string, double> Sorted(IEnumerable<KeyValuePair<string, double>> values) =>
        new(values.ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static double? Finite(double error) => double.IsFinite(error) ? Significant.Round(error) : null;

    private static double? Mean(IEnumerable<double> errors) => errors.Any() ? Significant.Round(errors.Average(), PercentDigits) : null;

    private static string SourceOf(string[] engines)
    {
        bool profiles = engines.Contains(OperatorTables.LayerEngine, StringComparer.Ordinal);
        return !profiles ? Database : engines.Length == 1 ? Profiles : $"{Database}; {Profiles}";
    }
}
