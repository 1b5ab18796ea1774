using System.Globalization;
using System.Text;
using ApprovalTests;
using ApprovalTests.Reporters;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Scenarios;

/// <summary>Whole answers to named questions on the embedded evidence: nothing in them moves unseen.</summary>
public sealed class SearchScenarioTests
{
    private static readonly SearchQuestion Qwen = Searches.Ask("qwen3-32b", 32, "nvidia-h200-sxm") with
    {
        InputTokens = 4000,
        OutputTokens = 1000,
        Precisions = ["fp8"],
        TtftLimit = Duration.FromSeconds(2),
        TpotLimit = Duration.FromMilliseconds(30),
    };

    private static readonly IReadOnlyDictionary<string, SearchQuestion> Questions = new Dictionary<string, SearchQuestion>(StringComparer.Ordinal)
    {
        ["qwen3-32b-32-h200-joules"] = Qwen,
        ["qwen3-32b-32-h200-cost"] = Qwen with { Objective = Objective.Cost },
        ["qwen3-32b-32-h200-throughput"] = Qwen with { Objective = Objective.Throughput },
        ["gpt-oss-120b-8-b200-100-tokens-per-user"] = Searches.Ask("gpt-oss-120b", 8, "nvidia-b200") with
        {
            InputTokens = 8000,
            OutputTokens = 1000,
            TpotLimit = Duration.FromMilliseconds(10),
        },
        ["deepseek-r1-72-gb300"] = Searches.Ask("deepseek-r1", 72, "nvidia-gb300") with
        {
            InputTokens = 8000,
            OutputTokens = 1000,
            Precisions = ["fp4"],
            TtftLimit = Duration.FromSeconds(3),
            TpotLimit = Duration.FromMilliseconds(20),
        },
        ["llama-3.1-70b-8-mi355x"] = Searches.Ask("llama-3.1-70b", 8, "amd-mi355x") with
        {
            InputTokens = 1000,
            OutputTokens = 1000,
            Precisions = ["fp8"],
            TpotLimit = Duration.FromMilliseconds(25),
            GapLimit = Duration.FromMilliseconds(200),
            Objective = Objective.Throughput,
        },
        ["llama-3.1-8b-1-mw-h100"] = Searches.Ask("llama-3.1-8b", 8, "nvidia-h100-sxm") with
        {
            Supply = Searches.Behind(1, DrawBasis.ExpectedPeak),
            InputTokens = 2000,
            OutputTokens = 500,
            TtftLimit = Duration.FromSeconds(1),
            TpotLimit = Duration.FromMilliseconds(20),
            Objective = Objective.Throughput,
        },
        ["qwen3-8b-h200-with-h100-fillers"] = Searches.Ask("qwen3-8b", 8, "nvidia-h200-sxm") with
        {
            PrefillAccelerators = [Searches.Catalogue.FindAccelerator("nvidia-h100-sxm")],
            Aggregated = false,
            Engines = ["vllm"],
            TtftLimit = Duration.FromSeconds(1),
        },
    };

    public static TheoryData<string> Names => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Run_Question_GivesTheApprovedAnswer(string name) =>
        Approvals.Verify(new ApprovalTextWriter(Describe(Searches.Answer(Questions[name])), "txt"), new SearchScenarioNamer(name), QuietReporter.INSTANCE);

    /// <summary>Ranked kinds and frontier, a line each; four significant digits, which no rounding of a last bit moves.</summary>
    internal static string Describe(SearchResult result)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{result.Configurations} configurations in {string.Join(", ", result.Precisions)}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n{result.KindsInAll} kinds\n");
        foreach (RankedPoint ranked in result.Ranked)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Describe(ranked.Point)}\n  score {ranked.Score:G4}{(ranked.IsTied ? ", tied" : string.Empty)}: {ranked.Why}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{result.FrontierInAll} points on the frontier\n");
        foreach (SearchPoint point in result.Frontier)
        {
            text.Append(Describe(point)).Append('\n');
        }

        foreach (Refusal refusal in result.Refused)
        {
            text.Append(CultureInfo.InvariantCulture, $"{refusal.Accelerator}: {refusal.Reason}\n");
        }

        return text.ToString();
    }

    private static string Describe(SearchPoint point)
    {
        ServingConfiguration one = point.Configuration;
        string cap = one.PowerCapWatts is { } watts ? string.Create(CultureInfo.InvariantCulture, $" {watts:0} W") : string.Empty;
        string prefill = one.Prefill is { } filling ? $"{Describe(filling)} + " : string.Empty;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Engine} {one.EngineVersion} {one.Precision} kv {one.KvPrecision} {one.Speculation}{cap}: {one.Replicas} x ({prefill}{Describe(one.Decode)})\n")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"  TTFT {Of(point.Prediction.TtftSeconds)} s, TPOT {Of(point.Prediction.TpotSeconds)} s, gap {point.LongestGapSeconds:G4} s, {Of(point.TotalOutput, r => r.InPerSecond)} tokens/s, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{Of(point.Energy?.Estimate, e => e.InJoulesPerToken)} J, {Of(point.FacilityPower, p => p.InWatts)} W, {Of(point.Cost, c => c.InDollarsPerMillion)} USD/M; {point.Grade}")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"; {point.Binding.Limit}; {point.Binding.Resource} {point.Binding.ResourceShare:G3}; clock {point.Clock:G4}{(point.MayMiss ? "; may miss" : string.Empty)}");
    }

    private static string Describe(WorkerPool pool) => string.Create(
        CultureInfo.InvariantCulture,
        $"{pool.Workers} {pool.Accelerator} tp {pool.TensorParallel} dp {pool.DataParallelAttention} pp {pool.PipelineParallel} ep {pool.ExpertParallelSize}, {pool.SequencesPerWorker} requests, chunk {pool.ChunkTokens}");

    private static string Of(PredictedFigure? figure) => figure is { } f ? string.Create(CultureInfo.InvariantCulture, $"{f.Value:G4} [{f.Low:G4}, {f.High:G4}]") : "unknown";

    private static string Of<T>(Estimate<T>? estimate, Func<T, double> inUnit)
        where T : struct, IQuantity<T> => estimate is null
            ? "unknown"
            : string.Create(CultureInfo.InvariantCulture, $"{inUnit(estimate.Value):G4} [{inUnit(estimate.Interval.Low):G4}, {inUnit(estimate.Interval.High):G4}]");
}
