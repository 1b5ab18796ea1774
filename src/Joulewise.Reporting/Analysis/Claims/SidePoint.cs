using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>A side read off a measured frontier.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Output">The output rate of one accelerator.</param>
/// <param name="Metered">The reading carried to the meter, or why nothing gives its board power; worked out when first asked for, since claims of throughput and cost never ask.</param>
internal sealed record SidePoint(FrontierReading Reading, Estimate<TokenRate> Output, Lazy<(OperatingPoint? Point, string Why)> Metered)
{
    /// <summary>Gets the reading carried to the meter, or <see langword="null"/> where nothing gives its board power.</summary>
    public OperatingPoint? Point => Metered.Value.Point;

    /// <summary>Gets why there is no such point, or empty.</summary>
    public string WhyNoPoint => Metered.Value.Why;
}
