using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>One line of an owned hour.</summary>
/// <param name="Part">What it pays for.</param>
/// <param name="Hourly">Its cost for one accelerator.</param>
public sealed record CostLine(CostPart Part, Estimate<MoneyRate> Hourly);
