using Joulewise.Evidence.Operators;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>All models that are fitted.</summary>
internal static class OperatorModels
{
    // DeepSeek's latent: 512 elements that serve as keys and values, 64 rotary ones as keys only (arXiv:2412.19437).
    private const int LatentValues = 512;

    /// <summary>Gets the models by name.</summary>
    public static IReadOnlyList<OperatorModel> All { get; } =
    [
        .. from precision in new[] { "bf16", "fp8", "fp8-block", "nvfp4" }
           select new GemmModel(precision) { Name = "gemm." + precision, Family = OperatorFamily.Gemm },
        .. from precision in new[] { "bf16", "fp8", "fp8-block", "nvfp4" }
           select new BoardPowerModel(precision) { Name = "board-power.gemm." + precision, Family = OperatorFamily.Gemm },
        .. from precision in new[] { "bf16", "fp8", "fp8-block", "int4", "mxfp4", "mxfp4-mxfp8", "nvfp4" }
           select new ExpertsModel(precision) { Name = "experts." + precision, Family = OperatorFamily.Experts },
        .. from cache in new[] { "bf16", "fp8" }
           select new DecodeAttentionModel(cache, 0) { Name = "attention.decode." + cache + "-cache", Family = OperatorFamily.GenerationAttention },
        .. from cache in new[] { "bf16", "fp8" }
           select new DecodeAttentionModel(cache, LatentValues) { Name = "latent-attention.decode." + cache + "-cache", Family = OperatorFamily.GenerationLatentAttention },
        .. from precision in new[] { "bf16", "fp8" }
           select new PrefillAttentionModel(precision, latent: false) { Name = "attention.prefill." + precision, Family = OperatorFamily.ContextAttention },
        new PrefillAttentionModel("bf16", latent: true) { Name = "latent-attention.prefill.bf16", Family = OperatorFamily.ContextLatentAttention },
        new ExchangeModel(2, IsEngine) { Name = "all-reduce.engine", Family = OperatorFamily.AllReduce },
        new ExchangeModel(2, IsLibrary) { Name = "all-reduce.nccl", Family = OperatorFamily.AllReduce },
        new ExchangeModel(1, _ => true) { Name = "all-to-all.nccl", Family = OperatorFamily.AllToAll },
        new ExchangeModel(1, _ => true) { Name = "expert-dispatch.deepep", Family = OperatorFamily.ExpertDispatch },
        new ExchangeModel(1, _ => true) { Name = "expert-combine.deepep", Family = OperatorFamily.ExpertCombine },
        new ElementwiseModel { Name = "elementwise", Family = OperatorFamily.Elementwise },
    ];

    private static bool IsLibrary(string kernel) => string.Equals(kernel, "NCCL", StringComparison.Ordinal);

    private static bool IsEngine(string kernel) => !IsLibrary(kernel);
}
