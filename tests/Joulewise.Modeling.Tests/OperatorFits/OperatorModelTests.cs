using Joulewise.Catalog;
using Joulewise.Evidence.Operators;
using Joulewise.Modeling.OperatorFits;

namespace Joulewise.Modeling.Tests.OperatorFits;

public sealed class OperatorModelTests
{
    private static readonly Accelerator H100 = SyntheticRows.Catalogue.FindAccelerator("nvidia-h100-sxm");

    [Fact]
    public void Gemm_OfOneRow_IsItsWeightOverTheBandwidth()
    {
        // 8192 x 28672 weights of 2 bytes are 470 MB: 140 us at the 3.35 TB/s of the data sheet.
        FitRow work = Reduce("gemm.bf16", new GemmShape(1, 28672, 8192), "bf16");

        work.Memory.ShouldBe(140.2e-6, 0.1e-6);
        Model("gemm.bf16").Predict(in work, [0.8, 0.7, 0.9, 5e-6]).ShouldBe((140.2e-6 / 0.8) + 5e-6, 0.2e-6);
    }

    [Fact]
    public void DecodeAttention_ReadsKeysAndValuesOnce()
    {
        // 64 sequences of 4096 tokens, 8 heads of 128 for keys and as many for values, 2 bytes: 1.0737 GB, 320.5 us; queries and results add 0.6 us.
        FitRow work = Reduce("attention.decode.bf16-cache", new AttentionShape(64, 1, 4096, 64, 8, 128, 0), "bf16", "bf16");

        work.Memory.ShouldBe(321.1e-6, 0.1e-6);
    }

    [Fact]
    public void LatentDecode_ReadsTheLatentOnceForAllHeads()
    {
        // arXiv:2412.19437: 576 elements are cached of a token; a head multiplies 576 and gathers 512: 2(576+512) FLOP a token.
        FitRow work = Reduce("latent-attention.decode.bf16-cache", new AttentionShape(1, 1, 1_000_000, 128, 1, 576, 0), "bf16", "bf16");

        work.Memory.ShouldBe(576 * 2 * 1e6 / 3.35e12, 1e-7);
        work.Compute.ShouldBe(1e6 * 128 * 2 * 1088 / 989e12, 1e-7);
    }

    [Fact]
    public void PrefillAttention_CountsTheCausalHalf()
    {
        // 4 n d s^2 FLOP without a mask, half with it.
        FitRow work = Reduce("attention.prefill.bf16", new AttentionShape(1, 8192, 8192, 32, 8, 128, 0), "bf16", "bf16");

        work.Compute.ShouldBe(2.0 * 32 * 128 * 8192 * 8192 / 989e12, 1e-9);
    }

    [Fact]
    public void AllReduce_OfTwoRanks_SendsItsMessageOnce()
    {
        FitRow work = Reduce("all-reduce.engine", new CollectiveShape(2, 450e6), "bf16");

        work.Memory.ShouldBe(1e-3, 1e-9);
        Model("all-reduce.engine").Predict(in work, [8e-6, 0.5]).ShouldBe(2e-3 + (8e-6 * Math.Sqrt(0.5)), 1e-9);
    }

    [Fact]
    public void Experts_OfOneToken_AreItsOwn()
    {
        // One token asks for 8 of 128 experts whatever the router does; the formula expects 128 (1 - (1 - 8/128)) = 8 without dispersion.
        FitRow even = Reduce("experts.fp8", Shape(1, null), "fp8");
        FitRow law = Reduce("experts.fp8", Shape(1, 1.2), "fp8");
        double[] constants = [0.8, 0.5, 0.5, 1e-5, 1e-3];

        Model("experts.fp8").Predict(in law, constants).ShouldBe(Model("experts.fp8").Predict(in even, constants), 1e-8);
        even.Memory.ShouldBe(8 * 3 * 2048.0 * 768 / 3.35e12, 1e-9);
    }

    [Fact]
    public void Experts_OfManyTokens_AreAll()
    {
        FitRow even = Reduce("experts.fp8", Shape(4096, null), "fp8");
        FitRow law = Reduce("experts.fp8", Shape(4096, 1.2), "fp8");
        double[] constants = [0.8, 0.5, 0.5, 1e-5, 1e-2];

        Model("experts.fp8").Predict(in law, constants).ShouldBe(Model("experts.fp8").Predict(in even, constants), 1e-7);
    }

    [Theory]
    [InlineData(7168, 2048, 8, 256, "trtllm_moe")]
    [InlineData(2688, 1856, 6, 128, "trtllm_moe")]
    [InlineData(2048, 768, 8, 128, "moe_torch_flow_nongated")]
    public void Experts_WhoseWorkIsUnknown_AreLeftOut(long hidden, long inner, long topK, long experts, string kernel)
    {
        OperatorMeasurement row = SyntheticRows.Row(OperatorFamily.Experts, new ExpertShape(64, hidden, inner, topK, experts, 1, 1, null), "fp8", H100.Id) with { Kernel = kernel };

        Model("experts.fp8").Reduce(row, H100).ShouldBeNull();
    }

    [Fact]
    public void Models_ByName_AreDistinct() => OperatorModels.All.Select(m => m.Name).ShouldBeUnique(StringComparer.Ordinal);

    private static ExpertShape Shape(long tokens, double? exponent) => new(tokens, 2048, 768, 8, 128, 1, 1, exponent);

    private static OperatorModel Model(string name) => OperatorModels.All.Single(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    private static FitRow Reduce(string name, OperatorShape shape, string precision, string? cache = null) =>
        Model(name).Reduce(SyntheticRows.Row(Model(name).Family, shape, precision, H100.Id) with { CachePrecision = cache }, H100)!.Value;
}
