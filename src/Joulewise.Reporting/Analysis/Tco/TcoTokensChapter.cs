using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>One cost told three ways: input, output and blended.</summary>
internal static class TcoTokensChapter
{
    private static readonly Source Pools = new(
        "tco-pool-split",
        "Share of accelerators in the prefill pool of the configuration read",
        "evidence",
        string.Empty);

    public static Chapter Build(TcoStudy study)
    {
        double? ratio = RatioOf(study.Context);
        return new Chapter(
            "tco-tokens",
            "Input, output and blended",
            [
                new Paragraph(
                    "The same dollars divided three ways. Where prefill and decode run on accelerators of their own, each pool pays for its tokens; where they share accelerators their times are not measured and every token counts alike, so the three prices are one. Input times its tokens plus output times its tokens is the cost above."),
                ratio is { } inputs ? Table(study, inputs) : new Paragraph("The traffic has no fixed lengths, so input and output cannot be told apart."),
            ]);
    }

    private static TableBlock Table(TcoStudy study, double inputs)
    {
        Cells cells = study.Context.Cells;
        return new TableBlock(
            "tco-tokens-table",
            $"A million tokens, owned on {study.Main.Id} terms, {Words.Number(inputs)} input tokens for each output token",
            [
                new("Accelerator", string.Empty, string.Empty),
                new("Input", "USD/M input tokens", string.Empty),
                new("Output", "USD/M output tokens", string.Empty),
                new("Blended", "USD/M tokens", string.Empty),
                new("Everything on output", "USD/M output tokens", "As in the tables above."),
                new("How it is shared", string.Empty, string.Empty),
            ],
            [
                .. from e in study.Whole
                   let cost = e.CostOn(study.Main)!
                   let split = SplitOf(e, cost, inputs)
                   select new TableRow(
                   [
                       Cells.Text(e.Name),
                       cells.Of(split.Input, t => t.InDollarsPerMillion),
                       cells.Of(split.Output, t => t.InDollarsPerMillion),
                       cells.Of(split.Blended, t => t.InDollarsPerMillion),
                       cells.Of(cost.Total, t => t.InDollarsPerMillion),
                       Cells.Text(split.Convention),
                   ]),
            ],
            ["No prefix cache: every input token is computed."]);
    }

    private static TokenSplit SplitOf(TcoEntry entry, OwnedTokenCost cost, double inputs) =>
        entry.Point!.Row is { Disaggregated: true, PrefillAccelerators: { } prefill and > 0, DecodeAccelerators: { } decode and > 0 }
            ? TokenSplit.ByTime(
                cost.Total,
                inputs,
                Estimate.Exact($"pool-split/{entry.Id}", Ratio.FromFraction((double)prefill / (prefill + decode)), Grade.C, Pools))
            : TokenSplit.Alike(cost.Total, inputs);

    private static double? RatioOf(AnalysisContext context) =>
        context.Comparer.Workload is { InputTokens: { } input, OutputTokens: { } output } && output.InTokens > 0 && input.InTokens > 0
            ? input.InTokens / output.InTokens
            : null;
}
