namespace Joulewise.Reporting;

/// <summary>What the report does not show, and why.</summary>
internal static class LimitsChapter
{
    public static Chapter Build(AnalysisContext context) => new(
        "limits",
        "Limits",
        [
            new Paragraph("What an honest comparison must state, and what this evidence does not give:"),
            new BulletList(
            [
                "Who asked and who paid: nobody commissioned this report; it is computed from public evidence by the command below.",
                "Quality parity: no source publishes accuracy measured on both sides of a pair. Like-for-like rows use one precision; other precisions stand in tables marked not quality-matched.",
                "Model revision, KV cache precision, driver, firmware, clocks, ECC and inlet temperature are not recorded in the sources and are named so in the JSON header.",
                "Latency percentile: interactivity is one over median TPOT. Percentile promises (p99) exist for MLPerf rows only.",
                "Traffic: closed loop at fixed concurrency with random prompts of 0.8 to 1.0 times the nominal lengths and no prefix-cache hits; real traffic has bursts, shared prefixes and idle hours.",
                "Tuning effort differs: each point is whatever somebody published last. An accelerator with few rows is under-tuned until shown otherwise.",
                "Repeats: nearly all points are single runs; their spread is taken from configurations that were run more than once, and a front of single runs favours lucky ones.",
                "Board power is measured for few of the compared points. Power windows are those of the source (InferenceX: the benchmark window at 1 Hz; ML.ENERGY: NVML energy counters). Counters against integrated power were cross-checked by the sources where they say so, not here.",
                "Node, rack and cooling parts come from a draft chassis profile corrected by MLPerf wall readings of three node types; racks of the NVL72 class were never read at the wall in public.",
                "Outside the boundary: wide-area network, users' devices, storage outside the rack, power generation and grid losses, embodied carbon, training. Embodied carbon is excluded because no maker publishes it per accelerator on a common method.",
                "Carbon, where given, is location-based; no market-based instrument enters a rate.",
                "Not a comparative assertion in the sense of ISO 14044: no independent panel has reviewed it.",
                "What would change the answer: measured board or wall power of the leaders at the compared point, a second run of their front points, quality measured on both sides, and the busy share of your own fleet.",
            ]),
        ]);
}
