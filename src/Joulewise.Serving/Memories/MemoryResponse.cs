using Joulewise.Catalog;

namespace Joulewise.Serving;

/// <summary>How what one accelerator serves follows the size and the bandwidth of its memory.</summary>
/// <param name="Accelerator">The accelerator.</param>
/// <param name="Sold">The best configuration with the memory as sold, of the kind of configuration all others are of.</param>
/// <param name="Capacity">Memories of other sizes at the bandwidth as sold, the smallest first; the one as sold is among them.</param>
/// <param name="Bandwidth">Memories of other bandwidths at the size as sold, the slowest first; the one as sold is among them.</param>
public sealed record MemoryResponse(Accelerator Accelerator, SearchPoint Sold, IReadOnlyList<MemoryPoint> Capacity, IReadOnlyList<MemoryPoint> Bandwidth)
{
    /// <summary>Gets the output with another memory over that as sold.</summary>
    /// <param name="change">One of the memories.</param>
    /// <returns>The ratio; 0 where nothing keeps the promises there.</returns>
    /// <exception cref="ArgumentException">The response holds no such memory.</exception>
    public double GainOf(MemoryChange change)
    {
        MemoryPoint point = Capacity.Concat(Bandwidth).FirstOrDefault(p => p.Change == change)
            ?? throw new ArgumentException($"no memory {change.Capacity} x size and {change.Bandwidth} x bandwidth in the response", nameof(change));
        return point.OutputTokensPerSecond / Sold.TotalOutput.Value.InPerSecond;
    }
}
