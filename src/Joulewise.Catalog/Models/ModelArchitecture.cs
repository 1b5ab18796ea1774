using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>The shape of a language model: what decides the arithmetic and the memory traffic of a token.</summary>
/// <remarks>
/// Counts take in the input and the output embedding. They leave out norms and biases, towers for images and sound, and
/// modules for multi-token prediction (<see cref="MtpLayers"/> tells how many there are).
/// </remarks>
public sealed record ModelArchitecture
{
    /// <summary>Gets the catalogue id, for example <c>deepseek-r1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets names it is served under, for example <c>deepseek-ai/DeepSeek-R1-0528</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Gets the family: models that share their make and differ in size or training.</summary>
    public required string Family { get; init; }

    /// <summary>Gets the id of the model that performs alike because its shape is the same, or empty.</summary>
    public string EquivalentTo { get; init; } = string.Empty;

    /// <summary>Gets the width of the residual stream.</summary>
    public required int HiddenSize { get; init; }

    /// <summary>Gets the number of tokens known.</summary>
    public required int VocabularySize { get; init; }

    /// <summary>Gets a value indicating whether input and output embedding are one matrix.</summary>
    public bool TiedEmbeddings { get; init; }

    /// <summary>Gets the longest context in tokens, when stated.</summary>
    public int? MaxContext { get; init; }

    /// <summary>Gets the number format of the published weights: <c>bf16</c>, <c>fp16</c>, <c>fp8</c>...</summary>
    public string NativeQuantisation { get; init; } = "bf16";

    /// <summary>Gets the number format of the routed experts where it is another one, or empty.</summary>
    public string ExpertQuantisation { get; init; } = string.Empty;

    /// <summary>Gets the layers by make.</summary>
    public required IReadOnlyList<LayerGroup> Layers { get; init; }

    /// <summary>Gets the modules for multi-token prediction that came with the model.</summary>
    public int MtpLayers { get; init; }

    /// <summary>Gets the total the makers state, in billions, when they do.</summary>
    public double? StatedTotalBillions { get; init; }

    /// <summary>Gets the active parameters the makers state, in billions, when they do.</summary>
    public double? StatedActiveBillions { get; init; }

    /// <summary>Gets what a reader should know, or empty.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Gets where the shape was read.</summary>
    public required Source Source { get; init; }

    /// <summary>Gets the number of layers. Blocks that hold only one part count as layers.</summary>
    public int LayerCount => Layers.Sum(l => l.Count);

    /// <summary>Gets the number of weights.</summary>
    public long TotalParameters =>
        Embeddings + Layers.Sum(l => l.Count * ((l.Mixer?.CountParameters(HiddenSize) ?? 0) + (l.FeedForward?.CountParameters(HiddenSize) ?? 0)));

    /// <summary>Gets the number of weights one token uses, both embeddings in full among them.</summary>
    public long ActiveParameters =>
        Embeddings + Layers.Sum(l => l.Count * ((l.Mixer?.CountParameters(HiddenSize) ?? 0) + (l.FeedForward?.CountActiveParameters(HiddenSize) ?? 0)));

    /// <summary>Gets the weights of all routed experts; 0 for a dense model.</summary>
    public long RoutedExpertParameters =>
        Layers.Sum(l => l.Count * ((l.FeedForward as MoeSpec)?.CountRoutedParameters(HiddenSize) ?? 0));

    /// <summary>Gets the elements a new token adds to the cache over all layers, before any window drops them.</summary>
    public double KvElementsPerToken => Layers.Sum(l => l.Count * (l.Mixer?.KvElementsPerToken ?? 0));

    /// <summary>Gets the elements of recurrent state of one sequence over all layers, whatever its length.</summary>
    public double StateElements => Layers.Sum(l => l.Count * (l.Mixer?.StateElements ?? 0));

    /// <summary>Gets the number of layers that keep a cache.</summary>
    public int KvLayerCount => Layers.Where(l => l.Mixer is { KvElementsPerToken: > 0 }).Sum(l => l.Count);

    private long Embeddings => (TiedEmbeddings ? 1L : 2L) * VocabularySize * HiddenSize;

    /// <summary>Counts the cache elements of one sequence over all layers.</summary>
    /// <param name="contextTokens">The tokens of the sequence so far; 0 or more.</param>
    /// <returns>Elements, windows taken into account, without <see cref="StateElements"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="contextTokens"/> is negative or NaN.</exception>
    public double CountKvElements(double contextTokens) =>
        contextTokens >= 0
            ? Layers.Sum(l => l.Count * (l.Mixer?.CountKvElements(contextTokens) ?? 0))
            : throw new ArgumentOutOfRangeException(nameof(contextTokens), contextTokens, "A context has 0 tokens or more.");
}
