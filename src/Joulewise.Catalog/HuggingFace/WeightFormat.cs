namespace Joulewise.Catalog;

/// <summary>The number formats a configuration says its weights are in.</summary>
/// <param name="Native">The format of weights that are no routed experts.</param>
/// <param name="Experts">The format of routed experts where it is another one, or empty.</param>
/// <param name="Note">What could not be told, or empty.</param>
internal readonly record struct WeightFormat(string Native, string Experts, string Note)
{
    /// <summary>Reads the formats.</summary>
    internal static WeightFormat Read(ConfigView root, ConfigView text, bool hasExperts)
    {
        string dtype = (text.Has("torch_dtype", "dtype") ? text : root).Text("torch_dtype", "dtype") switch
        {
            "float16" => "fp16",
            "float32" => "fp32",
            _ => "bf16",
        };
        ConfigView? quantisation = text.Object("quantization_config") ?? root.Object("quantization_config");
        WeightFormat format = quantisation is null ? new WeightFormat(dtype, string.Empty, string.Empty) : Read(quantisation, dtype, hasExperts);
        return hasExperts && text.Text("expert_dtype") is "fp4" ? format with { Experts = "fp4" } : format;
    }

    private static WeightFormat Read(ConfigView quantisation, string dtype, bool hasExperts)
    {
        string method = quantisation.Text("quant_method");
        string algorithm = quantisation.Text("quant_algo").ToUpperInvariant();
        return (method, algorithm) switch
        {
            ("fp8", _) or (_, "FP8") => new WeightFormat("fp8", string.Empty, string.Empty),
            (_, "NVFP4") => new WeightFormat("nvfp4", string.Empty, string.Empty),
            ("mxfp4", _) => hasExperts ? new WeightFormat(dtype, "mxfp4", string.Empty) : new WeightFormat("mxfp4", string.Empty, string.Empty),
            ("awq" or "gptq", _) => new WeightFormat(quantisation.OptionalInt("bits") == 8 ? "int8" : "int4", string.Empty, string.Empty),
            ("compressed-tensors", _) => ReadCompressed(quantisation, dtype, hasExperts),
            _ => new WeightFormat(dtype, string.Empty, $"The quantisation method {Messages.Show(method)} is not known; weights are taken as {dtype}."),
        };
    }

    private static WeightFormat ReadCompressed(ConfigView quantisation, string dtype, bool hasExperts)
    {
        ConfigView? groups = quantisation.Object("config_groups");
        ConfigView? group = groups?.Keys.FirstOrDefault() is { } first ? groups.Object(first) : null;
        ConfigView? weights = group?.Object("weights");
        string stated = group?.Text("format") ?? string.Empty;
        string? format = (stated, weights?.Text("type"), weights?.OptionalInt("num_bits")) switch
        {
            (_, _, 4) when stated.StartsWith("mxfp4", StringComparison.Ordinal) => "mxfp4",
            (_, _, 4) when stated.StartsWith("nvfp4", StringComparison.Ordinal) => "nvfp4",
            (_, "float", 4) => "nvfp4",
            (_, "float", 8) => "fp8",
            (_, "int", 4) => "int4",
            (_, "int", 8) => "int8",
            _ => null,
        };
        if (format is null)
        {
            return new WeightFormat(dtype, string.Empty, $"The compressed format is not known; weights are taken as {dtype}.");
        }

        bool onlyExperts = hasExperts && (quantisation.Texts("ignore") ?? []).Any(i => i.Contains("self_attn", StringComparison.Ordinal));
        return onlyExperts ? new WeightFormat(dtype, format, string.Empty) : new WeightFormat(format, string.Empty, string.Empty);
    }
}
