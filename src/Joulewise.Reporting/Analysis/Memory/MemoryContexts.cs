using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What longer prompts do to every compared accelerator.</summary>
/// <param name="Points">By accelerator, then by length.</param>
internal sealed record MemoryContexts(IReadOnlyList<MemoryContextPoint> Points)
{
    /// <summary>Gets the lengths asked about, in tokens: to twice the longest fixed prompts of the evidence. Beyond that prompts take nearly all of the time, which nobody measured.</summary>
    public static IReadOnlyList<double> Lengths { get; } = [1024, 4096, 16_384, 32_768];

    /// <summary>Asks for every accelerator and length. A promise on TTFT grows with prompts longer than the report's: they take that much longer to read.</summary>
    public static MemoryContexts Of(MemoryAnalysis analysis) => new(
    [
        .. analysis.Entries
            .Where(e => e.Question is not null)
            .SelectMany(e => Lengths.Select(l => new MemoryContextPoint(e, l, analysis.Respond(Longer(e.Question!, l))))),
    ]);

    /// <summary>The costs at the ends in a sentence.</summary>
    public string Sentence()
    {
        (string Name, double Factor)[] factors =
        [
            .. Points
                .GroupBy(p => p.Entry)
                .Select(g => (g.Key, Short: CostAt(g, Lengths[0]), Long: CostAt(g, Lengths[^1])))
                .Where(g => g is { Short: > 0, Long: > 0 })
                .Select(g => (g.Key.Name, g.Long / g.Short)),
        ];
        if (factors.Length == 0)
        {
            return "What longer prompts do cannot be said: no accelerator with a price serves both ends (grade X).";
        }

        (string name, double least) = factors.MinBy(f => f.Factor);
        (string other, double most) = factors.MaxBy(f => f.Factor);
        Grade grade = Points.Where(p => p.Response is not null).Max(p => p.Response!.Sold.Grade);
        string times = factors.Length == 1 ? $"{Words.Number(least)} times" : $"{Words.Number(least)} times ({name}) to {Words.Number(most)} times ({other})";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Prompts of {Lengths[^1]:N0} tokens in place of {Lengths[0]:N0} make an output token {times} as dear (modelled, grade {grade}).");
    }

    private static SearchQuestion Longer(SearchQuestion question, double inputTokens)
    {
        double factor = Math.Max(1, inputTokens / question.InputTokens);
        return question with
        {
            InputTokens = inputTokens,
            TtftLimit = question.TtftLimit is { } limit ? Duration.FromSeconds(limit.InSeconds * factor) : null,
        };
    }

    private static double CostAt(IEnumerable<MemoryContextPoint> points, double length) =>
        points.Single(p => p.InputTokens == length).Response?.Sold.Cost?.Value.InDollarsPerMillion ?? 0;
}
