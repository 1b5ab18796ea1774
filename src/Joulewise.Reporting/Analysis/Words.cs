using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Numbers and lists in running text.</summary>
internal static class Words
{
    /// <summary>A number with three significant digits, without exponent, with a thousands gap.</summary>
    public static string Number(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value == 0 ? "0" : "not finite";
        }

        int digits = Math.Max(0, 2 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        double unit = Math.Pow(10, (int)Math.Floor(Math.Log10(Math.Abs(value))) - 2);
        double rounded = digits > 0 ? Math.Round(value, Math.Min(digits, 15)) : Math.Round(value / unit) * unit;
        return rounded.ToString($"#,0.{new string('#', digits)}", CultureInfo.InvariantCulture);
    }

    /// <summary>Value, interval and grade: <c>0.85 [0.6 to 1.2] J (grade D)</c>.</summary>
    public static string Figure<T>(Estimate<T> estimate, Func<T, double> inUnit, string unit)
        where T : struct, IQuantity<T> =>
        $"{Number(inUnit(estimate.Value))} {unit} [{Number(inUnit(estimate.Interval.Low))} to {Number(inUnit(estimate.Interval.High))}] (grade {estimate.Grade})";

    /// <summary>Names joined as a sentence joins them.</summary>
    public static string And(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "none",
        1 => names[0],
        _ => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
    };
}
