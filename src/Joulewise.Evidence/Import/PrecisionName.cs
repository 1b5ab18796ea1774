namespace Joulewise.Evidence.Import;

/// <summary>The names that rows of evidence give to the weights' precision.</summary>
internal static class PrecisionName
{
    private const int Longest = 16;

    /// <summary>The evidence's name for a source's name; empty when absent or not a name.</summary>
    public static string Of(string? name) => name?.Trim().ToLowerInvariant() switch
    {
        null => string.Empty,
        "bfloat16" => "bf16",
        "float16" => "fp16",
        "nvfp4" => "fp4",
        { Length: > Longest } => string.Empty,
        { } other => other,
    };
}
