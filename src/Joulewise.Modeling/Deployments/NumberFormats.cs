namespace Joulewise.Modeling;

/// <summary>The number formats a deployment keeps its weights and its cache in.</summary>
/// <param name="Precision">The name of the weights' format: <c>bf16</c>, <c>fp8</c>, <c>fp4</c>, <c>mxfp4</c>, <c>int4</c>.</param>
/// <param name="PlainBytes">Bytes of one weight outside the routed experts.</param>
/// <param name="ExpertBytes">Bytes of one weight of a routed expert.</param>
/// <param name="KvBytes">Bytes of one cache element.</param>
/// <param name="PlainBits">Bits the units compute in outside the routed experts: 16, 8 or 4.</param>
/// <param name="ExpertBits">Bits the units compute in within routed experts: 16, 8 or 4.</param>
internal readonly record struct NumberFormats(string Precision, double PlainBytes, double ExpertBytes, double KvBytes, int PlainBits, int ExpertBits)
{
    /// <summary>NVIDIA's FP4: half a byte and one byte of scale for 16 weights.</summary>
    private const double Nvfp4Bytes = 0.5625;

    /// <summary>The open 4-bit float: half a byte and one byte of scale for 32 weights.</summary>
    private const double Mxfp4Bytes = 0.53125;

    /// <summary>Published 4-bit checkpoints of mixture models keep attention and shared parts at 16 or 8 bits: the average found.</summary>
    private const double MixedPlainBytes = 1.5;

    /// <summary>Chooses the formats.</summary>
    /// <param name="precision">The precision named, or empty for the model's own.</param>
    /// <param name="model">The model.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="keepsWideCache">Whether the cache is known to stay at 16 bits.</param>
    /// <returns>The formats.</returns>
    public static NumberFormats Choose(string precision, ModelShape model, AcceleratorShape accelerator, EngineKind engine, bool keepsWideCache)
    {
        string named = precision.Length > 0 ? precision : model.ExpertQuantisation.Length > 0 ? model.ExpertQuantisation : model.NativeQuantisation;
        bool expertsOnly = model.ExpertQuantisation.Length > 0;
        bool four = named is "fp4" or "nvfp4" or "mxfp4" or "int4";
        bool eight = named is "fp8" or "int8" or "fp6";
        double expert = named switch
        {
            _ when eight && !expertsOnly => 1,
            _ when expertsOnly && (four || eight) => Mxfp4Bytes,
            "mxfp4" or "int4" => Mxfp4Bytes,
            "fp4" or "nvfp4" => accelerator.Group == SiliconGroup.Cdna ? Mxfp4Bytes : Nvfp4Bytes,
            _ => 2,
        };
        double plain = expertsOnly ? 2 : eight ? 1 : !four ? 2 : model.HasExperts ? MixedPlainBytes : expert;
        int expertBits = expert > 1 ? 16 : expert > 0.9 ? (accelerator.FlopPerSecond8 > accelerator.FlopPerSecond16 ? 8 : 16) : accelerator.FlopPerSecond4 > 0 && named is not "int4" ? 4 : 16;
        int plainBits = plain > 1 ? 16 : plain > 0.9 ? (accelerator.FlopPerSecond8 > accelerator.FlopPerSecond16 ? 8 : 16) : accelerator.FlopPerSecond4 > 0 && named is not "int4" ? 4 : 16;
        bool narrowCache = (four || eight) && !keepsWideCache && !expertsOnly && (engine is not (EngineKind.Vllm or EngineKind.EarlyVllm) || accelerator.Group == SiliconGroup.Blackwell);
        return new NumberFormats(named, plain, expert, narrowCache ? 1 : 2, plainBits, expertBits);
    }
}
