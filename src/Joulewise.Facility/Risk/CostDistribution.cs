using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What output tokens of one accelerator cost over all draws.</summary>
/// <param name="AcceleratorId">The catalogue id of the accelerator.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Median">The middle.</param>
/// <param name="Interval">The 5th and 95th percentile.</param>
public sealed record CostDistribution(string AcceleratorId, TokenPrice Mean, TokenPrice Median, Interval<TokenPrice> Interval);
