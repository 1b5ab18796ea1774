using System.Globalization;

namespace Joulewise.Reporting.Tests.Samples;

internal static class SampleTables
{
    public static TableBlock Ranking() => new(
        "ranking-table",
        "Energy per output token, output per megawatt and cost at 40 tokens/s per user, DeepSeek-R1, 8,192 tokens in and 1,024 out",
        [
            new("Accelerator", string.Empty, string.Empty),
            new("Rank", string.Empty, "Equal ranks cannot be told apart."),
            new("Facility", "J/token", "Energy at the utility meter for an output token, idle share included."),
            new("Node wall", "J/token", "Energy at the node's power inlet for an output token."),
            new("Consumed", "tokens/s per MW", "Output per megawatt drawn at the node wall."),
            new("Provisioned", "tokens/s per MW", "Output per megawatt of planned power."),
            new("Cost, owned", "$/M tokens", "Depreciation over 5 years and electricity; no staff."),
        ],
        [
            .. SampleFigures.Accelerators.Select(static (a, i) => new TableRow(
            [
                new TextCell(a.Name),
                new TextCell(i < 2 ? "1–2" : (i + 1).ToString(CultureInfo.InvariantCulture)),
                Figure(a.Facility, 0.87, 1.15, a, ["sample-a", "sample-b", "sample-d"], i == 6 ? "clamped" : string.Empty),
                Figure(a.Facility * 0.8, 0.9, 1.1, a, ["sample-a", "sample-run-1", "sample-run-2", "sample-run-5"], string.Empty),
                Figure(1e6 / (a.Facility * 0.8), 0.91, 1.11, a, ["sample-a"], string.Empty),
                Figure(1e6 / (a.Facility * 1.3), 0.95, 1.05, a, ["sample-c"], string.Empty),
                i == 8 ? new MissingCell("no list price published") : Figure(a.Facility * 1.9, 0.7, 1.4, a, ["sample-c", "sample-d"], string.Empty),
            ], Muted: i == 8)),
            new TableRow(
            [
                new TextCell("MI300X"),
                new TextCell("–"),
                new MissingCell("does not reach 40 tokens/s per user"),
                new MissingCell("does not reach 40 tokens/s per user"),
                new MissingCell("does not reach 40 tokens/s per user"),
                new MissingCell("does not reach 40 tokens/s per user"),
                new MissingCell("does not reach 40 tokens/s per user"),
            ], Muted: true),
        ],
        ["Ranked by energy at the facility meter. Rows outside the ranking differ in model, precision or power basis."]);

    public static TableBlock Sensitivity() => new(
        "sensitivity-table",
        "Break-even values",
        [new("Input", string.Empty, string.Empty), new("Tried", string.Empty, string.Empty), new("Flips at", string.Empty, string.Empty), new("Effect", string.Empty, string.Empty)],
        [
            new TableRow([new TextCell("PUE"), new TextCell("1.05 – 1.5"), new MissingCell("no flip in the range"), new TextCell("moves every figure alike")]),
            new TableRow([new TextCell("Board power of B200"), new TextCell("0.55 – 0.95 of cap"), new FigureCell(0.8345, 0.79, 0.88, "C", ["sample-a"], true, string.Empty), new TextCell("B200 falls behind MI355X")]),
        ],
        []);

    public static TableBlock Coverage() => new(
        "coverage-table",
        "What is measured, modelled, missing",
        [
            new("Accelerator", string.Empty, string.Empty),
            .. new[] { "DeepSeek-R1", "gpt-oss-120b", "Llama 3.3 70B", "Llama 3.1 405B", "Qwen 3.5", "Kimi K2", "GLM 5", "MiniMax M2.5", "MLPerf wall" }.Select(static model => new TableColumn(model, string.Empty, string.Empty)),
        ],
        [
            .. SampleFigures.Accelerators.Select(static (a, i) => new TableRow(
            [
                new TextCell(a.Name),
                .. Enumerable.Range(0, 9).Select(column => Coverage(((column * 5) + i) % 4)),
            ])),
        ],
        ["Accelerators without any figure are listed in the catalogue."]);

    private static Cell Coverage(int kind) => kind switch
    {
        0 => new TextCell("measured, board"),
        1 => new TextCell("throughput only"),
        2 => new TextCell("measured, wall"),
        _ => new MissingCell("no data"),
    };

    private static FigureCell Figure(double value, double low, double high, SampleAccelerator a, IReadOnlyList<string> sources, string flag) =>
        new(value, value * low, value * high, a.Grade, sources, a.Estimated, flag);
}
