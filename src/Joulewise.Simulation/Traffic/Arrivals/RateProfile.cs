namespace Joulewise.Simulation;

/// <summary>How the rate runs through a day, again and again. Only the ratios count: the mean over the period leaves the rate as it is.</summary>
/// <param name="RelativeRates">The rate at even steps from the period's start, in any unit; 1 to 100,000 values, each 0 or more, one above 0.</param>
internal sealed record RateProfile(IReadOnlyList<double> RelativeRates)
{
    /// <summary>Gets a value indicating whether straight lines join the values; otherwise each holds until the next.</summary>
    public bool IsInterpolated { get; init; } = true;

    /// <summary>Gets the period in seconds; above 0. A day unless told.</summary>
    public double PeriodSeconds { get; init; } = 86_400;
}
