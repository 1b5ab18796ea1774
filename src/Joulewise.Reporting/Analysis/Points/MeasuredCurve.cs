using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>A measured frontier with every one of its points carried to the meter.</summary>
/// <param name="Name">Short name of the accelerator.</param>
/// <param name="Vendor">Its maker.</param>
/// <param name="Points">The points; at least one.</param>
internal sealed record MeasuredCurve(string Name, string Vendor, IReadOnlyList<OperatingPoint> Points)
{
    /// <summary>Gets a value indicating whether board power was not measured at every point.</summary>
    public bool IsEstimated => Points.Any(p => !p.Board.Measured);

    /// <summary>The curves of a parity.</summary>
    /// <param name="context">What the report is written from.</param>
    /// <param name="parity">What the sides have in common.</param>
    /// <returns>Those that have a point.</returns>
    public static IReadOnlyList<MeasuredCurve> Of(AnalysisContext context, Parity parity) =>
    [
        .. context.Comparer.Frontiers(parity, context.Precision)
            .Select(f => new MeasuredCurve(
                context.NameOf(f.Key.Accelerator),
                context.VendorOf(f.Key.Accelerator),
                [.. f.Points.Select(p => context.Factory.At(f, p.Interactivity, out _)).OfType<OperatingPoint>()]))
            .Where(c => c.Points.Count > 0),
    ];

    /// <summary>The curve as a series of a chart.</summary>
    /// <param name="figure">The figure of a point.</param>
    /// <param name="inUnit">How many of the axis's unit an amount is.</param>
    /// <returns>The series.</returns>
    public ChartSeries Series<T>(Func<OperatingPoint, Estimate<T>> figure, Func<T, double> inUnit)
        where T : struct, IQuantity<T> =>
        new(Name, Vendor, [.. Points.Select(p => PointOf(p, figure(p), inUnit))], IsEstimated);

    private static ChartPoint PointOf<T>(OperatingPoint point, Estimate<T> estimate, Func<T, double> inUnit)
        where T : struct, IQuantity<T> =>
        new(
            point.Reading.Below.Interactivity.InPerSecond,
            inUnit(estimate.Value),
            inUnit(estimate.Interval.Low),
            inUnit(estimate.Interval.High),
            string.Create(CultureInfo.InvariantCulture, $"{Configurations.Describe(point.Reading.Below.Evidence)}; {point.Row.Date}; grade {estimate.Grade}"));
}
