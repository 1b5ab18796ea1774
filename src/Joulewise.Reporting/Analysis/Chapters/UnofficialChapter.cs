using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Accelerators that appear only in rows their source does not stand behind: shown, labelled, never ranked.</summary>
internal static class UnofficialChapter
{
    public static Chapter? Build(AnalysisContext context)
    {
        HashSet<string> official = [.. context.Lens.Best.Frontiers.Select(f => f.Key.Accelerator)];
        MeasuredPoint[] rows =
        [
            .. context.Lens.Points
                .Where(p => string.Equals(p.Official, "no", StringComparison.Ordinal) && !official.Contains(p.Accelerator) && context.IsAsked(p.Accelerator) && p.OutputPerAccelerator is not null)
                .OrderBy(p => p.Accelerator, StringComparer.Ordinal)
                .ThenBy(p => p.Model, StringComparer.Ordinal)
                .ThenByDescending(p => p.Interactivity?.InPerSecond ?? 0)
                .ThenBy(p => p.Id, StringComparer.Ordinal),
        ];
        if (rows.Length == 0)
        {
            return null;
        }

        return new Chapter(
            "unofficial",
            "Unofficial results",
            [
                new Callout(CalloutKind.Caution, "UNOFFICIAL: the source publishes these rows without standing behind them. Grade E; quoted, never ranked."),
                new TableBlock(
                    "unofficial-rows",
                    "Accelerators measured only unofficially",
                    [
                        new("Accelerator", string.Empty, string.Empty),
                        new("Model and traffic", string.Empty, string.Empty),
                        new("Configuration", string.Empty, string.Empty),
                        new("Interactivity", "tokens/s per user", string.Empty),
                        new("Output rate", "tokens/s per accelerator", string.Empty),
                        new("Date", string.Empty, string.Empty),
                    ],
                    [
                        .. rows.Select(p => new TableRow(
                        [
                            Cells.Text(context.NameOf(p.Accelerator)),
                            Cells.Text($"{p.Model}, {WorkloadKey.Of(p)}"),
                            Cells.Text(string.Create(CultureInfo.InvariantCulture, $"{p.Precision}, {p.Engine}, {p.AcceleratorCount} accelerators, concurrency {p.ConcurrencyRequests}")),
                            p.Interactivity is { } user ? Cells.Text(Words.Number(user.InPerSecond)) : Cells.Missing("not published"),
                            context.Cells.Of(
                                Estimate.Exact($"unofficial {p.Id}", p.OutputPerAccelerator!.Value, Grade.E, EvidenceSource.Of(p)),
                                r => r.InPerSecond,
                                "unofficial"),
                            Cells.Text(p.Date),
                        ])),
                    ],
                    []),
            ]);
    }
}
