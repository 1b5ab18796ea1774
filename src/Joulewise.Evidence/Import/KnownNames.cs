using System.Collections.Frozen;

namespace Joulewise.Evidence.Import;

/// <summary>The names that InferenceX, ML.ENERGY, MLPerf and AIConfigurator use, as seen in their published files.</summary>
/// <remarks>
/// Accelerator names are matched without case, spaces and punctuation, with a maker's prefix allowed. A name that fits
/// nothing is not guessed at. Not a catalogue: it knows names, not figures.
/// </remarks>
public sealed class KnownNames : INameResolver
{
    private static readonly FrozenDictionary<string, string> Accelerators = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a100sxm"] = "nvidia-a100-sxm-80gb",
        ["a100sxm80gb"] = "nvidia-a100-sxm-80gb",
        ["a100sxm480gb"] = "nvidia-a100-sxm-80gb",
        ["h100"] = "nvidia-h100-sxm",
        ["h100sxm"] = "nvidia-h100-sxm",
        ["h100sxm80gb"] = "nvidia-h100-sxm",
        ["h10080gbhbm3"] = "nvidia-h100-sxm",
        ["h200"] = "nvidia-h200-sxm",
        ["h200sxm"] = "nvidia-h200-sxm",
        ["h200sxm141gb"] = "nvidia-h200-sxm",
        ["l40s"] = "nvidia-l40s",
        ["b200"] = "nvidia-b200",
        ["b200sxm"] = "nvidia-b200",
        ["b200sxm180gb"] = "nvidia-b200",
        ["b300"] = "nvidia-b300",
        ["b300sxm"] = "nvidia-b300",
        ["b300sxm270gb"] = "nvidia-b300",
        ["gb200"] = "nvidia-gb200",
        ["gb200nvl72"] = "nvidia-gb200",
        ["gb300"] = "nvidia-gb300",
        ["gb300nvl72"] = "nvidia-gb300",
        ["rtx6000pro"] = "nvidia-rtx-pro-6000",
        ["rtxpro6000"] = "nvidia-rtx-pro-6000",
        ["mi300x"] = "amd-mi300x",
        ["instinctmi300x192gbhbm3"] = "amd-mi300x",
        ["mi325x"] = "amd-mi325x",
        ["instinctmi325x256gbhbm3e"] = "amd-mi325x",
        ["mi350x"] = "amd-mi350x",
        ["mi355x"] = "amd-mi355x",
        ["instinctmi355x288gbhbm3e"] = "amd-mi355x",
        ["tpuv5e"] = "google-tpu-v5e",
        ["tpuv6e"] = "google-tpu-v6e",
        ["tpuv7"] = "google-tpu-v7",
        ["gaudi2"] = "intel-gaudi2",
        ["gaudi3"] = "intel-gaudi3",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Models = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["dsr1"] = "deepseek-ai/DeepSeek-R1-0528",
        ["DeepSeek-R1-0528"] = "deepseek-ai/DeepSeek-R1-0528",
        ["DeepSeek-R1"] = "deepseek-ai/DeepSeek-R1",
        ["dsv4"] = "deepseek-ai/DeepSeek-V4-Pro",
        ["DeepSeek-V4-Pro"] = "deepseek-ai/DeepSeek-V4-Pro",
        ["gptoss120b"] = "openai/gpt-oss-120b",
        ["gpt-oss-120b"] = "openai/gpt-oss-120b",
        ["llama70b"] = "meta-llama/Llama-3.3-70B-Instruct",
        ["Llama-3.3-70B-Instruct"] = "meta-llama/Llama-3.3-70B-Instruct",
        ["qwen3.5"] = "Qwen/Qwen3.5-397B-A17B",
        ["Qwen3.5-397B-A17B"] = "Qwen/Qwen3.5-397B-A17B",
        ["kimik2.5"] = "moonshotai/Kimi-K2.5",
        ["Kimi-K2.5"] = "moonshotai/Kimi-K2.5",
        ["minimaxm2.5"] = "MiniMaxAI/MiniMax-M2.5",
        ["MiniMax-M2.5"] = "MiniMaxAI/MiniMax-M2.5",
        ["llama2-70b"] = "meta-llama/Llama-2-70b-chat-hf",
        ["llama3.1-8b"] = "meta-llama/Llama-3.1-8B-Instruct",
        ["llama3.1-405b"] = "meta-llama/Llama-3.1-405B-Instruct",
        ["llama3_1-405b"] = "meta-llama/Llama-3.1-405B-Instruct",
        ["mixtral-8x7b"] = "mistralai/Mixtral-8x7B-Instruct-v0.1",
        ["gptj"] = "EleutherAI/gpt-j-6b",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private const int LongestName = 200;

    private static readonly string[] Makers = ["nvidia", "amd", "intel", "google"];

    private KnownNames()
    {
    }

    /// <summary>Gets the only instance.</summary>
    public static KnownNames Instance { get; } = new();

    /// <inheritdoc/>
    public string? Accelerator(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > LongestName)
        {
            return null;
        }

        string key = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        string? maker = Array.Find(Makers, m => key.StartsWith(m, StringComparison.Ordinal));
        return Accelerators.GetValueOrDefault(maker is null ? key : key[maker.Length..]);
    }

    /// <inheritdoc/>
    public string? Model(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Models.GetValueOrDefault(name.Trim());
    }
}
