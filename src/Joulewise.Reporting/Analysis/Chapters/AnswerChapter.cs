using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The question answered: three sentences and the ranking.</summary>
internal static class AnswerChapter
{
    /// <summary>Below this many measured configurations a front is a few recipes and not a sweep of widths and concurrencies.</summary>
    private const int FewConfigurations = 25;

    public static Chapter Build(AnalysisContext context)
    {
        List<Block> blocks = [];
        string at = $"{Words.Number(context.Main.Interactivity.InPerSecond)} tokens/s per user";
        if (context.Precision.Length > 0 && context.Main.Entries.Count > 0)
        {
            blocks.Add(RankingTable.Of(
                context.Main,
                context,
                "ranking-main",
                $"Like for like: {context.Model.Name}, {context.Comparer.Workload}, {context.Precision} weights, no speculative decoding, {at}, at {context.Site.Name}",
                [
                    "Figures are value, 90 % interval and grade; numbers in brackets are sources. A rank range means the intervals of the pairwise ratios do not settle the order.",
                    "Node wall of an NVL72-class rack leaves out its switch trays, which 8-accelerator nodes hold inside: compare such systems at the facility.",
                ]));
        }

        if (context.Main.Points.Any())
        {
            blocks.Add(new Callout(CalloutKind.Caution, GradeCaution(context)));
            if (ThinEvidence(context) is { } thin)
            {
                blocks.Add(new Callout(CalloutKind.Caution, thin));
            }
        }

        blocks.Add(new SubHeading("best-published", "Each side's best published configuration"));
        blocks.Add(new Paragraph(
            "What each accelerator reaches with the best software and precision anyone published, speculative decoding included. "
            + "Precisions differ between rows and nobody published that their answers are equally good, so this table is for orientation and not a comparison."));
        blocks.Add(RankingTable.Of(
            context.Best,
            context,
            "ranking-best",
            $"Best published: {context.Model.Name}, {context.Comparer.Workload}, any precision and speculation, {at}, at {context.Site.Name} (not quality-matched)",
            [
                "Ranks order the figures; they are not a comparative claim.",
                "A like-for-like figure can lie above the one here where it is read across a gap in which the rate falls more than twofold between measured points: here other configurations measured inside the gap count before such a reading.",
            ]));
        return new Chapter("ranking", "Ranking", blocks);
    }

    /// <summary>The answer in three sentences; where there is none, that and why.</summary>
    public static IReadOnlyList<string> Sentences(AnalysisContext context)
    {
        OperatingPoint[] points = [.. context.Main.Points];
        if (points.Length == 0)
        {
            return Unanswered.Sentences(context);
        }

        OperatingPoint first = points[0];
        string bestName = context.NameOf(first.Accelerator.Id);
        string[] alike = [.. context.Main.Ranking.NotDistinguishableFrom(first.Accelerator.Id).Select(context.NameOf)];
        string headline = Words.Figure(Headline(first).Estimate, e => e.InJoulesPerToken, "J per output token");
        string ties = points.Length == 1
            ? "the only one with a figure"
            : alike.Length == 0 ? "and is told apart from every other on what is published" : $"not distinguishable from {Words.And(alike)}";
        return
        [
            $"At {Words.Number(context.Main.Interactivity.InPerSecond)} tokens/s per user{Promise(context)}, {context.Model.Name} in {context.Precision} without speculative decoding is estimated to cost least energy on {bestName}: {headline} at the facility meter with idle time, {ties}.",
            Spread(context, points),
            Basis(context, points),
        ];
    }

    private static OnBasis<EnergyPerToken> Headline(OperatingPoint point) => point.Energy(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity);

