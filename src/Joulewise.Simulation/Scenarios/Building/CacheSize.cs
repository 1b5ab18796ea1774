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
        double tokens = TokensOf(deployment.Engine, input, output);
        double here = fit.BytesPerSequence / tokens;
        double cache = Math.Max(fit.CacheBytes, LeastShare * deployment.Accelerator.MemoryBytes);
        MemoryFit alone = MemoryFit.Of(deployment with { Widths = new WorkerWidths(1) }, input, output);
        return new CacheSize((long)Math.Max(1, cache / here), here, alone.BytesPerSequence / tokens);
    }

    /// <summary>The tokens that <see cref="MemoryFit"/> takes a sequence to hold: one that is reserved whole, or the mean over its life.</summary>
    private static double TokensOf(EngineKind engine, double input, double output) =>
        engine == EngineKind.TensorRtLlm ? 1.1 * (input + output) : input + (0.6 * output);
}
