namespace Joulewise.Serving.Tests;

public class NodeLayoutTests
{
    [Theory]
    [InlineData(2, 8, 1)]
    [InlineData(8, 8, 1)]
    [InlineData(16, 8, 2)]
    [InlineData(12, 8, 2)]
    [InlineData(9, 8, 3)]
    [InlineData(13, 8, 13)]
    [InlineData(16, null, 1)]
    public void NodesOf_Worker_FewestWithAsManyOnEach(int accelerators, int? perNode, int expected) =>
        NodeLayout.NodesOf(accelerators, perNode).ShouldBe(expected);

    [Theory]
    [InlineData("nvidia-h200-sxm", 8)]
    [InlineData("nvidia-gb300", 4)]
    [InlineData("nvidia-h100-nvl", null)]
    public void AcceleratorsOf_Accelerator_AreThoseOfANodeOrTray(string accelerator, int? expected) =>
        NodeLayout.AcceleratorsOf(Launches.Catalogue, accelerator).ShouldBe(expected);

    [Fact]
    public void Vllm_RanksOverNodes_HasACommandForEachNode()
    {
        LaunchPlan plan = Launches.Plan(Launches.DeepSeek("vllm", null, Launches.Pool("nvidia-h200-sxm", 2, 1, 16, experts: true)) with { Precision = "fp8" });

        plan.Commands.Select(c => (c.Purpose, c.Count, c.Accelerators)).ShouldBe(
        [
            ("worker on 16 x nvidia-h200-sxm, node 1 of 2", 2, 8),
            ("worker on 16 x nvidia-h200-sxm, node 2 of 2", 2, 8),
        ]);
        plan.Commands[0].Line.ShouldEndWith(" --data-parallel-size-local 8 --data-parallel-address \"${HEAD_ADDRESS}\" --data-parallel-rpc-port 13345");
        plan.Commands[1].Line.ShouldContain(" --headless --data-parallel-start-rank 8 --data-parallel-size-local 8 ");
        plan.Notes.ShouldHold("A worker spans 2 nodes: set HEAD_ADDRESS on each to the address of its first node.");
    }

    [Theory]
    [InlineData(16, 1, "--distributed-executor-backend ray")]
    [InlineData(16, 2, "--data-parallel-backend ray")]
    public void Vllm_RankOverNodes_IsLeftToRay(int tensor, int data, string expected) =>
        Launches.Line(Launches.DeepSeek("vllm", null, Launches.Pool("nvidia-h200-sxm", 1, tensor, data)) with { Precision = "fp8" }).ShouldEndWith(expected);

    [Fact]
    public void Sglang_WorkerOverNodes_HasACommandForEachNode() =>
        Launches.Plan(Launches.DeepSeek("sglang", null, Launches.Pool("nvidia-gb300", 1, 8))).Commands.Select(c => c.Line[c.Line.IndexOf("--nnodes", StringComparison.Ordinal)..])
            .ShouldBe(["--nnodes 2 --node-rank 0 --dist-init-addr \"${HEAD_ADDRESS}:50000\"", "--nnodes 2 --node-rank 1 --dist-init-addr \"${HEAD_ADDRESS}:50000\""]);

    [Fact]
    public void TensorRtLlm_WorkerOverNodes_StartsAProcessForEachAccelerator() =>
        Launches.Line(Launches.DeepSeek("trtllm", null, Launches.Pool("nvidia-b200", 1, 16)))
            .ShouldStartWith("srun -N 2 --ntasks 16 --ntasks-per-node 8 --mpi pmix --gres gpu:8 trtllm-llmapi-launch trtllm-serve nvidia/DeepSeek-R1-NVFP4 --tp_size 16 ");
}
