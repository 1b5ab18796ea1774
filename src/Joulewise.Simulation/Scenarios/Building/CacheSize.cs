using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>What the cache of a worker holds.</summary>
/// <param name="TokensPerReplica">Tokens in the cache of one attention replica.</param>
/// <param name="BytesPerTokenHere">Bytes of one token on one accelerator that holds it.</param>
/// <param name="BytesPerToken">Bytes of one token in all, each part once.</param>
internal readonly record struct CacheSize(long TokensPerReplica, double BytesPerTokenHere, double BytesPerToken)
{
    /// <summary>Least share of the memory that is left for the cache: engines lend it from their workspace where weights barely fit.</summary>
    private const double LeastShare = 0.05;

    /// <summary>Works out the cache of a worker.</summary>
    /// <param name="served">The worker and its lengths.</param>
    /// <returns>The cache.</returns>
    public static CacheSize Of(ServingCase served)
    {
        Deployment deployment = served.Deployment;
        double input = served.InputTokens;
        double output = served.OutputTokens;
        MemoryFit fit = MemoryFit.Of(deployment, input, output);
        double tokens = MemoryFit.TokensOf(deployment, input, output);
        double here = fit.BytesPerSequence / tokens;
        double cache = Math.Max(fit.CacheBytes, LeastShare * deployment.Accelerator.MemoryBytes);
        MemoryFit alone = MemoryFit.Of(deployment with { Widths = new WorkerWidths(1) }, input, output);
        return new CacheSize((long)Math.Max(1, cache / here), here, alone.BytesPerSequence / tokens);
    }
}
