using Joulewise.Catalog;
using Joulewise.Quantities;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What the study of memory found of one accelerator.</summary>
/// <param name="Accelerator">The accelerator.</param>
/// <param name="Name">Short name a reader knows.</param>
/// <param name="Question">The question it was asked.</param>
/// <param name="Response">How it responds to its memory; <see langword="null"/> where nothing keeps the promises.</param>
/// <param name="WhyMissing">Why there is no response, or empty.</param>
internal sealed record MemoryEntry(Accelerator Accelerator, string Name, SearchQuestion? Question, MemoryResponse? Response, string WhyMissing)
{
    /// <summary>Gets the accelerators the configuration was found for.</summary>
    public double Count => Question?.Supply.Accelerators ?? 1;

    /// <summary>Gets the output of one accelerator, idle ones counted in.</summary>
    public Estimate<TokenRate> EachOf(SearchPoint point) => point.TotalOutput.Map(r => TokenRate.FromPerSecond(r.InPerSecond / Count));
}
