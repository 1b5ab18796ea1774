using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>A configuration that was found, with the models it was worked out from.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Found">The configuration.</param>
/// <param name="Decode">The deployment that decodes, or does everything.</param>
/// <param name="Prefill">The deployment that fills caches, or <see langword="null"/>.</param>
internal sealed record Rebuilt(SearchGroup Group, Found Found, PoolModel Decode, PoolModel? Prefill)
{
    /// <summary>Gets the configuration.</summary>
    public Choice Choice => Found.Choice;

    /// <summary>Gets its load.</summary>
    public DecodeLoad Load => Decode.At(Choice.Batch);

    /// <summary>Works out the same configuration and load under another power limit.</summary>
    /// <param name="capShare">The limit over rated power; 1 for the rating.</param>
    /// <returns>The configuration; its score is not known.</returns>
    public Rebuilt Under(double capShare)
    {
        Rebuilt other = this with { Found = Found with { Choice = Choice with { CapShare = capShare }, Joules = double.NaN, Score = double.NaN } };
        return other with { Found = other.Found with { Outcome = other.At(Choice.Batch) } };
    }

    /// <summary>Works out the same configuration with another number of requests in hand.</summary>
    /// <param name="batch">Requests each worker has in hand.</param>
    /// <returns>The outcome.</returns>
    public Outcome At(int batch)
    {
        DecodeLoad load = Decode.At(batch);
        double limit = Choice.CapShare < 1 ? Choice.CapShare * Group.Place.Shape.TdpWatts : double.PositiveInfinity;
        if (Prefill is null)
        {
            Outcome free = AggregatedLoad.Evaluate(Decode, load, ChunkCosts.Of(Decode, load, Choice.ChunkTokens));
            return AggregatedLoad.Limit(Decode, load, free, limit);
        }

        ClockState decoding = Decode.DecodingUnder(load, limit);
        PoolClocks clocks = double.IsFinite(limit) ? new PoolClocks(Prefill.FillingUnder(limit).Clock, decoding.Clock, decoding.TimeFactor) : PoolClocks.Highest;
        return new PoolPair(Decode, load, Prefill, Prefill.PromptsPerSecondAt(batch), clocks, limit).Evaluate(Choice.PrefillWorkers, Choice.DecodeWorkers);
    }
}
