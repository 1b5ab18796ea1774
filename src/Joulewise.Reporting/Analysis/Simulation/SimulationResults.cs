using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Figures of simulated fleets in flat form, under a parity of their own.</summary>
internal static class SimulationResults
{
    /// <summary>The parity that keeps them apart from measured and modelled figures.</summary>
    public const string Parity = "simulated";

    /// <summary>Records a figure.</summary>
    /// <param name="context">What the report is written from.</param>
    /// <param name="model">Catalogue id of the model.</param>
    /// <param name="traffic">The traffic, as the topic names it.</param>
    /// <param name="subject">Catalogue id of the accelerator.</param>
    /// <param name="metric">What it is.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="figure">The figure; missing ones are not recorded, the chapters say why.</param>
    /// <param name="inUnit">How many of the unit an amount is.</param>
    public static void Record<T>(AnalysisContext context, string model, string traffic, string subject, string metric, string unit, Estimate<T>? figure, Func<T, double> inUnit)
        where T : struct, IQuantity<T>
    {
        if (figure is null)
        {
            return;
        }

        context.Results.Add(new ReportResult(
            string.Join('/', model, Parity, traffic, subject, metric),
            subject,
            metric,
            unit,
            inUnit(figure.Value),
            inUnit(figure.Interval.Low),
            inUnit(figure.Interval.High),
            Interval<T>.Level,
            figure.Grade.ToString(),
            context.Sources.Record(figure.Sources),
            Estimated: true,
            Extrapolated: figure.Grade is Grade.E,
            nameof(Boundary.Facility),
            nameof(CapacityBasis.WithIdle),
            nameof(TokenBasis.Output),
            null,
            Parity,
            null,
            [],
            "simulated, not measured")
        {
            Model = model,
            Workload = traffic,
        });
    }
}
