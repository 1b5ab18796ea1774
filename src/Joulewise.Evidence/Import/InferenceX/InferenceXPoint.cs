using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>Makes a measured point of one InferenceX row, in whichever of the formats it came.</summary>
internal static partial class InferenceXPoint
{
    public const string Source = "InferenceX (SemiAnalysis), data Apache-2.0 with attribution";

    // Runs with points 2 to 10 times slower than a later run of the same configuration, or inconsistent in themselves.
    private static readonly FrozenSet<string> SuspectRuns = FrozenSet.Create(
        StringComparer.Ordinal, "24555249976", "24559275898", "24562691419", "25763411370", "25780567235", "26829715287");

    /// <summary>Makes the point, or gives <see langword="null"/> when the row measured nothing.</summary>
    public static MeasuredPoint? Build(InferenceXConfig config, Fields metrics, ImportSession session)
    {
        InferenceXPools pools = InferenceXPools.Of(config, metrics);
        TokenRate? total = metrics.Rate("tput_per_gpu");
        if (total is null && pools.OutputPerAccelerator is null)
        {
            session.Warn("a row has no throughput and is left out");
            return null;
        }

        InferenceXLatency latency = InferenceXLatency.Of(config, metrics, pools);
        InferenceXEnergy energy = InferenceXEnergy.Of(config, metrics, pools, session);
        List<string> flags = [.. energy.Flags];
        if (pools.Flag is { } flag)
        {
            flags.Insert(0, flag);
            session.Warn(flag.Equals(InferenceXPools.Derived, StringComparison.Ordinal)
                ? "a row states all its accelerators under both prefill and decode; the two numbers are derived from its three throughputs"
                : "a row's number of accelerators is not confirmed by its widths or throughputs; it is flagged accelerator_count_ambiguous");
        }

        if (RunId().Match(config.SourceRef) is { Success: true } run && SuspectRuns.Contains(run.Groups["run"].Value))
        {
            flags.Add("suspect_run");
        }

        bool energyKnown = energy.PerAccelerator is not null || energy.PerOutputToken is not null || energy.PerTotalToken is not null;
        return new MeasuredPoint
        {
            Id = string.Empty,
            Source = Source,
            SourceRef = config.SourceRef,
            Date = config.Date,
            Accelerator = session.Accelerator(config.Hardware),
            AcceleratorCount = pools.All,
            Model = session.Model(config.Model),
            Precision = config.Precision.ToLowerInvariant(),
            Engine = config.Framework.ToLowerInvariant(),
            EngineVersion = VersionOf(config.Image),
            Workload = config.Agentic ? "agentic" : "fixed",
            Disaggregated = config.Disaggregated,
            PrefillAccelerators = pools.Prefill,
            DecodeAccelerators = pools.Decode,
            TensorParallel = pools.WidthsHold ? config.Tp : null,
            ExpertParallel = pools.WidthsHold ? config.Ep : null,
            DataParallelAttention = config.DpAttention,
            SpeculativeDecoding = config.SpeculativeDecoding.ToLowerInvariant(),
            InputTokens = config.InputTokens is { } isl ? TokenCount.FromTokens(isl) : null,
            OutputTokens = config.OutputTokens is { } osl ? TokenCount.FromTokens(osl) : null,
            ConcurrencyRequests = config.Concurrency,
            TotalPerAccelerator = total,
            OutputPerAccelerator = pools.OutputPerAccelerator is { } rate ? TokenRate.FromPerSecond(rate) : null,
            Interactivity = latency.Interactivity,
            Ttft = latency.Ttft,
            Tpot = latency.Tpot,
            EnergyBoundary = energyKnown ? Boundary.Board : null,
            PowerPerAccelerator = energy.PerAccelerator,
            EnergyPerOutputToken = energy.PerOutputToken,
            EnergyPerTotalToken = energy.PerTotalToken,
            Official = config.Official,
            QualityFlags = flags,
        };
    }

    /// <summary>The run's page below the host, which both the dashboard and the dump lead to.</summary>
    public static string RunReference(string runId, string? attempt) =>
        attempt is null ? $"SemiAnalysisAI/InferenceX/actions/runs/{runId}" : $"SemiAnalysisAI/InferenceX/actions/runs/{runId}/attempts/{attempt}";

    // The tag of a container image names the engine and its version, or leads with the version alone.
    private static string VersionOf(string image)
    {
        int colon = image.LastIndexOf(':');
        if (colon < 0)
        {
            return string.Empty;
        }

        string tag = image[(colon + 1)..];
        Match named = NamedVersion().Match(tag);
        Match match = named.Success ? named : LeadingVersion().Match(tag);
        return match.Success ? match.Groups["version"].Value : tag;
    }

    [GeneratedRegex(@"/runs/(?<run>\d+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunId();

    [GeneratedRegex(@"(?:sglang|vllm|atom|trt-?llm)[-_]?v?(?<version>\d+(?:\.\d+)+(?:[.-]?(?:post|rc|dev)[\w.]*)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedVersion();

    [GeneratedRegex(@"^v?(?<version>\d+(?:\.\w+)+(?:-rc[\w.]+)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingVersion();
}
