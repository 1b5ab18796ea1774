using Joulewise.Modeling;

namespace Joulewise.Simulation;

/// <summary>What a token of cache takes.</summary>
internal static class CacheSize
{
    /// <summary>Gets the bytes of one token on one accelerator, from those of a whole sequence of the mean length: layers with a window or a state hold fewer for longer sequences.</summary>
    /// <param name="served">The deployment with its lengths.</param>
    /// <returns>Bytes.</returns>
    public static double BytesPerToken(ServingCase served)
    {
        MemoryFit fit = MemoryFit.Of(served.Deployment, served.InputTokens, served.OutputTokens);
        return fit.BytesPerSequence / MemoryFit.TokensOf(served.Deployment, served.InputTokens, served.OutputTokens);
    }
}