    private static string Spread(AnalysisContext context, OperatingPoint[] points)
    {
        OperatingPoint first = points[0];
        string yields = $"A megawatt consumed at the facility yields {Words.Figure(first.Yield(Comparison.HeadlineBoundary, Comparison.HeadlineCapacity).Estimate, y => y.InTokensPerSecondPerMegawatt, "output tokens/s")} there";
        if (points.Length == 1)
        {
            return yields + ".";
        }

        OperatingPoint? next = points.Skip(1).FirstOrDefault(p => Headline(p).IsDistinguishableFrom(Headline(first)));
        string behind = next is null
            ? ", and none of the others is told apart from it"
            : $"; {context.NameOf(next.Accelerator.Id)}, the next that is told apart, takes {Words.Figure(Headline(next).RatioTo(Headline(first)), r => r.InFraction, "times")} the energy";
        return $"{yields}{behind}{BestPublished(context)}.";
    }

    private static string Promise(AnalysisContext context) => context.Request.TtftLimit is { } limit
        ? $" and a median TTFT of at most {Words.Number(limit.InSeconds)} s"
        : string.Empty;

    /// <summary>Who leads when each side brings its best published configuration: the answer of a buyer who takes any precision.</summary>
    private static string BestPublished(AnalysisContext context)
    {
        if (context.Best.Ranking.Subjects is not [{ } leader, ..])
        {
            return string.Empty;
        }

        string[] leaders = [context.NameOf(leader), .. context.Best.Ranking.NotDistinguishableFrom(leader).Select(context.NameOf)];
        return leaders.Length == 1
            ? $"; with any precision and speculation {leaders[0]} leads"
            : $"; with any precision and speculation {Words.And(leaders)} lead and are not told apart";
    }

    private static string Basis(AnalysisContext context, OperatingPoint[] points)
    {
        string[] measured = [.. points.Where(p => p.Board.Measured).Select(p => context.NameOf(p.Accelerator.Id))];
        string others = BoardPowerBases.Sources(points.Where(p => !p.Board.Measured).Select(p => p.Board.Basis));
        string power = measured.Length == points.Length
            ? "board power is measured too"
            : measured.Length == 0
                ? $"board power is not published for any of them and is {others}"
                : $"board power is measured for {Words.And(measured)} and {others} for the others";
        Grade worst = points.Max(p => Headline(p).Estimate.Grade);
        return $"{Throughput(context, points)}; {power}, so the joules are grade {worst} and the order is {(worst <= Grade.C ? "a comparison within its intervals" : "for exploration, not a comparative claim")}.";
    }

    private static string Throughput(AnalysisContext context, OperatingPoint[] points)
    {
        string[] computed = [.. points.Where(p => p.IsDerived).Select(p => context.NameOf(p.Accelerator.Id))];
        return computed.Length == 0
            ? "Throughput is measured"
            : computed.Length == points.Length
                ? "Throughput is computed from measured latencies"
                : $"Throughput is measured, or for {Words.And(computed)} computed from measured latencies";
    }

    /// <summary>Which accelerators so few configurations were published of that their place says more about tuning than about silicon.</summary>
    private static string? ThinEvidence(AnalysisContext context)
    {
        string[] thin =
        [
            .. context.Main.Entries
                .Where(e => e.Point is not null && e.Measured < FewConfigurations)
                .Select(e => FormattableString.Invariant($"{e.Name} ({e.Measured})")),
        ];
        return thin.Length == 0
            ? null
            : $"Few measured configurations stand behind {Words.And(thin)}. Intervals hold the spread of runs, not what somebody could still tune: on this model software alone moved the same silicon by the gains shown under Software progress. Read the place of these as where published software stands.";
    }

    private static string GradeCaution(AnalysisContext context)
    {
        Grade worst = context.Main.Points.Max(p => Headline(p).Estimate.Grade);
        return worst <= Grade.C
            ? "Not a comparative assertion in the sense of ISO 14044: no panel has reviewed it."
            : $"Grade {worst}: the order rests on inputs that were not measured for these accelerators (board power, facility overhead, busy share). Measured throughput at equal latency is the firm part. Not a comparative assertion in the sense of ISO 14044: no panel has reviewed it.";
    }
}
