using Joulewise.Catalog;

namespace Joulewise.Modeling;

/// <summary>Reads the numbers of a layer from the catalogue's description.</summary>
internal static class LayerShapes
{
    /// <summary>Reads a group of layers.</summary>
    /// <param name="group">The layers.</param>
    /// <param name="hiddenSize">Width of the residual stream.</param>
    /// <returns>Their numbers.</returns>
    public static LayerShape Of(LayerGroup group, int hiddenSize)
    {
        LayerShape mixer = MixerOf(group, hiddenSize);
        return group.FeedForward switch
        {
            DenseSpec dense => mixer with { DenseParameters = dense.CountParameters(hiddenSize) },
            MoeSpec moe => WithExperts(mixer, moe, hiddenSize),
            _ => mixer,
        };
    }

    private static LayerShape MixerOf(LayerGroup group, int hiddenSize)
    {
        LayerShape plain = new() { Count = group.Count, Mixer = MixerKind.None, MixerParameters = group.Mixer?.CountParameters(hiddenSize) ?? 0 };
        return group.Mixer switch
        {
            AttentionSpec attention => plain with
            {
                Mixer = MixerKind.Attention,
                Heads = attention.Heads,
                KvHeads = attention.KvHeads,
                KvElements = attention.KvHeads * (double)(attention.HeadDimension + attention.ValueHeadDimension),
                DecodeFlopPerAttended = 2.0 * attention.Heads * (attention.HeadDimension + attention.ValueHeadDimension),
                PrefillFlopPerAttended = 2.0 * attention.Heads * (attention.HeadDimension + attention.ValueHeadDimension),
                WindowTokens = attention.Window ?? double.PositiveInfinity,
                SparseTokens = attention.Sparse?.TopTokens ?? double.PositiveInfinity,
                IndexElements = attention.Sparse?.KeyElementsPerToken ?? 0,
                IndexFlopPerContext = IndexFlop(attention.Sparse),
            },
            MlaSpec mla => plain with
            {
                Mixer = MixerKind.Latent,
                Heads = mla.Heads,
                KvElements = mla.KvRank + mla.RopeHeadDimension,
                DecodeFlopPerAttended = 2.0 * mla.Heads * ((2 * mla.KvRank) + mla.RopeHeadDimension),
                PrefillFlopPerAttended = 2.0 * mla.Heads * (mla.NopeHeadDimension + mla.RopeHeadDimension + mla.ValueHeadDimension),
                SparseTokens = mla.Sparse?.TopTokens ?? double.PositiveInfinity,
                IndexElements = mla.Sparse?.KeyElementsPerToken ?? 0,
                IndexFlopPerContext = IndexFlop(mla.Sparse),
            },
            CompressedAttentionSpec compressed => plain with
            {
                Mixer = MixerKind.Latent,
                Heads = compressed.Heads,
                KvElements = compressed.HeadDimension,
                DecodeFlopPerAttended = 4.0 * compressed.Heads * compressed.HeadDimension,
                PrefillFlopPerAttended = 4.0 * compressed.Heads * compressed.HeadDimension,
                WindowTokens = compressed.Window,
                CompressRatio = compressed.CompressRatio ?? 0,
                SparseTokens = compressed.Sparse?.TopTokens ?? double.PositiveInfinity,
                IndexElements = compressed is { Sparse: { } sparse, CompressRatio: { } ratio } ? sparse.KeyElementsPerToken / (double)ratio : 0,
                IndexFlopPerContext = IndexFlop(compressed.Sparse) / Math.Max(1, compressed.CompressRatio ?? 1),
            },
            LinearAttentionSpec or MambaSpec => plain with { Mixer = MixerKind.Recurrent, StateElements = group.Mixer.StateElements },
            _ => plain,
        };
    }

    private static double IndexFlop(SparseAttentionSpec? sparse) =>
        sparse is { OwnIndex: true } own ? 2.0 * own.IndexHeads * own.IndexHeadDimension : 0;

    private static LayerShape WithExperts(LayerShape mixer, MoeSpec moe, int hiddenSize)
    {
        double matrices = moe.Gated ? 3 : 2;
        double expert = moe.CountRoutedParameters(hiddenSize) / (double)moe.Experts;
        double shared = moe.SharedExperts * matrices * hiddenSize * moe.SharedIntermediate;
        return mixer with
        {
            Experts = moe.Experts,
            ExpertsPerToken = moe.ExpertsPerToken,
            ExpertParameters = expert,
            SharedParameters = shared,
            RouterParameters = moe.CountParameters(hiddenSize) - moe.CountRoutedParameters(hiddenSize) - shared,
            ExpertWidth = moe.LatentSize ?? hiddenSize,
        };
    }
}
