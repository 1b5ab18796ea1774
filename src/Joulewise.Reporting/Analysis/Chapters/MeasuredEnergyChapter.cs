using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Where both throughput and board power were metered on several accelerators: so that nothing stands in for a meter.</summary>
internal static class MeasuredEnergyChapter
{
    private const string NoFlags = "none";
    private static readonly Basis BoardBasis = new(Boundary.Board, CapacityBasis.Active, TokenBasis.Output);

    public static Chapter? Build(AnalysisContext context)
    {
        TableRow[] cells =
        [
            .. context.Lens.ByAll.Frontiers
                .Where(f => context.IsAsked(f.Key.Accelerator) && f.Points.Count(p => p.Power?.Boundary == Boundary.Board) > 1)
                .GroupBy(f => (f.Key.Model, f.Key.Workload, f.Key.Precision, f.Key.SpeculativeDecoding))
                .SelectMany(g => Pairs([.. g]))
                .Select(p => RowOf(context, p.A, p.B))
                .OfType<TableRow>(),
        ];
        return cells.Length == 0
            ? null
            : new Chapter(
                "measured-energy",
                "Board energy, measured on both sides",
                [
                    new Paragraph(
                        "For these models board power and throughput were metered in the same run on more than one accelerator, so nothing stands in for a meter. The boundary is the board: host, fans, supplies and facility are not in it, and the two figures of a row may be compared with each other only. "
                        + "Each pair is read at the interactivity in the middle (geometric) of the range that both were measured over."),
                    new TableBlock(
                        "measured-board-energy",
                        "Joules per output token at the board, active, at equal interactivity",
                        [
                            new("Model and traffic", string.Empty, string.Empty),
                            new("Precision", string.Empty, string.Empty),
                            new("At", "tokens/s per user", string.Empty),
                            new("A", string.Empty, "Accelerator."),
                            new("Energy on A", "J/output token", string.Empty),
                            new("B", string.Empty, "Accelerator."),
                            new("Energy on B", "J/output token", string.Empty),
                            new("B over A", "times", "Below 1 favours B."),
                            new("Care", string.Empty, "Quality flags of the rows behind the two figures."),
                            new("Told apart", string.Empty, "Whether the 90 % interval of the ratio leaves out 1."),
                        ],
                        cells,
                        ["Closed loop at saturation (ML.ENERGY) or fixed traffic (InferenceX); board counters, single runs."]),
                ]);
    }

    private static IEnumerable<(Frontier A, Frontier B)> Pairs(IReadOnlyList<Frontier> frontiers)
    {
        for (int i = 0; i < frontiers.Count; i++)
        {
            for (int j = i + 1; j < frontiers.Count; j++)
            {
                yield return (frontiers[i], frontiers[j]);
            }
        }
    }

    private static TableRow? RowOf(AnalysisContext context, Frontier a, Frontier b)
    {
        double low = Math.Max(Metered(a).Min(), Metered(b).Min());
        double high = Math.Min(Metered(a).Max(), Metered(b).Max());
        if (low > high)
        {
            return null;
        }

        TokenRate at = TokenRate.FromPerSecond(Math.Sqrt(low * high));
        if (Joules(context, a, at) is not { } onA || Joules(context, b, at) is not { } onB)
        {
            return null;
        }

        Cells cells = context.Cells;
        return new TableRow(
        [
            Cells.Text($"{a.Key.Model}, {a.Key.Workload}"),
            Cells.Text(a.Key.Precision ?? string.Empty),
            Cells.Text(Words.Number(at.InPerSecond)),
            Cells.Text(context.NameOf(a.Key.Accelerator)),
            cells.Of(onA.Estimate, e => e.InJoulesPerToken),
            Cells.Text(context.NameOf(b.Key.Accelerator)),
            cells.Of(onB.Estimate, e => e.InJoulesPerToken),
            cells.Of(onB.RatioTo(onA), r => r.InFraction),
            Cells.Text(Flags(a.At(at), b.At(at))),
            Cells.Text(Flags(a.At(at), b.At(at)) is not NoFlags ? "not judged: flagged rows" : onB.IsDistinguishableFrom(onA) ? "yes" : "not distinguishable"),
        ]);
    }

    private static string Flags(params FrontierReading[] readings)
    {
        string[] flags =
        [
            .. readings.SelectMany(r => new[] { r.Below, r.Above })
                .OfType<FrontPoint>()
                .SelectMany(p => p.Point.QualityFlags)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return flags.Length == 0 ? NoFlags : string.Join(", ", flags);
    }

    private static IEnumerable<double> Metered(Frontier frontier) =>
        frontier.Points.Where(p => p.Power?.Boundary == Boundary.Board).Select(p => p.Interactivity.InPerSecond);

    private static OnBasis<EnergyPerToken>? Joules(AnalysisContext context, Frontier frontier, TokenRate at)
    {
        FrontierReading reading = frontier.At(at);
        return reading.Power is not null
            && context.Catalogue.TryFindAccelerator(frontier.Key.Accelerator, out Catalog.Accelerator? accelerator)
            && ThroughputEstimate.Of(reading, context.Lens.Errors) is { } output
            && BoardPowerModel.Of(reading, accelerator, context.Lens) is { Measured: true } board
                ? new OnBasis<EnergyPerToken>(board.Estimate.With(output, (power, rate) => power / rate), BoardBasis)
                : null;
    }
}
