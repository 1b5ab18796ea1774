namespace Joulewise.Simulation;

/// <summary>The lengths of prompts or of answers, in tokens. Quantiles are good to about 1 %.</summary>
/// <param name="Total">All tokens together.</param>
/// <param name="Mean">The mean length.</param>
/// <param name="Median">What half stay at or below.</param>
/// <param name="Percentile90">What nine in ten stay at or below.</param>
/// <param name="Percentile99">What 99 in a hundred stay at or below.</param>
internal sealed record TokenSummary(long Total, double Mean, double Median, double Percentile90, double Percentile99);
