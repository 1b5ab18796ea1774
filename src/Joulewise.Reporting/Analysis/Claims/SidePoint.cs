using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>A side read off a measured frontier.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Output">The output rate of one accelerator.</param>
/// <param name="Point">The reading carried to the meter, or <see langword="null"/> where nothing gives its board power.</param>
/// <param name="WhyNoPoint">Why there is no such point, or empty.</param>
internal sealed record SidePoint(FrontierReading Reading, Estimate<TokenRate> Output, OperatingPoint? Point, string WhyNoPoint);
