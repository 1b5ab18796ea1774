using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Where the joules of an output token go, from the boards to the meter.</summary>
internal static class JoulesChapter
{
    public static Chapter Build(AnalysisContext context)
    {
        OperatingPoint[] points = [.. context.Main.Points];
        if (points.Length == 0)
        {
            return new Chapter("joules", "Where the joules go", [new Paragraph("No accelerator has a figure at this operating point.")]);
        }

        LedgerPart[] parts = [.. points.SelectMany(Lines).Select(l => l.Part).Distinct().Order()];
        return new Chapter(
            "joules",
            "Where the joules go",
            [
                new Paragraph(
                    "The ledger adds to the boards what keeps them running, boundary by boundary. Each part comes from a published profile, a meter or a bound; what nobody published is an interval, never zero. "
                    + "Node fans and supply losses count as IT load in a PUE, so PUE alone cannot compare air with liquid cooling; the totals here can."),
                Chart(context, points, parts),
                LedgerTable(context, points, parts),
                Explanations(points),
            ]);
    }

    private static ChartBlock Chart(AnalysisContext context, OperatingPoint[] points, LedgerPart[] parts) => new(
        "joules-chart",
        ChartKind.StackedBar,
        "Joules of an output token by part",
        "The boards take the largest share; host, fans, supplies, network, facility and idle time come on top.",
        new AxisSpec("Accelerator", string.Empty, Logarithmic: false),
        new AxisSpec("Energy per output token at the facility, idle time included", "J/output token", Logarithmic: false),
        [.. points.Select(p => context.NameOf(p.Accelerator.Id))],
        [
            .. parts.Select(part => new ChartSeries(
                part.Label(),
                string.Empty,
                [.. points.Select((p, i) => new ChartPoint(i, JoulesOf(p, part)?.Value.InJoulesPerToken ?? 0))],
                Dashed: false)),
        ]);

    private static TableBlock LedgerTable(AnalysisContext context, OperatingPoint[] points, LedgerPart[] parts)
    {
        Cells cells = context.Cells;
        List<TableRow> rows =
        [
            .. points.Select(p => new TableRow(
            [
                Cells.Text(context.NameOf(p.Accelerator.Id)),
                .. parts.Select(part => JoulesOf(p, part) is { } joules ? (Cell)cells.Of(joules, e => e.InJoulesPerToken) : Cells.Missing("not a part of this system")),
                cells.Of(Headline(p), e => e.InJoulesPerToken),
                RequestCell(context, p),
            ])),
        ];
        return new TableBlock(
            "ledger",
            "Joules per output token, part by part; the parts add up to the facility figure with idle time",
            [new("Accelerator", string.Empty, string.Empty), .. parts.Select(p => new TableColumn(p.Label(), "J/output token", string.Empty)), new("Facility, with idle", "J/output token", string.Empty), new("A request", "J/request", "The facility figure times the mean output length of the traffic; the prompt is in it.")],
            rows,
            []);
    }

    private static Cell RequestCell(AnalysisContext context, OperatingPoint point) =>
        Workloads.MeanOf(context.Comparer.Workload.OutputTokens) is { } length
            ? context.Cells.Of(Headline(point).Map((EnergyPerToken e) => e * length), e => e.InJoules)
            : Cells.Missing("the traffic has no fixed length");

    private static Estimate<EnergyPerToken> Headline(OperatingPoint point) => point.Energy(Boundary.Facility, CapacityBasis.WithIdle).Estimate;

    private static BulletList Explanations(OperatingPoint[] points) => new(
    [
        .. points.SelectMany(Lines)
            .Select(l => (l.Boundary, l.Part, Text: $"{Capitalised(l.Part.Label())} ({l.Boundary}): {l.Explanation}"))
            .DistinctBy(l => l.Text, StringComparer.Ordinal)
            .OrderBy(l => l.Part)
            .Select(l => l.Text),
        .. points.Select(p => p.Ledger.Caveat).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal),
    ]);

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IEnumerable<LedgerLine> Lines(OperatingPoint point) => point.Ledger.LinesUpTo(Boundary.Facility, CapacityBasis.WithIdle);

    private static Estimate<EnergyPerToken>? JoulesOf(OperatingPoint point, LedgerPart part)
    {
        Estimate<Power>[] added = [.. Lines(point).Where(l => l.Part == part).Select(l => l.Added)];
        return added.Length == 0 ? null : Estimate.Sum(added).With(point.Output, (power, rate) => power / rate);
    }
}
