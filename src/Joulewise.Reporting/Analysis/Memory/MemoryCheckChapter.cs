using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What is known of how well the model follows a change of memory, and what is not in it.</summary>
internal static class MemoryCheckChapter
{
    public static Chapter Build(MemoryAnalysis analysis) => new(
        "memory-check",
        "How far this can be trusted",
        [
            new Paragraph(
                "Two pairs of accelerators share their silicon and differ in their memory: H100 and H200, and MI300X and MI325X, which are rated 750 and 1,000 W. Settings measured on both of a pair, with the same engine version, widths, load and lengths, show what a larger and faster memory did to the time per output token; the model is asked the same of the first of the pair. "
                + "Its constants were fitted on rows of both, so this is a check of its shape and not a held-out error; held-out errors are in the chapter on method. The intervals of gains from bandwidth are these errors, scaled with the logarithm of the change. At like load they say nothing of what capacity admits: gains from capacity have no interval and are of grade E."),
            analysis.Twins.Count > 0 ? Table(analysis.Twins) : new Paragraph("No such pair is in the evidence of this report: gains have no interval of their own."),
            new BulletList(
            [
                "Rated power stays while memory changes: faster memory draws more, and boards at their limit would lose clock. What a change of memory does to energy is therefore read as a tendency.",
                "Prices of an hour stay: they are of the accelerator as sold.",
                "One length of prompts and answers at a time: a mix of lengths needs more room than its mean, and the room that looks empty here is what bursts and long requests use.",
                "No prompt is reused in any figure but those of the chapter on the cache.",
                "Numbers of workers are whole and nodes and racks have a fixed size: what a little more memory serves can be nothing until one worker more fits.",
            ]),
        ]);

    private static TableBlock Table(IReadOnlyList<TwinComparison> twins) => new(
        "memory-twins",
        "TPOT with the smaller memory over TPOT with the larger, everything else alike",
        [
            new("Pair", string.Empty, string.Empty),
            new("Model", string.Empty, string.Empty),
            new("Engine, precision", string.Empty, string.Empty),
            new("Settings", string.Empty, "Measured on both."),
            new("Measured", "x", "Median over the settings."),
            new("Modelled", "x", "Median over the settings."),
            new("Measured over modelled", "x", "Median over the settings."),
        ],
        [
            .. twins.Select(t => new TableRow(
            [
                Cells.Text($"{t.From}, {t.To}"),
                Cells.Text(t.Model),
                Cells.Text($"{t.Engine}, {t.Precision}"),
                Cells.Text(Words.Number(t.Rows)),
                Cells.Text(Words.Number(t.MeasuredGain)),
                Cells.Text(Words.Number(t.ModelledGain)),
                Cells.Text(Words.Number(t.Error)),
            ])),
        ],
        []);
}
