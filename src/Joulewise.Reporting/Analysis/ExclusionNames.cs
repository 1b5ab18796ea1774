using Joulewise.Evidence;

namespace Joulewise.Reporting;

/// <summary>Reasons in words.</summary>
internal static class ExclusionNames
{
    public static string Of(ExclusionReason reason) => reason switch
    {
        ExclusionReason.SuspectRun => "the run contradicts itself or its neighbours",
        ExclusionReason.ExperimentalHarness => "experimental harness whose throughput is capped",
        ExclusionReason.AcceleratorCountAmbiguous => "the number of accelerators is not certain",
        ExclusionReason.DoesNotFitAsDescribed => "the weights do not fit the described deployment",
        ExclusionReason.ConcurrencyNotApplied => "the stated concurrency was not in flight",
        ExclusionReason.HiddenBatchCap => "the server ran fewer requests than were sent",
        ExclusionReason.Unofficial => "the source does not stand behind the row",
        ExclusionReason.ScenarioLimit => "measured at a scenario's limits, not on a latency sweep (MLPerf chapter)",
        ExclusionReason.NoOutputRate => "no output rate per accelerator published",
        ExclusionReason.RatesDisagree => "the row's rates contradict each other",
        ExclusionReason.CountedElsewhere => "computed from latencies of a run whose counted rate is among the rows too",
        ExclusionReason.TtftAboveLimit => "median time to first token above the promise",
        ExclusionReason.NoInteractivity => "no interactivity or time per output token published",
        _ => reason.ToString(),
    };
}
