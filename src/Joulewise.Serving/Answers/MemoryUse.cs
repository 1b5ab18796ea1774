using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What the memory of an accelerator that decodes holds.</summary>
/// <param name="Size">The memory of one accelerator.</param>
/// <param name="Weights">The weights on it.</param>
/// <param name="CacheRoom">What engines leave for the KV cache beside weights and buffers.</param>
/// <param name="CacheUsed">What the cache of the requests in hand takes of it.</param>
/// <param name="PerSequence">The cache of one request on one accelerator, at the mean length in flight.</param>
/// <param name="CachePerToken">The cache of one more token of context, one copy of it over all layers, at the mean over a prompt; recurrent state is not in it.</param>
public sealed record MemoryUse(DataSize Size, DataSize Weights, DataSize CacheRoom, DataSize CacheUsed, DataSize PerSequence, DataSize CachePerToken)
{
    /// <summary>Gets the share of the cache's room that the requests in hand take; 0 to 1.</summary>
    public double RoomShare => CacheUsed.InBytes / CacheRoom.InBytes;

    internal static MemoryUse Of(ServingCase served, int batch)
    {
        Deployment deployment = served.Deployment;
        MemoryFit fit = MemoryFit.Of(deployment, served.InputTokens, served.OutputTokens);
        double used = batch / (double)deployment.Widths.AttentionReplicas * fit.BytesPerSequence;
        return new MemoryUse(
            DataSize.FromBytes(deployment.Accelerator.MemoryBytes),
            DataSize.FromBytes(fit.WeightBytes),
            DataSize.FromBytes(fit.CacheBytes),
            DataSize.FromBytes(used),
            DataSize.FromBytes(fit.BytesPerSequence),
            DataSize.FromBytes(PerToken(deployment, served.InputTokens)));
    }

    private static double PerToken(Deployment deployment, double tokens) =>
        deployment.Model.Layers.Sum(l => l.Count * l.CountKept(tokens)) * deployment.Formats.KvBytes / tokens;
}
