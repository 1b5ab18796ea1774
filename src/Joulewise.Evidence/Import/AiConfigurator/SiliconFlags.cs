namespace Joulewise.Evidence.Import.AiConfigurator;

/// <summary>Why a row of the silicon CSV needs care, by rules that can be told from the row itself.</summary>
/// <remarks>Each rule names what is known to be wrong with the source's runs; none of them is a guess about a new one.</remarks>
internal static class SiliconFlags
{
    // A GB200 scale-up domain of one node is 4; wider "aggregated" rows are multi-node and mostly disaggregated.
    private const int SingleNodeWidth = 8;

    /// <summary>The flags of a row, and its precision removed where the source does not publish it.</summary>
    public static MeasuredPoint Apply(MeasuredPoint point, bool widthsRepaired)
    {
        bool precisionKnown = point.Precision.Length > 0 && !PrecisionUnpublished(point);
        (bool Holds, string Name)[] rules =
        [
            (point.OutputPerAccelerator is not null, "throughput_derived_from_medians"),
            (widthsRepaired, "widths_repaired"),
            (CountAmbiguous(point), "accelerator_count_ambiguous"),
            (!precisionKnown, "precision_unpublished"),
            (SpeculationSuspected(point), "mtp_suspected"),
            (DoesNotFit(point), "does_not_fit_as_described"),
            (ConcurrencyNotApplied(point), "concurrency_not_applied"),
            (Is(point, "Qwen3-32B") && IsOn(point, "nvidia-gb200", "trtllm"), "suspect_run"),
        ];
        return point with
        {
            Precision = precisionKnown ? point.Precision : string.Empty,
            QualityFlags = [.. rules.Where(r => r.Holds).Select(r => r.Name)],
        };
    }

    private static bool CountAmbiguous(MeasuredPoint p) =>
        p.AcceleratorCount is null || (p.Disaggregated == false && p.AcceleratorCount > SingleNodeWidth);

    // These H100 rows behave as bf16 although the column says otherwise.
    private static bool PrecisionUnpublished(MeasuredPoint p) =>
        (Is(p, "Qwen3-32B") && (IsOn(p, "nvidia-h100-sxm", "sglang") || IsOn(p, "nvidia-h100-sxm", "vllm")))
        || (Is(p, "Llama-3.1-8B") && IsOn(p, "nvidia-h100-sxm", "trtllm"));

    // Multi-token prediction was on in these builds and is not recorded: half the TPOT of labelled rows without it.
    private static bool SpeculationSuspected(MeasuredPoint p)
    {
        if (p.Disaggregated == true)
        {
            return false;
        }

        bool deepSeek = Is(p, "DeepSeek-R1") || Is(p, "DeepSeek-V3");
        if (deepSeek && p.Engine.Equals("trtllm", StringComparison.Ordinal))
        {
            return p.EngineVersion.Equals("1.2.0rc6.post3", StringComparison.Ordinal)
                || (p.EngineVersion.Equals("1.1.0rc2.post2", StringComparison.Ordinal) && string.CompareOrdinal(p.Date, "2026-01-14") >= 0);
        }

        bool sglangFp8 = p.Engine.Equals("sglang", StringComparison.Ordinal) && p.Precision.Equals("fp8", StringComparison.Ordinal) && p.ExpertParallel is null or 1;
        return (deepSeek && sglangFp8 && IsOn(p, "nvidia-b200", "sglang") && p.TensorParallel == 8 && p.SourceRef.StartsWith("2026_03_25", StringComparison.Ordinal))
            || (Is(p, "Qwen3.5") && sglangFp8 && p.TensorParallel == 4 && p.EngineVersion.Equals("0.5.9", StringComparison.Ordinal));
    }

    // 235 GB of weights do not fit one or two boards: a pipeline width is hidden.
    private static bool DoesNotFit(MeasuredPoint p) =>
        Is(p, "Qwen3-235B") && IsOn(p, "nvidia-h200-sxm", "vllm") && p.TensorParallel <= 2;

    // The prefill rate that these rows imply lies near or above the boards' peak.
    private static bool ConcurrencyNotApplied(MeasuredPoint p) =>
        Is(p, "Llama-3.1-8B") && p.Model.EndsWith("FP8", StringComparison.OrdinalIgnoreCase) && IsOn(p, "nvidia-h200-sxm", "vllm");

    private static bool Is(MeasuredPoint p, string family) => p.Model.Contains(family, StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(MeasuredPoint p, string accelerator, string engine) =>
        p.Accelerator.Equals(accelerator, StringComparison.Ordinal) && p.Engine.Equals(engine, StringComparison.Ordinal);
}
