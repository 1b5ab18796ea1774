using System.Collections.Frozen;

namespace Joulewise.Evidence.Operators;

/// <summary>The widths of one layer of a dense model, as its published configuration gives them.</summary>
/// <param name="Hidden">Width of the model.</param>
/// <param name="Intermediate">Inner width of the gated MLP.</param>
/// <param name="Heads">Query heads.</param>
/// <param name="KvHeads">Heads of the cache.</param>
internal sealed record DenseLayer(int Hidden, int Intermediate, int Heads, int KvHeads)
{
    private static readonly FrozenDictionary<string, DenseLayer> Known = new Dictionary<string, DenseLayer>(StringComparer.Ordinal)
    {
        ["meta-llama/Llama-2-7b-hf"] = new(4096, 11008, 32, 32),
        ["meta-llama/Llama-2-70b-hf"] = new(8192, 28672, 64, 8),
        ["meta-llama/Meta-Llama-3-8B"] = new(4096, 14336, 32, 8),
        ["meta-llama/Meta-Llama-3-70B"] = new(8192, 28672, 64, 8),
        ["codellama/CodeLlama-34b-Instruct-hf"] = new(8192, 22016, 64, 8),
        ["Qwen/Qwen-72B"] = new(8192, 24576, 64, 64),
        ["internlm/internlm-20b"] = new(5120, 13824, 40, 40),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds a model's layer.</summary>
    /// <param name="model">The model's published name.</param>
    /// <returns>The layer, or <see langword="null"/>.</returns>
    public static DenseLayer? Of(string? model) => model is null ? null : Known.GetValueOrDefault(model);
}
