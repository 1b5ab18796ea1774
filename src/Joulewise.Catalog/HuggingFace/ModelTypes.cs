using System.Collections.Frozen;

namespace Joulewise.Catalog;

/// <summary>Which reader understands which <c>model_type</c>.</summary>
internal static class ModelTypes
{
    private static readonly FrozenDictionary<string, IDecoderReader> Readers = Make().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the types that can be read.</summary>
    internal static IEnumerable<string> All => Readers.Keys;

    /// <summary>Finds the reader of a type.</summary>
    internal static IDecoderReader? ReaderOf(string type) => Readers.GetValueOrDefault(type);

    /// <summary>Tells whether a type has one embedding matrix when its configuration does not say.</summary>
    internal static bool TiesByDefault(string type) => type.StartsWith("gemma", StringComparison.Ordinal);

    private static Dictionary<string, IDecoderReader> Make()
    {
        Dictionary<string, IDecoderReader> readers = new(StringComparer.Ordinal)
        {
            ["deepseek_v4"] = new DeepSeekV4Reader(),
            ["gptj"] = new GptJReader(),
            ["kimi_linear"] = new KimiLinearReader(),
            ["nemotron_h"] = new NemotronHReader(),
        };
        Add(new StandardReader(WindowRule.FromConfig), "llama", "mistral", "mixtral", "phi3", "qwen2", "qwen2_moe", "qwen3", "qwen3_moe");
        Add(new StandardReader(WindowRule.FromConfig), "qwen3_vl", "qwen3_vl_text", "qwen3_vl_moe", "qwen3_vl_moe_text");
        Add(new StandardReader(WindowRule.FromConfig), "deepseek_v2", "deepseek_v3", "deepseek_v32", "kimi_k2", "glm4_moe", "glm_moe_dsa");
        Add(new StandardReader(WindowRule.FromConfig), "minimax_m2", "minimax_m3", "mimo_v2_flash", "step3p5", "step3p7");
        Add(new StandardReader(WindowRule.Alternating), "gpt_oss", "gemma2");
        Add(new StandardReader(WindowRule.LastOfPattern), "gemma3", "gemma3_text", "gemma4", "gemma4_text");
        Add(new StandardReader(WindowRule.Chunks), "llama4", "llama4_text");
        Add(new HybridLinearReader(), "qwen3_next", "qwen3_5", "qwen3_5_text", "qwen3_5_moe", "qwen3_5_moe_text");
        return readers;

        void Add(IDecoderReader reader, params ReadOnlySpan<string> types)
        {
            foreach (string type in types)
            {
                readers[type] = reader;
            }
        }
    }
}
