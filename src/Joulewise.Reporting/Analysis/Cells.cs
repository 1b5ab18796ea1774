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
            inUnit(estimate.Interval.Low),
            inUnit(estimate.Interval.High),
            estimate.Grade.ToString(),
            sources.Record(estimate.Sources),
            estimate.Grade > Grade.B,
            flag);

    public static TextCell Text(string text) => new(text);

    public static MissingCell Missing(string reason) => new(reason);
}
