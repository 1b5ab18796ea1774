using Joulewise.Quantities;

namespace Joulewise.Serving.Tests;

public class PowerLimitsTests
{
    [Theory]
    [InlineData("nvidia-h200-sxm", 500, "sudo nvidia-smi -pl 500")]
    [InlineData("nvidia-h200-sxm", 499.6, "sudo nvidia-smi -pl 500")]
    [InlineData("amd-mi355x", 1000, "sudo amd-smi set --power-cap 1000")]
    public void For_PowerCap_FirstCommandSetsItOnEachNode(string accelerator, double watts, string expected)
    {
        LaunchPlan plan = Launches.Plan(Launches.Qwen("vllm", Launches.Pool(accelerator, 5, 2)) with { PowerCapWatts = watts, Replicas = 3 });

        // 30 accelerators in nodes of 8.
        plan.Commands.Count.ShouldBe(2);
        plan.Commands[0].Line.ShouldBe(expected);
        plan.Commands[0].Count.ShouldBe(4);
        plan.Commands[0].Accelerators.ShouldBe(0);
        plan.Commands[0].Purpose.ShouldContain("as root, on each node");
    }

    [Fact]
    public void For_RatedPower_HasNoPowerCommand() =>
        Launches.Plan(Launches.Qwen("vllm", Launches.Pool("nvidia-h200-sxm", 4, 2))).Commands.ShouldHaveSingleItem().Line.ShouldStartWith("vllm ");

    [Fact]
    public void For_PoolsOnDifferentAccelerators_HasOneForEach() =>
        Launches.Plan(Launches.DeepSeek("vllm", Launches.Pool("nvidia-h100-sxm", 2, 8), Launches.Pool("amd-mi300x", 1, 8)) with { PowerCapWatts = 600 }).Commands
            .Select(c => c.Line).ShouldBe(["sudo nvidia-smi -pl 600", "sudo amd-smi set --power-cap 600", "kubectl apply -f dynamo.yaml"]);

    [Fact]
    public void For_MakerWithoutDocumentedCommand_SaysSo() =>
        Launches.Plan(Launches.Qwen("vllm", Launches.Pool("google-tpu-v7", 1, 4)) with { PowerCapWatts = 600 }).Notes
            .ShouldHold("No documented command limits the power of google-tpu-v7: set 600 W by its maker's tool.");

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void For_ImpossiblePowerCap_IsRefused(double watts) =>
        Should.Throw<InputException>(() => Launches.Plan(Launches.Qwen("vllm", Launches.Pool("nvidia-h200-sxm", 1, 2)) with { PowerCapWatts = watts }))
            .Message.ShouldStartWith("power cap: ");
}
