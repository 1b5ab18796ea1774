using Joulewise.Catalog;

namespace Joulewise.Modeling.OperatorFits;

/// <summary>What a number format costs in memory and which peak it computes at.</summary>
internal static class Formats
{
    /// <summary>Bytes of one weight, scales counted: 16 weights of NVFP4 share one byte, 32 of MXFP4 too, 32 of int4 share 2.</summary>
    /// <param name="precision">The format.</param>
    /// <returns>Bytes.</returns>
    public static double WeightBytes(string precision) => precision switch
    {
        "bf16" => 2,
        "fp8" => 1,
        "fp8-block" => 1 + (4.0 / (128 * 128)),
        "nvfp4" => 0.5 + (1.0 / 16),
        "mxfp4" or "mxfp4-mxfp8" => 0.5 + (1.0 / 32),
        "int4" => 0.5 + (2.0 / 32),
        "int8" => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, "No such format."),
    };

    /// <summary>Bytes of one activation as it enters a product.</summary>
    /// <param name="precision">The format.</param>
    /// <returns>Bytes.</returns>
    public static double ActivationBytes(string precision) => precision switch
    {
        "bf16" or "mxfp4" or "int4" => 2,
        "nvfp4" => WeightBytes(precision),
        _ => 1,
    };

    /// <summary>The peak of an accelerator for a format.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="precision">The format.</param>
    /// <returns>Operations per second, or <see langword="null"/> when the catalogue has none.</returns>
    public static double? Peak(Accelerator accelerator, string precision) => (precision switch
    {
        "bf16" or "mxfp4" or "int4" => accelerator.Fp16Dense,
        "nvfp4" => accelerator.Fp4Dense,
        _ => accelerator.Fp8Dense,
    })?.Value.InPerSecond;
}
