using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Answers;

public sealed class BindingsTests
{
    private static readonly SearchQuestion Plain = Searches.Ask("qwen3-8b", 1, "nvidia-h200-sxm") with { Engines = ["vllm"], KvPrecisions = ["fp8"], PowerCaps = false };

    private static readonly SearchQuestion Fast = Plain with { Objective = Objective.Throughput };

    [Fact]
    public void Of_NoPromiseAndLittleMemory_IsTheMemory()
    {
        // One H200 holds the weights of a 70-billion model in fp8 and few requests beside them.
        SearchPoint tight = Best(Searches.Ask("llama-3.1-70b", 1, "nvidia-h200-sxm") with
        {
            Engines = ["vllm"],
            Precisions = ["fp8"],
            KvPrecisions = ["bf16"],
            PowerCaps = false,
            InputTokens = 8000,
            OutputTokens = 1000,
            Objective = Objective.Throughput,
        });

        tight.Binding.Limit.ShouldBe("memory for the KV cache");
        tight.Binding.PowerLimited.ShouldBeFalse();
    }

    [Fact]
    public void Of_StrictTpot_IsThatPromiseAndTheNextBatchBreaksIt()
    {
        SearchPoint best = Best(Fast with { TpotLimit = Duration.FromMilliseconds(8) });

        best.Binding.Limit.ShouldBe("promise on TPOT");
        best.Prediction.TpotSeconds!.Value.Value.ShouldBeInRange(0.004, 0.008);
    }

    [Fact]
    public void Of_StrictTtft_IsThatPromise() =>
        Best(Fast with { TtftLimit = Duration.FromMilliseconds(150), Disaggregated = false }).Binding.Limit.ShouldBe("promise on TTFT");

    [Fact]
    public void Of_StrictGap_IsThatPromise()
    {
        SearchPoint best = Best(Fast with { InputTokens = 500, GapLimit = Duration.FromMilliseconds(25), Disaggregated = false });

        best.LongestGapSeconds.ShouldBeLessThanOrEqualTo(0.025);
        best.Binding.Limit.ShouldBe("promise on the longest gap");
    }

    [Fact]
    public void Of_OneRequest_WaitsForBandwidth()
    {
        // A dense model that answers one request reads 16 GB for each token: nothing else takes as long.
        SearchPoint point = Best(Plain with { TpotLimit = Duration.FromMilliseconds(7), Disaggregated = false });

        point.Binding.Resource.ShouldBe("bandwidth");
        point.Binding.ResourceShare.ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public void Of_LimitBelowTheDraw_HoldsTheClock()
    {
        SearchPoint limited = Best(Plain with { PowerCaps = true });

        limited.Binding.PowerLimited.ShouldBeTrue();
        limited.Clock.ShouldBeInRange(0.1, 0.999);
        limited.Prediction.PowerWattsPerAccelerator!.Value.Value.ShouldBeLessThanOrEqualTo(limited.Configuration.PowerCapWatts!.Value * (1 + 1e-9));
        limited.Energy!.Estimate.Value.InJoulesPerToken.ShouldBeLessThan(Best(Plain).Energy!.Estimate.Value.InJoulesPerToken);
    }

    private static SearchPoint Best(SearchQuestion question) => Searches.Answer(question).Ranked[0].Point;
}
