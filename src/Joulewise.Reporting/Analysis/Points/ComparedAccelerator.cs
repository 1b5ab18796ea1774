using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>An accelerator in a comparison, with its operating point or the reason it has none.</summary>
/// <param name="Id">Catalogue id.</param>
/// <param name="Name">Short name a reader knows.</param>
/// <param name="Point">The operating point, or <see langword="null"/>.</param>
/// <param name="Output">Output rate of one accelerator, also where there is no operating point for want of power; <see langword="null"/> when not measured.</param>
/// <param name="Measured">Measured configurations behind the frontier.</param>
/// <param name="WhyMissing">Why there is none, or empty.</param>
internal sealed record ComparedAccelerator(
    string Id,
    string Name,
    OperatingPoint? Point,
    Estimate<TokenRate>? Output,
    int Measured,
    string WhyMissing);
