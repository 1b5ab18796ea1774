using System.Globalization;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>The columns that a prediction adds to a table.</summary>
internal static class PredictionColumns
{
    public const string Grade = "grade";
    public const string Extrapolated = "extrapolated";
    public const string Problem = "problem";

    private const string Prefix = "predicted_";

    private static readonly HashSet<string> Figures = new(PredictedQuantity.All.SelectMany(NamesOf), StringComparer.Ordinal);

    /// <summary>The value, low end and high end of a quantity.</summary>
    public static IReadOnlyList<string> NamesOf(PredictedQuantity quantity) =>
        [Prefix + quantity.Name, $"{Prefix}{quantity.Name}_low", $"{Prefix}{quantity.Name}_high"];

    public static bool IsFigure(string column) => Figures.Contains(column);

    public static bool IsRemark(string column) => column is Grade or Extrapolated or Problem;

    public static bool IsAdded(string column) => IsFigure(column) || IsRemark(column);

    /// <summary>A figure with six significant digits: more than any prediction deserves.</summary>
    public static string Text(double figure) => figure.ToString("G6", CultureInfo.InvariantCulture);
}
