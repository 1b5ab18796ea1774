namespace Joulewise.Reporting.Tests.Samples;

/// <summary>A report with every kind of block and cell. Its figures are invented: none is a measurement.</summary>
internal static class SampleReport
{
    public static ReportDocument Create() => new()
    {
        Title = "Which accelerators turn energy into tokens best? (sample data)",
        Question = "At 40 tokens/s per user, which accelerators need the least energy for an output token of DeepSeek-R1, from the board to the utility meter?",
        Answer =
        [
            "GB300 NVL72 needs the least energy at the facility meter: 0.214 J per output token [0.186 – 0.246] (grade C).",
            "GB200 NVL72 follows at 0.241 J [0.209 – 0.279] (grade C); the two are not distinguishable, because the interval of their ratio includes 1.",
            "H100 needs 7.7 times as much [6.2 – 9.6] (grade C), and MI300X cannot hold this speed at all on the evidence there is.",
        ],
        Header = Header(),
        Chapters = [RankingChapter(), FrontierChapter(), LedgerChapter(), HistoryChapter(), SensitivityChapter(), CoverageChapter()],
        Results = [.. SampleFigures.Accelerators.Select(Result), Missing()],
        Sensitivity =
        [
            new("PUE", "ratio", 1.05, 1.2, 1.5, "moves every figure alike; no rank changes", null, "GB300 NVL72 / GB200 NVL72"),
            new("Board power of B200", "share of cap", 0.55, 0.72, 0.95, "B200 falls behind MI355X", 0.834512789, "B200 / MI355X"),
        ],
        Exclusions =
        [
            new("Points without a power reading", 412, "no power was published with them"),
            new("Points with truncated outputs", 7, "output lengths below the workload's"),
        ],
        Sources = SampleFigures.Sources,
    };

    private static ReportHeader Header() => new()
    {
        ReportId = "sample-0f3a9c51d27b",
        Topic = "efficiency",
        ToolVersion = "0.1.0",
        GitCommit = "unknown",
        GeneratedUtc = "2026-01-15T00:00:00Z",
        FunctionalUnit = "one output token of DeepSeek-R1 at 40 tokens/s per user",
        TokenBasis = "output tokens of successful requests",
        BoundaryLayer = "facility (L3), node wall (L1b) beside it",
        CapacityBasis = "with idle",
        Sla = new ServiceLevel(null, 25, 40, "median"),
        Model = new ModelIdentity("deepseek-ai/DeepSeek-R1-0528", "not recorded", "FP8 and FP4", "not recorded"),
        Quality = new QualityParity("GSM8K exact match", 0.951, 0.9545, 0.99633, "FP4 and FP8 rows were not tested on one machine."),
        Workload = new TrafficIdentity("8k/1k", 8192, 1024, "closed loop, fixed concurrency", 0),
        Hardware = [.. SampleFigures.Accelerators.Select(static a => new HardwareIdentity(a.Sku, a.Count, a.CapW, a.Cooling, null, a.System))],
        Software = [.. SampleFigures.Accelerators.Select(static a => new SoftwareIdentity(a.Sku, a.Engine, "0.5.6", "not recorded", "2026-01-10"))],
        Measurement = [new("sample-a", "board counter, summed over the deployment", 1, 600, "single run", null, null), new("sample-b", "wall analyser", 1, 600, "3", 0, 1.8)],
        Command = "joulewise report --model deepseek-r1 --workload 8192/1024 --interactivity 40",
        EvidenceHash = "sha256:0f3a9c51d27b",
    };

    private static ReportResult Result(SampleAccelerator a, int index) => new(
        "efficiency/" + a.Sku + "/j-per-token/facility", a.Sku, "energy per output token", "J/token", a.Facility, a.Facility * 0.87, a.Facility * 1.15, 0.9, a.Grade, ["sample-a", "sample-b"], a.Estimated, false, "Facility", "WithIdle", "Output", 40, "deepseek-r1 fp8 8k/1k", index + 1, index == 0 ? ["nvidia-gb200-nvl72"] : [], string.Empty);

    private static ReportResult Missing() => new(
        "efficiency/amd-mi300x/j-per-token/facility", "amd-mi300x", "energy per output token", "J/token", null, null, null, 0.9, "X", [], false, false, "Facility", "WithIdle", "Output", 40, "deepseek-r1 fp8 8k/1k", null, [], "does not reach 40 tokens/s per user");

    private static Chapter RankingChapter() => new("ranking", "Ranking at 40 tokens/s per user",
    [
        new Paragraph("Each accelerator is compared at the same speed for the user, not each at its best. Figures at the facility meter include host, network, fans, power supplies, cooling and the idle share of the same pool."),
        SampleTables.Ranking(),
        new Callout(CalloutKind.Caution, "GB300 and GB200 are not distinguishable: the 90 % interval of their ratio is 0.78 to 1.01."),
        new Callout(CalloutKind.Note, "Consumed and provisioned megawatts are different denominators; they never share a column."),
        new SubHeading("ranking-pairs", "Pairs that cannot be told apart"),
        new BulletList(["GB300 NVL72 and GB200 NVL72: ratio 0.89 [0.78 – 1.01]", "B200 and MI355X: ratio 0.97 [0.84 – 1.12]"]),
        SampleCharts.Ranges(),
    ]);

    private static Chapter FrontierChapter() => new("frontiers", "Frontiers: energy against speed for the user",
    [
        new Paragraph("Every point of each frontier is drawn. A line ends where no measured configuration is faster."),
        SampleCharts.Frontier("frontier-energy", "Energy per output token at the node wall", new AxisSpec("Energy per output token, node wall", "J/token", true), static (a, x) => a.Facility * 0.8 * Math.Exp((x - 40) / (28 + a.Reach / 8))),
        SampleCharts.Frontier("frontier-yield", "Output per megawatt consumed", new AxisSpec("Output per megawatt consumed, node wall", "tokens/s per MW", false), static (a, x) => 1e6 / (a.Facility * 0.8 * Math.Exp((x - 40) / (28 + a.Reach / 8)))),
    ]);

    private static Chapter LedgerChapter() => new("ledger", "Where the joules go",
    [
        new Paragraph("From the board to the meter, step by step. Hatched parts are estimated."),
        SampleCharts.Ledger(),
    ]);

    private static Chapter HistoryChapter() => new("history", "Software progress on the same silicon", [SampleCharts.History()]);

    private static Chapter SensitivityChapter() => new("sensitivity", "Sensitivity",
    [
        new Paragraph("One input at a time, and the value at which the ranking of a pair flips."),
        SampleTables.Sensitivity(),
        SampleCharts.LogRanges(),
        new SubHeading("sensitivity-how", "How to try another value"),
        new Preformatted("joulewise report --interactivity 75 --site us-va --format html,json\njoulewise compare nvidia-b200-sxm amd-mi355x"),
    ]);

    private static Chapter CoverageChapter() => new("coverage", "Coverage", [SampleTables.Coverage()]);
}
