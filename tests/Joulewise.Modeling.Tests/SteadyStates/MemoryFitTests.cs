namespace Joulewise.Modeling.Tests;

public sealed class MemoryFitTests
{
    [Fact]
    public void Of_DeepSeekOnEightH200_HoldsItsWeightsAndACache()
    {
        MemoryFit fit = MemoryFit.Of(TestCases.Deploy("deepseek-r1", "nvidia-h200-sxm"), 1024, 1024);

        // 671e9 weights at one byte (embeddings at two) over 8 accelerators: 84 GB each.
        fit.WeightBytes.ShouldBeInRange(83e9, 86e9);

        // The latent of 576 elements at one byte in 61 layers is read whole by each rank: 35.1 kB for each token.
        fit.BytesPerSequence.ShouldBe(61.0 * 576 * (1024 + (0.6 * 1024)), 1);
        fit.LargestBatch.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Of_HeadsFewerThanRanks_AreCopied()
    {
        // Qwen3-235B has 4 key-value heads: 8 ranks hold one each, twice in all.
        double four = MemoryFit.Of(TestCases.Deploy("qwen3-235b-a22b", "nvidia-b200", widths: new WorkerWidths(4)), 1000, 1000).BytesPerSequence;
        double eight = MemoryFit.Of(TestCases.Deploy("qwen3-235b-a22b", "nvidia-b200", widths: new WorkerWidths(8)), 1000, 1000).BytesPerSequence;
        eight.ShouldBe(four, 1e-6);
    }

    [Fact]
    public void ProblemOf_WeightsBeyondMemory_NamesTheMissingGigabytes()
    {
        string problem = FitCheck.ProblemOf(TestCases.Serve(TestCases.Deploy("qwen3-235b-a22b", "nvidia-h200-sxm", "bf16", new WorkerWidths(1)), 8));
        problem.ShouldStartWith("does not fit: ");
        problem.ShouldContain("GB too few");
        FitCheck.ProblemOf(TestCases.Serve(TestCases.Deploy("qwen3-235b-a22b", "nvidia-h200-sxm", "bf16", new WorkerWidths(8)), 8)).ShouldBeEmpty();
    }
}
