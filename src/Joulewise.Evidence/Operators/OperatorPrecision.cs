using System.Collections.Frozen;

namespace Joulewise.Evidence.Operators;

/// <summary>The names of number formats in operator tables.</summary>
internal static class OperatorPrecision
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bfloat16"] = "bf16",
        ["float16"] = "bf16",
        ["half"] = "bf16",
        ["fp8"] = "fp8",
        ["fp8_block"] = "fp8-block",
        ["nvfp4"] = "nvfp4",
        ["w4a16_mxfp4"] = "mxfp4",
        ["w4a8_mxfp4_mxfp8"] = "mxfp4-mxfp8",
        ["int4_wo"] = "int4",
        ["int8_wo"] = "int8",
        ["int8"] = "int8",
        ["sq"] = "int8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds our name.</summary>
    /// <param name="name">The table's name.</param>
    /// <returns>Ours, or <see langword="null"/> when there is none: the row is then left out.</returns>
    public static string? Of(string name) => Names.GetValueOrDefault(name);
}
