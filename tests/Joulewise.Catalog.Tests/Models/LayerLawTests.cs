using CsCheck;

namespace Joulewise.Catalog.Tests;

public sealed class LayerLawTests
{
    private static readonly Gen<AttentionSpec> Attention =
        from kv in Gen.Int[1, 16]
        from share in Gen.Int[1, 8]
        from head in Gen.Int[1, 256]
        from value in Gen.Int[1, 256]
        from window in Gen.Int[1, 100_000]
        from windowed in Gen.Bool
        select new AttentionSpec
        {
            Heads = kv * share,
            KvHeads = kv,
            HeadDimension = head,
            ValueHeadDimension = value,
            Window = windowed ? window : null,
        };

    private static readonly Gen<double> Context = Gen.Double[0, 1e6];

    [Fact]
    public void Attention_LongerContext_NeverHoldsLess() =>
        Gen.Select(Attention, Context, Context).Sample((spec, a, b) =>
            spec.CountKvElements(Math.Min(a, b)).ShouldBeLessThanOrEqualTo(spec.CountKvElements(Math.Max(a, b))));

    [Fact]
    public void Attention_WithAWindow_NeverHoldsMoreThanWithout() =>
        Gen.Select(Attention, Context).Sample((spec, context) =>
            spec.CountKvElements(context).ShouldBeLessThanOrEqualTo((spec with { Window = null }).CountKvElements(context)));

    [Fact]
    public void Attention_Kind_FollowsTheHeads()
    {
        Spec(8, 8).Kind.ShouldBe("mha");
        Spec(8, 2).Kind.ShouldBe("gqa");
        Spec(8, 1).Kind.ShouldBe("mqa");

        static AttentionSpec Spec(int heads, int kvHeads) =>
            new() { Heads = heads, KvHeads = kvHeads, HeadDimension = 4, ValueHeadDimension = 4 };
    }

    [Fact]
    public void Attention_OfOneLayer_CountsItsMatrices()
    {
        // By hand: query 8 x 16, key and value 8 x 4 each, output 16 x 8.
        AttentionSpec spec = new() { Heads = 4, KvHeads = 1, HeadDimension = 4, ValueHeadDimension = 4 };
        spec.CountParameters(8).ShouldBe(128 + 32 + 32 + 128);
        (spec with { OutputGate = true }).CountParameters(8).ShouldBe(320 + 128);
        (spec with { SharedKeyValueWeights = true }).CountParameters(8).ShouldBe(320 - 32);
    }

    [Fact]
    public void Mla_OfOneLayer_CountsItsMatrices()
    {
        // By hand, hidden 10, 2 heads: query 10 x 3 + 3 x 2 x 6, down 10 x (5 + 2), up 5 x 2 x (4 + 3), output 2 x 3 x 10.
        MlaSpec spec = new() { Heads = 2, QueryRank = 3, KvRank = 5, NopeHeadDimension = 4, RopeHeadDimension = 2, ValueHeadDimension = 3 };
        spec.CountParameters(10).ShouldBe(30 + 36 + 70 + 70 + 60);
        spec.KvElementsPerToken.ShouldBe(7);
        (spec with { QueryRank = null }).CountParameters(10).ShouldBe(120 + 70 + 70 + 60);
    }

    [Fact]
    public void Compressed_BeyondItsWindow_GrowsByTheRatio()
    {
        CompressedAttentionSpec spec = new()
        {
            Heads = 4,
            HeadDimension = 64,
            RopeHeadDimension = 8,
            QueryRank = 16,
            OutputGroups = 2,
            OutputRank = 8,
            Window = 128,
            CompressRatio = 4,
            Sparse = new SparseAttentionSpec(512, 1, 4, 16),
        };

        // 128 whole entries, and for each 4 tokens one entry of 64 and one index key of 16.
        spec.CountKvElements(1000).ShouldBe((128 * 64) + (1000 / 4.0 * (64 + 16)));
    }

    [Fact]
    public void Linear_State_IsTheSameAtAnyLength()
    {
        LinearAttentionSpec spec = new() { Kind = "gated-delta", KeyHeads = 2, ValueHeads = 4, KeyHeadDimension = 8, ValueHeadDimension = 8, ConvolutionKernel = 4 };

        // 4 heads of 8 x 8, and three past tokens of 2 x 2 x 8 + 4 x 8 channels for the convolution.
        spec.StateElements.ShouldBe((4 * 64) + (3 * 64));
        spec.CountKvElements(1e6).ShouldBe(0);
    }

    [Fact]
    public void Moe_Active_CountsTheRoutedShareOnly()
    {
        // Hidden 10, experts 3 x 10 x 4 = 120, router 10 x 8, one shared of 3 x 10 x 5.
        MoeSpec spec = new() { Experts = 8, ExpertsPerToken = 2, Intermediate = 4, SharedExperts = 1, SharedIntermediate = 5 };
        spec.CountParameters(10).ShouldBe(960 + 80 + 150);
        spec.CountActiveParameters(10).ShouldBe(240 + 80 + 150);
        (spec with { LatentSize = 6 }).CountRoutedParameters(10).ShouldBe(8 * 72);
    }

    [Fact]
    public void CountKvElements_NegativeContext_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Catalogue.LoadEmbedded().FindModel("qwen3-8b").CountKvElements(-1));
}
