using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What is measured, what is estimated and what is missing, for every accelerator of the catalogue.</summary>
internal static class CoverageChapter
{
    private const int MostModels = 10;

    public static Chapter Build(AnalysisContext context)
    {
        Coverage coverage = Coverage.Of(context.Lens.Points, context.Lens.ModelKey);
        string[] models =
        [
            .. coverage.Cells.GroupBy(c => c.Model, StringComparer.Ordinal)
                .OrderByDescending(g => string.Equals(g.Key, context.Comparer.Model, StringComparison.Ordinal))
                .ThenByDescending(g => g.Select(c => c.Accelerator).Distinct(StringComparer.Ordinal).Count())
                .ThenByDescending(g => g.Sum(c => c.Rows))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Key)
                .Take(MostModels),
        ];
        ILookup<string, CoverageCell> byAccelerator = coverage.Cells.ToLookup(c => c.Accelerator, StringComparer.Ordinal);
        (string Id, string Name, string Vendor)[] accelerators =
        [
            .. context.Catalogue.Accelerators.Select(a => (a.Id, AcceleratorNames.Short(context.Catalogue, a.Id), a.Vendor)),
            .. byAccelerator.Select(g => g.Key).Where(id => !context.Catalogue.TryFindAccelerator(id, out _)).Select(id => (id, id, "not in the catalogue")),
        ];
        return new Chapter(
            "coverage",
            "Coverage: measured, estimated, missing",
            [
                new Paragraph(
                    $"Each cell counts the measured rows of an accelerator with a model over all traffics, how many of them carry power, on which boundary, and the best grade. An empty accelerator has no public measurement here at all. {coverage.Cells.Sum(c => c.Rows)} rows in all."),
                new TableBlock(
                    "coverage-table",
                    "Measured rows by accelerator and model",
                    [new("Accelerator", string.Empty, string.Empty), new("Maker", string.Empty, string.Empty), new("Rated power", "W", "As published; missing where the maker names none."), .. models.Select(m => new TableColumn(m, string.Empty, string.Empty)), new("Other models", string.Empty, string.Empty)],
                    [
                        .. accelerators
                            .OrderByDescending(a => byAccelerator[a.Id].Sum(c => c.Rows))
                            .ThenBy(a => a.Vendor, StringComparer.Ordinal)
                            .ThenBy(a => a.Id, StringComparer.Ordinal)
                            .Select(a => RowOf(context, a, models, [.. byAccelerator[a.Id]])),
                    ],
                    [Estimates(context)]),
                Exclusions(context),
            ]);
    }

    private static string Estimates(AnalysisContext context) => context.Lens.Predictor is null
        ? "Nothing is estimated for accelerators without measurements: such cells say missing."
        : "Cells count measurements alone. Model estimates for accelerators without a measured figure stand apart; in a report on efficiency, in the chapter Where nobody has measured.";

    private static TableRow RowOf(AnalysisContext context, (string Id, string Name, string Vendor) accelerator, string[] models, CoverageCell[] cells) => new(
        [
            Cells.Text(accelerator.Name),
            Cells.Text(accelerator.Vendor),
            context.Catalogue.TryFindAccelerator(accelerator.Id, out Accelerator? known) && known.Tdp is { } tdp
                ? context.Cells.Of(Estimate.Exact($"tdp/{known.Id}", tdp.Value, tdp.Grade, tdp.Source), p => p.InWatts)
                : Cells.Missing("not published"),
            .. models.Select(m => CellOf([.. cells.Where(c => string.Equals(c.Model, m, StringComparison.Ordinal))])),
            CellOf([.. cells.Where(c => !models.Contains(c.Model, StringComparer.Ordinal))]),
        ],
        Muted: cells.Length == 0);

    private static Cell CellOf(CoverageCell[] cells)
    {
        if (cells.Length == 0)
        {
            return Cells.Missing("not measured");
        }

        int withPower = cells.Sum(c => c.WithPower);
        string power = withPower == 0
            ? "no power"
            : string.Create(CultureInfo.InvariantCulture, $"{withPower} with power ({string.Join(", ", cells.SelectMany(c => c.Boundaries).Distinct().Order().Select(b => b == Boundary.NodeWall ? "wall" : b.ToString().ToLowerInvariant()))})");
        DateOnly? newest = cells.Max(c => c.Newest);
        return Cells.Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{cells.Sum(c => c.Rows)} rows, {power}, grade {cells.Min(c => c.BestGrade)}{(newest is { } date ? $", to {date:yyyy-MM}" : string.Empty)}"));
    }

    private static TableBlock Exclusions(AnalysisContext context) => new(
        "excluded",
        "Rows kept out of the frontiers, by reason",
        [new("Reason", string.Empty, string.Empty), new("Rows", string.Empty, string.Empty)],
        [
            .. context.Lens.ByAll.Evidence.Counts.Select(c => new TableRow(
                [Cells.Text(ExclusionNames.Of(c.Key)), Cells.Text(c.Value.ToString(CultureInfo.InvariantCulture))])),
        ],
        ["`joulewise evidence query` shows each row with its flags."]);
}
