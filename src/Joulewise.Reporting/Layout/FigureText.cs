using System.Globalization;

namespace Joulewise.Reporting;

/// <summary>Writes figures for people: three significant digits, decimals aligned within a column.</summary>
internal static class FigureText
{
    private const int Significant = 3;
    private const int MostDecimals = 8;

    /// <summary>Decimals for a column: those that give its middle figure three significant digits.</summary>
    /// <param name="values">The column's figures, in any order.</param>
    /// <returns>0 to 8; 0 for an empty column.</returns>
    public static int Decimals(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(static value => double.IsFinite(value) && value != 0).Select(Math.Abs).Order()];
        return sorted.Length == 0 ? 0 : Decimals(sorted[sorted.Length / 2], Significant);
    }

    /// <summary>Writes a figure with its column's decimals, or more where it would lose its second digit.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="decimals">The column's decimals.</param>
    /// <returns>Digits with thousands separators.</returns>
    public static string Write(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
        }

        int needed = value == 0 ? decimals : Math.Max(decimals, Decimals(value, Significant - 1));
        double rounded = Math.Abs(value) >= 1000 ? ToSignificant(value, Significant) : value;
        return rounded.ToString("N" + needed.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>Writes a figure on its own, to three significant digits.</summary>
    /// <param name="value">The figure.</param>
    /// <returns>Digits with thousands separators.</returns>
    public static string Write(double value) => Write(value, Decimals([value]));

    /// <summary>Writes an interval.</summary>
    /// <param name="low">Low end.</param>
    /// <param name="high">High end.</param>
    /// <param name="decimals">Decimals.</param>
    /// <returns>The two ends in brackets.</returns>
    public static string Interval(double low, double high, int decimals) =>
        "[" + Write(low, decimals) + " – " + Write(high, decimals) + "]";

    /// <summary>Writes a day of a date axis.</summary>
    /// <param name="unixDays">Days since 1970-01-01.</param>
    /// <returns>The ISO date.</returns>
    public static string Date(double unixDays) =>
        DateTime.UnixEpoch.AddDays(unixDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes a heading with its unit.</summary>
    /// <param name="label">The heading.</param>
    /// <param name="unit">The unit, or empty.</param>
    /// <returns>The heading, and the unit in brackets when there is one.</returns>
    public static string WithUnit(string label, string unit) => unit.Length == 0 ? label : label + " (" + unit + ")";

    private static int Decimals(double value, int significant) =>
        Math.Clamp(significant - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, MostDecimals);

    private static double ToSignificant(double value, int significant)
    {
        double scale = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - significant + 1);
        return Math.Round(value / scale) * scale;
    }
}
