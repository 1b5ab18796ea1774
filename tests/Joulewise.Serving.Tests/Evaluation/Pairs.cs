using CsCheck;
using Joulewise.Modeling;

namespace Joulewise.Serving.Tests.Evaluation;

/// <summary>Pairs of pools that a search can meet.</summary>
/// <param name="Group">Their group.</param>
/// <param name="Decode">Decodes.</param>
/// <param name="Prefill">Fills caches.</param>
/// <param name="Load">The load of a decode worker.</param>
internal sealed record Pairs(SearchGroup Group, PoolModel Decode, PoolModel Prefill, DecodeLoad Load)
{
    private static readonly string[] Models = ["qwen3-8b", "gpt-oss-20b", "deepseek-r1", "llama-3.1-70b"];

    private static readonly (string Decode, string Prefill)[] Places =
    [
        ("nvidia-h200-sxm", "nvidia-h200-sxm"),
        ("nvidia-h200-sxm", "nvidia-h100-sxm"),
        ("nvidia-b200", "nvidia-b200"),
        ("nvidia-gb300", "nvidia-gb300"),
        ("amd-mi355x", "amd-mi355x"),
    ];

    /// <summary>Gets pairs of any models, accelerators, widths and loads.</summary>
    public static Gen<Pairs> Any { get; } = Gen
        .Select(Gen.Int[0, Models.Length - 1], Gen.Int[0, Places.Length - 1], Gen.Double[1, 20_000], Gen.Double[2, 3000], Gen.Int[0, 10_000].Array[4])
        .Select((model, place, input, output, picks) => Make(Models[model], Places[place], input, output, picks))
        .Where(p => p is not null)
        .Select(p => p!);

    /// <summary>The pair under a limit of each board.</summary>
    public PoolPair Under(double capShare)
    {
        if (capShare >= 1)
        {
            return new PoolPair(Decode, Load, Prefill, Prefill.PromptsPerSecondAt(Load.Batch), PoolClocks.Highest, double.PositiveInfinity);
        }

        double limit = capShare * Group.Place.Shape.TdpWatts;
        ClockState decoding = Decode.DecodingUnder(Load, limit);
        PoolClocks clocks = new(Prefill.FillingUnder(limit).Clock, decoding.Clock, decoding.TimeFactor);
        return new PoolPair(Decode, Load, Prefill, Prefill.PromptsPerSecondAt(Load.Batch), clocks, limit);
    }

    /// <summary>Output of one accelerator.</summary>
    public double Each(in Outcome outcome, int prefill, int decode) =>
        outcome.OutputPerSecond / ((prefill * Prefill.Accelerators) + (decode * Decode.Accelerators));

    private static Pairs? Make(string model, (string Decode, string Prefill) place, double input, double output, int[] picks)
    {
        SearchQuestion question = Searches.Ask(model, 16, place.Decode) with { InputTokens = input, OutputTokens = output };
        SearchGroup[] groups =
        [
            .. Searches.GroupsOf(model, place.Decode, place.Prefill)
                .Where(g => g.IsDisaggregated && g.IsMixed == !string.Equals(place.Decode, place.Prefill, StringComparison.Ordinal)),
        ];
        if (groups.Length == 0)
        {
            return null;
        }

        SearchGroup group = groups[picks[0] % groups.Length];
        IReadOnlyList<PoolModel> decoders = Searches.Pools(question, group);
        IReadOnlyList<PoolModel> fillers = Searches.WorkersOf(question).Of(group, group.PrefillPlace!, 16, out _);
        if (decoders.Count == 0 || fillers.Count == 0)
        {
            return null;
        }

        PoolModel decoder = decoders[picks[1] % decoders.Count];
        IReadOnlyList<int> batches = Batches.Of(decoder.Served.Deployment.Widths.AttentionReplicas, decoder.LargestBatch);
        return batches.Count == 0 ? null : new Pairs(group, decoder, fillers[picks[2] % fillers.Count], decoder.At(batches[picks[3] % batches.Count]));
    }
}
