using Joulewise.Catalog;

namespace Joulewise.Reporting;

/// <summary>The precision a configuration is modelled in: the asked one, or the next wider one the accelerator computes in.</summary>
internal static class ModelledPrecision
{
    private const string Eight = "fp8";
    private const string Sixteen = "bf16";

    /// <summary>Chooses it.</summary>
    /// <param name="asked">The precision of the like-for-like comparison; empty where there is none, which counts as fp8.</param>
    /// <param name="accelerator">The accelerator.</param>
    /// <returns>The precision. Formats that keep only the weights narrow need no units of their own.</returns>
    public static string Of(string asked, Accelerator accelerator) => asked switch
    {
        "fp4" or "nvfp4" when accelerator.Fp4Dense is not null => asked,
        "" or Eight or "fp4" or "nvfp4" => accelerator.Fp8Dense is not null ? Eight : Sixteen,
        _ => asked,
    };
}
