using System.Globalization;
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
        IReadOnlyList<Block> blocks =
        [
            .. context.Inputs.Search is { } search ? Modelling(context, new ModelledPoints(context, search).All()) : [],
            .. context.Lens.Predictor is { } predictor && context.Main.Points.Any() ? [ModelCheckTable.Of(context, predictor)] : (Block[])[],
        ];
        return blocks.Count > 0 ? new Chapter("unmeasured", "Where nobody has measured", blocks) : null;
    }

    private static List<Block> Modelling(AnalysisContext context, IReadOnlyList<ModelledEntry> entries)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        foreach (ModelledEntry entry in entries)
        {
            ModelledResults.Record(context, entry);
        }

        List<Block> blocks =
        [
            new Callout(
                CalloutKind.Caution,
                "Every figure of the first table is modelled: nobody measured such a configuration, or nobody published it in a form that can be ranked. It is grade D, or E where a part of it is new to the evidence, and it is not ranked beside measured figures."),
            new Paragraph(Searched(context, entries)),
            Table(context, [.. entries.Where(e => e.Point is not null)]),
        ];
        if (ModelledFrontiers.Of(context, entries) is { } chart)
        {
            blocks.Add(chart);
        }

        blocks.Add(Unpredicted([.. entries.Where(e => e.Point is null)]));
        return blocks;
    }

    /// <summary>What was looked through, and what was not.</summary>
    private static string Searched(AnalysisContext context, IReadOnlyList<ModelledEntry> entries)
    {
        string looked = string.Create(
            CultureInfo.InvariantCulture,
            $"{entries.Sum(e => e.Configurations):N0} configurations of {entries.Count(e => e.Configurations > 0)} accelerators, each in one node or rack of {ModelledQuestions.FewestAccelerators} to {ModelledQuestions.MostAccelerators}");
        return $"For each accelerator without a ranked measured figure: the configuration with the least predicted energy of an output token at the utility meter, boards at work, that is predicted to keep the promise on interactivity{(context.Request.TtftLimit is null ? string.Empty : " and time to first token")}. "
            + $"Looked through were {looked}: every engine of the catalogue that runs there; prefill and decode in one pool or in two; tensor, pipeline, expert and data-parallel attention widths; requests in flight up to what the memory holds; sizes of prompt chunks; and the KV cache in 16 and in 8 bits, since engines differ in what they default to. "
            + "As in the like-for-like comparison there is no speculative decoding, and boards run at their rated power. "
            + "Nobody has tried these configurations on that hardware, and each is the best of many predictions: more likely predicted too well than too badly. "
            + "Rate and power go through the same ledger as measured ones.";
    }

    private static TableBlock Table(AnalysisContext context, IReadOnlyList<ModelledEntry> entries) => new(
        "unmeasured-table",
        $"Modelled, not measured: {context.Model.Name}, {context.Comparer.Workload}, no speculative decoding, {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user, at {context.Site.Name}",
        [
            new("Accelerator", string.Empty, "Least modelled energy first; the order is not a ranking."),
            new("Maker", string.Empty, string.Empty),
            new("Configuration", string.Empty, "The one with the least predicted energy at the meter that keeps the promise; requests, accelerators and pools are those of one replica; a chunk is the most prompt tokens of one step."),
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
            "Memory and rated power are those of the catalogue; of an accelerator that is only announced they are its maker's, or others' estimate where the maker gives none.",
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
            Cells.Text(ModelledConfigurations.Describe(point.Configuration)),
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
}
