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
                "Model revision, KV cache and activation precision, driver, firmware, kernel libraries, power cap, clocks, ECC, network cards, supply rating and inlet temperature are not recorded with the measured rows; the JSON header says so.",
                "Parallelism is shown as far as published (TP, EP, DP widths and prefill to decode split); the path that KV caches take between prefill and decode is not recorded.",
                "Outputs: lengths are forced, so none is truncated by the model; whether a server cut any is not recorded. Acceptance rates of speculative decoding are not recorded; like-for-like rows use none.",
                "Tokens divide as the sources count them: output tokens of requests that finished; failed requests are not recorded.",
                $"Latency promise: interactivity is one over median TPOT; {TtftPromise(context)} Both are medians: percentile promises (p99) exist for MLPerf rows only.",
                "Traffic: closed loop at fixed concurrency with random prompts of 0.8 to 1.0 times the nominal lengths and no prefix-cache hits; real traffic has bursts, shared prefixes and idle hours.",
                "Tuning effort differs: each point is whatever somebody published last. An accelerator with few rows is under-tuned until shown otherwise.",
                "Repeats: nearly all points are single runs; their spread is taken from configurations that were run more than once, and a front of single runs favours lucky ones. Warm-up rules and voided windows are those of the sources and are not recorded per row.",
                "Board power is measured for few of the compared points. Power windows are those of the source (InferenceX: the benchmark window at 1 Hz; ML.ENERGY: NVML energy counters), some shorter than 600 s. The accuracy class of board counters is not published. Counters against integrated power were cross-checked by the sources where they say so, not here.",
                "Idle and load traces are not attached: the sources publish means. Idle power of boards is the catalogue's or a bound, and the ledger names which.",
                "The front is one of throughput. Where board power falls faster than the rate towards a tighter promise, the tighter point takes less energy per token although it yields less; the figure at a looser promise then stays that of the front.",
                "Node, rack and cooling parts come from a draft chassis profile corrected by MLPerf wall readings of three node types; racks of the NVL72 class were never read at the wall in public.",
                "Outside the boundary, and their size not estimated here: wide-area network, users' devices, storage outside the rack, power generation and grid losses, embodied carbon, training. Embodied carbon is excluded because no maker publishes it per accelerator on a common method.",
                "Sensitivity to power cap, prefix-cache hits and output length is not computed: no pair of accelerators was measured across them at one latency promise.",
                "Cost: years of depreciation, price of electricity and staff inside an hourly cost are those of its publisher, in US dollars; the price book's notes (joulewise catalog show) say what is known of them.",
                "Carbon, where given, is location-based; no market-based instrument enters a rate.",
                "Not a comparative assertion in the sense of ISO 14044: no independent panel has reviewed it.",
                "What would change the answer: measured board or wall power of the leaders at the compared point, a second run of their front points, quality measured on both sides, and the busy share of your own fleet.",
            ]),
        ]);

    private static string TtftPromise(AnalysisContext context) => context.Request.TtftLimit is { } limit
        ? $"rows with a median time to first token above {Words.Number(limit.InSeconds)} s are left out, rows that publish none are not."
        : "time to first token is not limited, so a configuration tuned for throughput may let users wait long for it.";
}
