namespace Joulewise.Serving.Tests;

public class ServedModelsTests
{
    private static readonly WorkerPool Pool = Launches.Pool("nvidia-b200", 1, 8);

    [Theory]
    [InlineData("deepseek-r1", "fp8", "NVIDIA", "deepseek-ai/DeepSeek-R1")]
    [InlineData("deepseek-r1", "fp4", "NVIDIA", "nvidia/DeepSeek-R1-NVFP4")]
    [InlineData("deepseek-r1", "fp4", "AMD", "amd/DeepSeek-R1-0528-MXFP4")]
    [InlineData("qwen3-32b", "bf16", "NVIDIA", "Qwen/Qwen3-32B")]
    [InlineData("gpt-oss-120b", "fp4", "AMD", "openai/gpt-oss-120b")]
    [InlineData("gpt-oss-120b", "mxfp4", "NVIDIA", "openai/gpt-oss-120b")]
    [InlineData("kimi-k2.5", "int4", "NVIDIA", "moonshotai/Kimi-K2.5")]
    [InlineData("nemotron-3-super-120b-a12b", "bf16", "NVIDIA", "nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-BF16")]
    public void Of_PrecisionTheCatalogueHasACheckpointOf_NamesIt(string model, string precision, string vendor, string expected)
    {
        ServedModel served = ServedModels.Of(Launches.Qwen("vllm", Pool) with { Precision = precision }, Launches.Catalogue.FindModel(model), vendor, []);

        served.Name.ShouldBe(expected);
        served.Quantization.ShouldBeNull();
    }

    [Theory]
    [InlineData("vllm", "fp8", "fp8")]
    [InlineData("sglang", "fp8", "fp8")]
    [InlineData("trtllm", "fp8", null)]
    [InlineData("vllm", "fp4", null)]
    public void Of_PrecisionWithoutCheckpoint_QuantisesWhereDocumentedAndAlwaysSaysSo(string engine, string precision, string? expected)
    {
        List<string> notes = [];
        ServedModel served = ServedModels.Of(Launches.Qwen(engine, Pool) with { Precision = precision }, Launches.Catalogue.FindModel("qwen3-8b"), "NVIDIA", notes);

        served.Name.ShouldBe("Qwen/Qwen3-8B");
        served.Quantization.ShouldBe(expected);
        notes[0].ShouldStartWith($"The catalogue knows no {precision} checkpoint of qwen3-8b");
    }

    [Theory]
    [InlineData("qwen3-32b", 1024, 1024, 2560)]
    [InlineData("qwen3-32b", 100.5, 1, 256)]
    [InlineData("qwen3-32b", 40000, 900, 40960)]
    public void Of_MeanLengths_AdmitsAQuarterMoreInStepsUpToTheContext(string model, double input, double output, int expected) =>
        ServedModels.Of(Launches.Qwen("vllm", Pool) with { InputTokens = input, OutputTokens = output }, Launches.Catalogue.FindModel(model), "NVIDIA", [])
            .MaxTokens.ShouldBe(expected);

    [Theory]
    [InlineData("vllm", "--speculative-config '{\"method\":\"mtp\",\"num_speculative_tokens\":1}'")]
    [InlineData("sglang", "--speculative-algorithm EAGLE --speculative-num-steps 1 --speculative-eagle-topk 1 --speculative-num-draft-tokens 2")]
    public void Speculation_OnLines_IsOfOneToken(string engine, string expected) =>
        Launches.Line(Launches.DeepSeek(engine, null, Pool) with { Speculation = "mtp" }).ShouldContain(expected);

    [Fact]
    public void Speculation_ModelWithoutModules_IsLeftOutAndSaidSo()
    {
        LaunchPlan plan = Launches.Plan(Launches.Qwen("vllm", Pool) with { Speculation = "mtp" });

        plan.Commands[^1].Line.ShouldNotContain("speculative");
        plan.Notes.ShouldHold("The catalogue knows no module for multi-token prediction of qwen3-32b: speculation is left out.");
    }
}
