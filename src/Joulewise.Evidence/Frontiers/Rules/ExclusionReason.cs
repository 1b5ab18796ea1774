namespace Joulewise.Evidence;

/// <summary>Why a row may not enter a frontier.</summary>
public enum ExclusionReason
{
    /// <summary>The run contradicts itself or its neighbours (flag suspect_run).</summary>
    SuspectRun,

    /// <summary>A harness whose throughput is capped far below the deployment's (flag experimental_harness).</summary>
    ExperimentalHarness,

    /// <summary>How many accelerators the rate divides by is not certain (flag accelerator_count_ambiguous).</summary>
    AcceleratorCountAmbiguous,

    /// <summary>The weights do not fit the described deployment, so the description is wrong (flag does_not_fit_as_described).</summary>
    DoesNotFitAsDescribed,

    /// <summary>The stated concurrency was not in flight, and the rate is derived from it (flag concurrency_not_applied).</summary>
    ConcurrencyNotApplied,

    /// <summary>The server ran fewer requests than were sent, so latency and concurrency belong to different states (flag hidden_batch_cap).</summary>
    HiddenBatchCap,

    /// <summary>The source does not stand behind the row (official: no or experimental).</summary>
    Unofficial,

    /// <summary>The rate holds at a scenario's percentile limits, not on a latency sweep (MLPerf).</summary>
    ScenarioLimit,

    /// <summary>No output rate per accelerator is published.</summary>
    NoOutputRate,

    /// <summary>
    /// The rates contradict each other: total over output does not fit the lengths, or more tokens are made than the
    /// requests in flight can receive.
    /// </summary>
    RatesDisagree,

    /// <summary>The rate was computed from latencies of a run whose counted rate is among the rows too.</summary>
    CountedElsewhere,

    /// <summary>The median time to first token is above the promise.</summary>
    TtftAboveLimit,

    /// <summary>Neither interactivity nor time per output token is published.</summary>
    NoInteractivity,
}
