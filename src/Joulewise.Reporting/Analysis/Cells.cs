using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Turns estimates into cells in a stated unit.</summary>
internal sealed class Cells(SourceBook sources)
{
    /// <summary>A cell of an estimate.</summary>
    /// <param name="estimate">The figure.</param>
    /// <param name="inUnit">How many of the column's unit an amount is.</param>
    /// <param name="flag">A short warning, or empty.</param>
    public FigureCell Of<T>(Estimate<T> estimate, Func<T, double> inUnit, string flag = "")
        where T : struct, IQuantity<T> =>
        new(
            inUnit(estimate.Value),
            WithoutDust(inUnit(estimate.Interval.Low), inUnit(estimate.Interval.High)),
            inUnit(estimate.Interval.High),
            estimate.Grade.ToString(),
            sources.Record(estimate.Sources),
            estimate.Grade > Grade.B,
            flag);

    /// <summary>A low end that differs from zero by rounding alone is zero.</summary>
    private static double WithoutDust(double low, double high) => Math.Abs(low) < 1e-4 * Math.Abs(high) ? 0 : low;

    public static TextCell Text(string text) => new(text);

    public static MissingCell Missing(string reason) => new(reason);
}
