using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>An accelerator without a measured figure: what the model says, or why it says nothing.</summary>
/// <param name="Id">Catalogue id.</param>
/// <param name="Name">Short name a reader knows.</param>
/// <param name="Vendor">Its maker.</param>
/// <param name="Point">The best configuration, or <see langword="null"/>.</param>
/// <param name="WhyMissing">Why there is none, or empty.</param>
internal sealed record ModelledEntry(string Id, string Name, string Vendor, ModelledPoint? Point, string WhyMissing)
{
    /// <summary>Gets the frontier of interactivity and energy, fastest first; empty where nothing was searched.</summary>
    public IReadOnlyList<SearchPoint> Frontier { get; init; } = [];

    /// <summary>Gets the configurations looked through; 0 where nothing was searched.</summary>
    public long Configurations { get; init; }
}
