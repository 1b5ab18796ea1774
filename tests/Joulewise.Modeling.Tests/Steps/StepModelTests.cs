using CsCheck;

namespace Joulewise.Modeling.Tests;

public sealed class StepModelTests
{
    private static readonly string[] Models = ["deepseek-r1", "gpt-oss-120b", "qwen3-235b-a22b", "llama-3.1-70b", "qwen3.5-397b-a17b", "deepseek-v4-pro", "nemotron-nano-9b-v2", "gemma-3-27b"];

    private static readonly Gen<(Deployment Deployment, StepState State)> Steps = Gen.Select(
        Gen.OneOf(Models),
        Gen.OneOf("nvidia-h100-sxm", "nvidia-b200", "amd-mi355x", "nvidia-gb300"),
        Gen.OneOf("bf16", "fp8", "fp4"),
        Gen.OneOf(1, 2, 4, 8, 16),
        Gen.Bool,
        Gen.Double[1, 2048],
        Gen.Double[1, 100_000],
        Gen.Double[0, 8192],
        (model, accelerator, precision, width, replicas, batch, context, prefill) => (
            TestCases.Deploy(model, accelerator, precision, new WorkerWidths(width, replicas ? width : 1, width > 1 && replicas)),
            new StepState(batch, context, prefill, prefill / 2)));

    [Fact]
    public void Evaluate_TimeAndWork_AreTheSumsOverOperators() => Steps.Sample(step =>
    {
        StepCost cost = Evaluate(step.Deployment, step.State);
        double seconds = 0;
        double flop = 0;
        double bytes = 0;
        foreach (OperatorCost part in (ReadOnlySpan<OperatorCost>)cost)
        {
            part.Seconds.ShouldBeGreaterThanOrEqualTo(0);
            seconds += part.Seconds;
            flop += part.Flop;
            bytes += part.MemoryBytes;
        }

        cost.Seconds.ShouldBe(seconds, seconds * 1e-12);
        cost.Total.Flop.ShouldBe(flop, flop * 1e-12);
        cost.Total.MemoryBytes.ShouldBe(bytes, bytes * 1e-12);
    });

    [Fact]
    public void Evaluate_MoreBandwidthArithmeticOrLinks_IsNeverSlower() => Steps.Sample(step =>
    {
        AcceleratorShape chip = step.Deployment.Accelerator;
        double before = Evaluate(step.Deployment, step.State).Seconds;
        foreach (AcceleratorShape better in (AcceleratorShape[])
        [
            chip with { MemoryBytesPerSecond = 1.5 * chip.MemoryBytesPerSecond },
            chip with { FlopPerSecond16 = 1.5 * chip.FlopPerSecond16, FlopPerSecond8 = 1.5 * chip.FlopPerSecond8, FlopPerSecond4 = 1.5 * chip.FlopPerSecond4 },
            chip with { LinkBytesPerSecond = 1.5 * chip.LinkBytesPerSecond, ScaleOutBytesPerSecond = 1.5 * chip.ScaleOutBytesPerSecond },
        ])
        {
            Evaluate(step.Deployment with { Accelerator = better }, step.State).Seconds.ShouldBeLessThanOrEqualTo(before * (1 + 1e-12));
        }
    });

    [Fact]
    public void Evaluate_MoreSequencesContextOrPrompt_IsNeverFaster() => Steps.Sample(step =>
    {
        double before = Evaluate(step.Deployment, step.State).Seconds;
        Evaluate(step.Deployment, step.State with { DecodeSequences = step.State.DecodeSequences + 16 }).Seconds.ShouldBeGreaterThanOrEqualTo(before * (1 - 1e-12));
        Evaluate(step.Deployment, step.State with { ContextTokens = step.State.ContextTokens * 1.5 }).Seconds.ShouldBeGreaterThanOrEqualTo(before * (1 - 1e-12));
        Evaluate(step.Deployment, step.State with { PrefillTokens = step.State.PrefillTokens + 512 }).Seconds.ShouldBeGreaterThanOrEqualTo(before * (1 - 1e-12));
    });

    [Fact]
    public void Evaluate_NvidiaWork_TakesNoLessThanTheRooflineAllows() => Steps.Sample(step =>
    {
        StepCost cost = Evaluate(step.Deployment, step.State);
        AcceleratorShape chip = step.Deployment.Accelerator;
        double fastest = Math.Max(chip.FlopPerSecond4, chip.FlopPerSecond8);

        // The factor of AMD's stack is above 1 and those of engines are near it: 0.9 leaves room for them alone.
        cost.Seconds.ShouldBeGreaterThanOrEqualTo(0.9 * Math.Max(cost.Total.MemoryBytes / chip.MemoryBytesPerSecond, cost.Total.Flop / fastest));
    });

    [Fact]
    public void Evaluate_DenseDecode_CountsTwoFlopForEachWeightAndReadsEachOnce()
    {
        // Llama-3.1-70B has 80 layers of 2*8192*8192 + 2*8192*1024 + 3*8192*28672 weights: 68.45e9 without its embeddings (its config.json).
        Deployment deployment = TestCases.Deploy("llama-3.1-70b", "nvidia-h100-sxm", "bf16", new WorkerWidths(1));
        StepCost cost = Evaluate(deployment, new StepState(1, 0));
        double weights = 80.0 * ((2.0 * 8192 * 8192) + (2.0 * 8192 * 1024) + (3.0 * 8192 * 28672));
        (cost[(int)OperatorKind.MixerProjection].Flop + cost[(int)OperatorKind.DenseFeedForward].Flop).ShouldBe(2 * weights, weights * 1e-9);
        (cost[(int)OperatorKind.MixerProjection].MemoryBytes + cost[(int)OperatorKind.DenseFeedForward].MemoryBytes).ShouldBe(2 * weights, weights * 1e-9);
        cost[(int)OperatorKind.OutputHead].Flop.ShouldBe(2.0 * 8192 * 128256, 1);
    }

    [Fact]
    public void Evaluate_Experts_AreHitBetweenOneTokensShareAndAll()
    {
        Deployment deployment = TestCases.Deploy("deepseek-r1", "nvidia-h200-sxm", "fp8", new WorkerWidths(8));

        // 58 layers of 256 experts of 3*7168*2048 weights at one byte, over 8 accelerators (its config.json).
        double all = 58.0 * 256 * 3 * 7168 * 2048 / 8;
        Evaluate(deployment, new StepState(1, 100))[(int)OperatorKind.RoutedExperts].MemoryBytes.ShouldBeInRange(all * 8 / 256 * 0.9, all * 8 / 256 * 1.1);
        Evaluate(deployment, new StepState(100_000, 100))[(int)OperatorKind.RoutedExperts].MemoryBytes.ShouldBeInRange(all * 0.97, all);
    }

    [Fact]
    public void Evaluate_WarmStep_AllocatesNothing()
    {
        StepModel step = new(TestCases.Deploy("qwen3-235b-a22b", "nvidia-h200-sxm"), TestCases.Fitted);
        StepState state = new(64, 2000, 100, 50);
        double sum = 0;
        step.Evaluate(state, out StepCost warm);
        sum += warm.Seconds;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            step.Evaluate(state, out StepCost cost);
            sum += cost.Seconds;
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        sum.ShouldBe(1001 * warm.Seconds, 1e-6);
    }

    private static StepCost Evaluate(Deployment deployment, StepState state)
    {
        new StepModel(deployment, TestCases.Fitted).Evaluate(state, out StepCost cost);
        return cost;
    }
}
