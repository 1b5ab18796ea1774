using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Facility;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What the serving model says of accelerators that nobody measured, kept apart from what is measured.</summary>
internal static class UnmeasuredChapter
{
    private const string Modelled = "modelled";
    private const string NoPower = "the catalogue has no rated power, so no board power is predicted";

    /// <summary>Builds the chapter, or nothing without a model.</summary>
    public static Chapter? Build(AnalysisContext context)
    {
        if (context.Lens.Predictor is not { } predictor)
        {
            return null;
        }

        List<Block> blocks =
        [
            new Callout(
                CalloutKind.Caution,
                "Every figure of the first table is modelled: nobody measured such a configuration, or nobody published it in a form that can be ranked. It is grade D, or E where a part of it is new to the evidence, and it is not ranked beside measured figures."),
        ];
        if (!context.Catalogue.TryFindModel(context.Model.Id, out _))
        {
            blocks.Add(new Paragraph($"{context.Model.Name} is not in the catalogue, so nothing is predicted for it here."));
            return ChapterOf(blocks);
        }

        IReadOnlyList<ModelledEntry> entries = new ModelledPoints(context, predictor).All();
        if (entries.Count > 0)
        {
            blocks.Add(new Paragraph(
                "For each accelerator without a ranked measured figure: the configuration with the highest predicted output rate that is predicted to keep the promise on interactivity and time to first token. "
                + "Looked through are one engine (vLLM where the catalogue says that it runs there), tensor parallelism over 1, 2, 4 and 8 accelerators as far as one scale-up domain reaches, and 1 to 1,024 requests at once in powers of two; no disaggregation, expert parallelism or speculative decoding, so that tuned deployments can reach more. "
                + "Rate and power go through the same ledger as measured ones."));
            foreach (ModelledEntry entry in entries)
            {
                ModelledResults.Record(context, entry);
            }

            blocks.Add(Table(context, [.. entries.Where(e => e.Point is not null)]));
            blocks.Add(Unpredicted([.. entries.Where(e => e.Point is null)]));
        }

        if (context.Main.Points.Any())
        {
            blocks.Add(ModelCheckTable.Of(context, predictor));
        }

        return ChapterOf(blocks);
    }

    private static Chapter ChapterOf(IReadOnlyList<Block> blocks) => new("unmeasured", "Where nobody has measured", blocks);

    private static TableBlock Table(AnalysisContext context, IReadOnlyList<ModelledEntry> entries) => new(
        "unmeasured-table",
        $"Modelled, not measured: {context.Model.Name}, {context.Comparer.Workload}, no speculative decoding, {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user, at {context.Site.Name}",
        [
            new("Accelerator", string.Empty, "Least modelled energy first; the order is not a ranking."),
            new("Maker", string.Empty, string.Empty),
            new("Configuration", string.Empty, "The one with the highest predicted rate that keeps the promise."),
            new("Output rate", "tokens/s per accelerator", "Modelled."),
            new("Board power", "W per accelerator", "Modelled."),
            new("Board, active", "J/output token", "Modelled."),
            new("Facility, with idle", "J/output token", "Modelled throughput and board power through the ledger of measured points."),
            new("Per MW consumed", "tokens/s/MW", "Output tokens per second of each megawatt drawn at the facility, idle time included; modelled."),
            new("Grade", string.Empty, "Of the prediction."),
            new("Extrapolated", string.Empty, "What of the configuration lies outside the evidence the model was fitted on."),
        ],
        [.. entries.Select(e => new TableRow(CellsOf(context, e, e.Point!), Muted: true))],
        [
            $"The precision is that of the like-for-like comparison ({(context.Precision.Length > 0 ? context.Precision : "fp8, since none was measured")}) where the accelerator computes in it, else the next wider one: rows of different precisions are not quality-matched.",
            "Memory and rated power are those of the catalogue; of an accelerator that is only announced they are its maker's.",
        ]);

    private static TableBlock Unpredicted(IReadOnlyList<ModelledEntry> entries) => new(
        "unpredicted-table",
        "Neither measured nor modelled, and why",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Maker", string.Empty, string.Empty),
            new("Modelled figure", string.Empty, "Why there is none."),
        ],
        [.. entries.Select(e => new TableRow([Cells.Text(e.Name), Cells.Text(e.Vendor), Cells.Missing(e.WhyMissing)], Muted: true))],
        []);

    private static Cell[] CellsOf(AnalysisContext context, ModelledEntry entry, ModelledPoint point)
    {
        EnergyFigure? headline = point.Figure(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity);
        return
        [
            Cells.Text(entry.Name),
            Cells.Text(entry.Vendor),
            Cells.Text(Describe(point.Row)),
            context.Cells.Of(point.Output, r => r.InPerSecond, Modelled),
            Of(point.Board, p => p.InWatts),
            Of(point.Figure(Boundary.Board, CapacityBasis.Active)?.Energy.Estimate, e => e.InJoulesPerToken),
            Of(headline?.Energy.Estimate, e => e.InJoulesPerToken),
            Of(headline?.Yield.Estimate, y => y.InTokensPerSecondPerMegawatt),
            Cells.Text(ServingModel.GradeOf(point.Prediction).ToString()),
            Cells.Text(Extrapolated(point.Prediction)),
        ];

        Cell Of<T>(Estimate<T>? estimate, Func<T, double> inUnit)
            where T : struct, IQuantity<T> =>
            estimate is null ? Cells.Missing(NoPower) : context.Cells.Of(estimate, inUnit, Modelled);
    }

    private static string Extrapolated(Prediction prediction) => prediction switch
    {
        { Extrapolated.Count: > 0 } => string.Join(", ", prediction.Extrapolated),
        { Grade: <= Grade.C } => "nothing: rows of the kind are in the evidence, though none that is ranked",
        _ => "the combination; each part is in the evidence",
    };

    /// <summary>Precision, engine, width and load: <c>fp8, vllm, TP8, 64 requests</c>.</summary>
    internal static string Describe(MeasuredPoint row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Precision}, {row.Engine}, TP{row.TensorParallel}, {row.ConcurrencyRequests:0} request{(row.ConcurrencyRequests > 1 ? "s" : string.Empty)}");
}
