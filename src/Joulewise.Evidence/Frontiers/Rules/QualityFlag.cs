namespace Joulewise.Evidence;

/// <summary>The quality flags of the evidence table that this project acts on. A flag may carry a remark after its name.</summary>
internal static class QualityFlag
{
    public const string SuspectRun = "suspect_run";
    public const string SuspectSweep = "sweep_of_a_suspect_run";
    public const string ExperimentalHarness = "experimental_harness";
    public const string AcceleratorCountAmbiguous = "accelerator_count_ambiguous";
    public const string DoesNotFit = "does_not_fit_as_described";
    public const string ConcurrencyNotApplied = "concurrency_not_applied";
    public const string HiddenBatchCap = "hidden_batch_cap";
    public const string FromArticle = "from_article";
    public const string TranscribedByHand = "transcribed_by_hand";
    public const string ThroughputDerived = "throughput_derived_from_medians";
    public const string MtpSuspected = "mtp_suspected";
    public const string ShortWindow = "short_window";
    public const string RepeatedPrompts = "repeated_prompts";
    public const string PrecisionUnpublished = "precision_unpublished";
    public const string HostStall = "host_stall";
    public const string PowerWholeCapture = "power_whole_capture";
    public const string PowerCap = "power_cap";
    public const string MaxQ = "maxq";

    public static bool Has(MeasuredPoint point, string flag) =>
        point.QualityFlags.Any(f => f.StartsWith(flag, StringComparison.Ordinal));
}
