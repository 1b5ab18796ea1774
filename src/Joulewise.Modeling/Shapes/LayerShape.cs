using Joulewise.Catalog;

namespace Joulewise.Modeling;

/// <summary>The numbers of one make of layer that decide its arithmetic and its memory traffic.</summary>
internal sealed record LayerShape
{
    /// <summary>Gets how many layers of this make there are.</summary>
    public required int Count { get; init; }

    /// <summary>Gets how the layer mixes tokens.</summary>
    public required MixerKind Mixer { get; init; }

    /// <summary>Gets the weights of the mixer's projections.</summary>
    public double MixerParameters { get; init; }

    /// <summary>Gets the query heads; tensor parallelism divides by them.</summary>
    public double Heads { get; init; } = 1;

    /// <summary>Gets the key-value heads; 1 for latent attention, whose latent every rank reads whole.</summary>
    public double KvHeads { get; init; } = 1;

    /// <summary>Gets the cache elements one attended token costs, without the index keys.</summary>
    public double KvElements { get; init; }

    /// <summary>Gets the index keys of sparse attention read for each token of context.</summary>
    public double IndexElements { get; init; }

    /// <summary>Gets the arithmetic of one decoded token for each attended token, in FLOP.</summary>
    public double DecodeFlopPerAttended { get; init; }

    /// <summary>Gets the arithmetic of one prefilled token for each attended token, in FLOP.</summary>
    public double PrefillFlopPerAttended { get; init; }

    /// <summary>Gets the arithmetic of the index of sparse attention for each token of context, in FLOP.</summary>
    public double IndexFlopPerContext { get; init; }

    /// <summary>Gets the window in tokens; infinite without one.</summary>
    public double WindowTokens { get; init; } = double.PositiveInfinity;

    /// <summary>Gets the tokens sparse attention picks; infinite without it.</summary>
    public double SparseTokens { get; init; } = double.PositiveInfinity;

    /// <summary>Gets how many tokens share one compressed cache entry; 0 when there are no compressed entries.</summary>
    public double CompressRatio { get; init; }

    /// <summary>Gets the recurrent state of one sequence, in elements.</summary>
    public double StateElements { get; init; }

    /// <summary>Gets the weights of a dense feed-forward part.</summary>
    public double DenseParameters { get; init; }

    /// <summary>Gets the number of routed experts; 0 for a dense layer.</summary>
    public double Experts { get; init; }

    /// <summary>Gets the experts one token is routed to.</summary>
    public double ExpertsPerToken { get; init; }

    /// <summary>Gets the weights of one routed expert.</summary>
    public double ExpertParameters { get; init; }

    /// <summary>Gets the weights of the shared experts.</summary>
    public double SharedParameters { get; init; }

    /// <summary>Gets the weights of the router and of projections around the experts.</summary>
    public double RouterParameters { get; init; }

    /// <summary>Gets the width of what is sent to a routed expert.</summary>
    public double ExpertWidth { get; init; }

    /// <summary>Gets a value indicating whether the layer has a feed-forward part.</summary>
    public bool HasFeedForward => DenseParameters > 0 || Experts > 0;

    /// <summary>Counts the tokens a token attends to.</summary>
    /// <param name="contextTokens">Tokens before it; 0 or more.</param>
    /// <returns>Attended tokens, or compressed entries where the layer keeps those.</returns>
    public double CountAttended(double contextTokens)
    {
        if (CompressRatio > 0)
        {
            return Math.Min(WindowTokens, contextTokens) + Math.Min(SparseTokens, contextTokens / CompressRatio);
        }

        // Sparse kernels gather pages rather than tokens, so some of the rest is read too.
        double attended = Math.Min(contextTokens, SparseTokens + (GatherShare * contextTokens));
        return Math.Min(attended, WindowTokens);
    }

    /// <summary>Counts the cache elements a sequence occupies.</summary>
    /// <param name="contextTokens">Tokens of the sequence; 0 or more.</param>
    /// <returns>Elements, without recurrent state.</returns>
    public double CountKept(double contextTokens) => CompressRatio > 0
        ? (KvElements * (Math.Min(WindowTokens, contextTokens) + (contextTokens / CompressRatio))) + (IndexElements * contextTokens)
        : (KvElements * Math.Min(WindowTokens, contextTokens)) + (IndexElements * contextTokens);

    /// <summary>Share of the context that sparse attention reads beside the tokens it picks.</summary>
    private const double GatherShare = 0.22;
}
