namespace Joulewise.Serving.Tests.Answers;

public sealed class StepResourcesTests
{
    [Fact]
    public void Of_GrowingBatch_MovesFromBandwidthTowardsArithmetic()
    {
        SearchQuestion question = Searches.Ask("llama-3.1-70b", 4, "nvidia-h200-sxm") with { Precisions = ["fp8"], InputTokens = 100, OutputTokens = 100, Disaggregated = false };
        PoolModel pool = Searches.Pools(question, Searches.Groups(question)[0])[^1];

        StepResources.Of(pool, pool.At(1)).Resource.ShouldBe("bandwidth");
        StepResources.Of(pool, pool.At((int)Math.Min(4096, pool.LargestBatch))).Resource.ShouldBe("compute");
        StepResources.Of(pool, pool.At(64)).Share.ShouldBeInRange(0, 1);
    }
}
