using CsCheck;

namespace Joulewise.Modeling.Tests;

public sealed class ServingLawsTests
{
    private static readonly Gen<ServingCase> Cases = Gen.Select(
        Gen.OneOf("deepseek-r1", "gpt-oss-120b", "llama-3.1-70b", "qwen3.5-397b-a17b"),
        Gen.OneOf("nvidia-h200-sxm", "nvidia-b200", "amd-mi355x"),
        Gen.Double[1, 2000],
        Gen.Double[16, 16_384],
        Gen.Double[16, 8192],
        (model, accelerator, clients, input, output) => TestCases.Serve(TestCases.Deploy(model, accelerator), clients, input, output));

    [Fact]
    public void Replicas_Doubled_DoubleThroughputAndPowerAndLeaveJoules() => Cases.Sample(one =>
    {
        ServingCase two = one with { Workers = 2 * one.Workers, Accelerators = 2 * one.Accelerators, Clients = 2 * one.Clients };
        (double output, double watts) = Rates(one);
        (double outputs, double wattsOfTwo) = Rates(two);
        outputs.ShouldBe(2 * output, output * 1e-9);
        wattsOfTwo.ShouldBe(2 * watts, watts * 1e-9);
    });

    [Fact]
    public void Output_NeverExceedsWhatMemoryAndArithmeticAllow() => Cases.Sample(one =>
    {
        DecodeState decode = DecodeStates.Find(one, TestCases.Fitted);
        AcceleratorShape chip = one.Deployment.Accelerator;
        double tokens = decode.Batch / decode.TpotSeconds;
        (tokens * one.Deployment.Model.FlopPerToken).ShouldBeLessThanOrEqualTo(one.Accelerators * Math.Max(chip.FlopPerSecond8, chip.FlopPerSecond4) * 1.001);
    });

    [Fact]
    public void Power_IsNeverAboveTheLimitNorBelowItsParts() => Gen.Select(Cases, Gen.Double[0.1, 10_000]).Sample((one, rate) =>
    {
        Coefficients c = TestCases.Fitted;
        DecodeState decode = DecodeStates.Find(one, c);
        WorkRates work = WorkRatesFinder.Find(one, decode, rate, c);
        AcceleratorShape chip = one.Deployment.Accelerator;
        double asked = BoardPower.WorkOf(chip, one.Deployment.Formats, work, c).Watts;
        double bytes = c[chip.Group == SiliconGroup.Cdna ? Coefficient.CdnaMemoryEnergy : Coefficient.MemoryEnergy] * work.MemoryBytes;
        asked.ShouldBeGreaterThanOrEqualTo(bytes + (c[Coefficient.LinkEnergy] * work.LinkBytes));
        double drawn = BoardPower.Watts(chip, one.Deployment.Formats, work, chip.TdpWatts, c);
        drawn.ShouldBeLessThanOrEqualTo(chip.TdpWatts);
        BoardPower.Watts(chip, one.Deployment.Formats, work, 0.5 * chip.TdpWatts, c).ShouldBeLessThanOrEqualTo(Math.Min(drawn, 0.5 * chip.TdpWatts));
    });

    [Fact]
    public void Power_MoreTokens_NeverDrawLess() => Gen.Select(Cases, Gen.Double[0.1, 5_000]).Sample((one, rate) =>
    {
        DecodeState decode = DecodeStates.Find(one, TestCases.Fitted);
        ServingPhysics.PowerWatts(one, decode, 1.5 * rate, TestCases.Fitted).ShouldBeGreaterThanOrEqualTo(ServingPhysics.PowerWatts(one, decode, rate, TestCases.Fitted));
    });

    [Fact]
    public void Tpot_MoreClients_IsNeverFaster() => Cases.Sample(one =>
        DecodeStates.Find(one with { Clients = 2 * one.Clients }, TestCases.Fitted).TpotSeconds
            .ShouldBeGreaterThanOrEqualTo(DecodeStates.Find(one, TestCases.Fitted).TpotSeconds * (1 - 1e-9)));

    [Fact]
    public void OpenLoop_AtARate_HoldsLittlesLaw() => Gen.Select(Cases, Gen.Double[0.01, 2]).Sample((one, rate) =>
    {
        if (OpenLoop.Find(one, rate, TestCases.Fitted) is not { } loop)
        {
            return;
        }

        DecodeState decode = DecodeStates.Find(loop, TestCases.Fitted);
        double request = FirstToken.Seconds(loop, decode, decode.TpotSeconds, TestCases.Fitted) + ((loop.OutputTokens - 1) * decode.TpotSeconds);
        (loop.Clients / request).ShouldBe(rate, rate * 1e-3);
    });

    [Fact]
    public void OpenLoop_RateNobodyCanServe_IsRefused() =>
        OpenLoop.Find(TestCases.Serve(TestCases.Deploy("deepseek-r1", "nvidia-h200-sxm"), 1), 1e6, TestCases.Fitted).ShouldBeNull();

    [Fact]
    public void Pipeline_OfStages_CutsTheWorkOfEachAccelerator()
    {
        ServingCase flat = TestCases.Serve(TestCases.Deploy("llama-3.1-70b", "nvidia-h200-sxm", "fp8", new WorkerWidths(8)), 64);
        ServingCase piped = TestCases.Serve(TestCases.Deploy("llama-3.1-70b", "nvidia-h200-sxm", "fp8", new WorkerWidths(8, PipelineStages: 2)), 64);
        WorkRates one = WorkRatesFinder.Find(flat, DecodeStates.Find(flat, TestCases.Fitted), 1000, TestCases.Fitted);
        WorkRates two = WorkRatesFinder.Find(piped, DecodeStates.Find(piped, TestCases.Fitted), 1000, TestCases.Fitted);

        // The same tokens need the same FLOP, however the layers are spread.
        two.PlainFlop.ShouldBe(one.PlainFlop, one.PlainFlop * 1e-9);
        MemoryFit.Of(piped.Deployment, 1000, 1000).WeightBytes.ShouldBe(MemoryFit.Of(flat.Deployment, 1000, 1000).WeightBytes, 1);
    }

    private static (double OutputTokensPerSecond, double Watts) Rates(ServingCase served)
    {
        DecodeState decode = DecodeStates.Find(served, TestCases.Fitted);
        double ttft = FirstToken.Seconds(served, decode, decode.TpotSeconds, TestCases.Fitted);
        double output = ServingPhysics.OutputPerSecond(served, decode.TpotSeconds, ttft);
        return (output * served.Accelerators, ServingPhysics.PowerWatts(served, decode, output, TestCases.Fitted) * served.Accelerators);
    }
}
