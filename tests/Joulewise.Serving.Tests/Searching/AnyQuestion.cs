using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Searching;

/// <summary>Small questions of every sort: what a search of all their configurations can still be held against.</summary>
internal static class AnyQuestion
{
    private const int MostAccelerators = 16;

    private static readonly Gen<Duration?> AnyTtft = Limit(0.05, 20);

    private static readonly Gen<Duration?> AnyTpot = Limit(0.003, 0.2);

    private static readonly Gen<Duration?> AnyGap = Limit(0.01, 2);

    private static readonly Gen<(double Input, double Output)> AnyLengths =
        Gen.Select(Gen.Double[0, 4.3], Gen.Double[0.31, 3.3]).Select((input, output) => (Math.Round(Math.Pow(10, input)), Math.Round(Math.Pow(10, output))));

    /// <summary>Gets questions of dense models, or of a small mixture of experts, on 1 to 16 accelerators or behind a feed.</summary>
    public static Gen<SearchQuestion> Questions { get; } =
        from model in Gen.OneOf("qwen3-8b", "qwen3-8b", "gpt-oss-20b")
        from place in Gen.OneOf("nvidia-h200-sxm", "nvidia-b200", "amd-mi355x", "nvidia-gb300")
        from mixed in Gen.Bool
        from count in Gen.Int[1, MostAccelerators]
        from megawatts in Gen.Double[-3, 1]
        from supply in Gen.Int[0, 5]
        from lengths in AnyLengths
        from ttft in AnyTtft
        from tpot in AnyTpot
        from gap in AnyGap
        from objective in Gen.Enum<Objective>()
        from draw in Gen.Enum<DrawBasis>()
        from capped in Gen.Bool
        from kv in Gen.OneOf("bf16", "fp8")
        from engine in Gen.OneOf("vllm", "sglang", "trtllm")
        from boundary in Gen.OneOf(Boundary.Board, Boundary.NodeWall, Boundary.Facility)
        select Searches.Ask(model, count, mixed ? "nvidia-h200-sxm" : place) with
        {
            PrefillAccelerators = mixed ? [Searches.Catalogue.FindAccelerator("nvidia-h100-sxm")] : [],
            Supply = IsFed(model, supply) ? Searches.Behind(Math.Pow(10, megawatts), draw) : new Supply(count, null, draw),
            InputTokens = lengths.Input,
            OutputTokens = lengths.Output,
            TtftLimit = ttft,
            TpotLimit = tpot,
            GapLimit = gap,
            Objective = objective,

            // Behind a feed replicas have up to 128 accelerators: the whole space is searched without limits only.
            PowerCaps = capped && !IsFed(model, supply),
            KvPrecisions = [kv],
            Engines = mixed || !place.StartsWith("amd", StringComparison.Ordinal) ? [engine] : ["sglang"],
            Boundary = boundary,
        };

    private static bool IsFed(string model, int supply) => supply == 0 && model is "qwen3-8b";

    private static Gen<Duration?> Limit(double low, double high) =>
        Gen.Select(Gen.Bool, Gen.Double[Math.Log(low), Math.Log(high)])
            .Select((set, log) => set ? Duration.FromSeconds(Math.Exp(log)) : (Duration?)null);
}
