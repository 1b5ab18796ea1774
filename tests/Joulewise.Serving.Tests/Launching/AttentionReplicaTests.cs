namespace Joulewise.Serving.Tests;

/// <summary>Each engine's own reading of requests, tokens and widths where attention is replicated.</summary>
public class AttentionReplicaTests
{
    private static readonly WorkerPool Replicated = Launches.Pool("nvidia-b200", 1, 1, 8, experts: true, sequences: 100, chunk: 8192);

    [Fact]
    public void Vllm_TakesRequestsAndTokensOfOneReplica()
    {
        IReadOnlyList<string> words = PosixWords.Split(Launches.Line(Launches.DeepSeek("vllm", null, Replicated)));

        // 100 requests over 8 ranks, rounded up; 8192 / 8 prompt tokens and one for each request.
        ValueOf(words, "--tensor-parallel-size").ShouldBe("1");
        ValueOf(words, "--data-parallel-size").ShouldBe("8");
        ValueOf(words, "--max-num-seqs").ShouldBe("13");
        ValueOf(words, "--max-num-batched-tokens").ShouldBe("1037");
        words.ShouldHold("--enable-expert-parallel");
    }

    [Fact]
    public void Sglang_TakesRequestsChunkAndWidthOfTheWholeWorker()
    {
        IReadOnlyList<string> words = PosixWords.Split(Launches.Line(Launches.DeepSeek("sglang", null, Replicated with { TensorParallel = 2, DataParallelAttention = 4 })));

        ValueOf(words, "--tp-size").ShouldBe("8");
        ValueOf(words, "--dp-size").ShouldBe("4");
        ValueOf(words, "--ep-size").ShouldBe("8");
        ValueOf(words, "--max-running-requests").ShouldBe("100");
        ValueOf(words, "--chunked-prefill-size").ShouldBe("8192");
        words.ShouldHold("--enable-dp-attention");
    }

    [Fact]
    public void Sglang_RequestsThatDoNotDivide_AreRoundedUpToWholeShares() =>
        ValueOf(PosixWords.Split(Launches.Line(Launches.DeepSeek("sglang", null, Replicated with { SequencesPerWorker = 3 }))), "--max-running-requests").ShouldBe("8");

    [Fact]
    public void TensorRtLlm_TakesRequestsAndTokensOfOneReplicaAndTheWidthOfTheStage()
    {
        LaunchPlan plan = Launches.Plan(Launches.DeepSeek("trtllm", null, Replicated));
        IReadOnlyList<string> words = PosixWords.Split(plan.Commands[^1].Line);

        ValueOf(words, "--tp_size").ShouldBe("8");
        ValueOf(words, "--ep_size").ShouldBe("8");
        ValueOf(words, "--max_batch_size").ShouldBe("13");
        ValueOf(words, "--max_num_tokens").ShouldBe("1037");
        plan.Text("trtllm-worker.yaml").ShouldContain("enable_attention_dp: true\n");
    }

    [Theory]
    [InlineData("vllm", "--pipeline-parallel-size")]
    [InlineData("sglang", "--pp-size")]
    [InlineData("trtllm", "--pp_size")]
    public void Pipeline_HasItsOption(string engine, string option) =>
        ValueOf(PosixWords.Split(Launches.Line(Launches.Qwen(engine, Launches.Pool("nvidia-h200-sxm", 1, 2, pipeline: 2)))), option).ShouldBe("2");

    [Theory]
    [InlineData("vllm")]
    [InlineData("sglang")]
    [InlineData("trtllm")]
    public void DenseModel_HasNoExpertOption(string engine) =>
        Launches.Line(Launches.Qwen(engine, Launches.Pool("nvidia-h200-sxm", 1, 2, experts: true))).ShouldNotMatch("expert|--ep");

    private static string ValueOf(IReadOnlyList<string> words, string option) => words[words.ToList().IndexOf(option) + 1];
}
