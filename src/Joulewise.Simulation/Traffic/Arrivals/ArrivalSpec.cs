namespace Joulewise.Simulation;

/// <summary>How requests follow each other in time.</summary>
internal abstract record ArrivalSpec
{
    /// <summary>All gaps alike; the first request arrives at time 0.</summary>
    /// <param name="RatePerSecond">Requests per second; above 0, at most 10⁹.</param>
    internal sealed record FixedInterval(double RatePerSecond) : ArrivalSpec;

    /// <summary>Poisson: the gaps are exponential.</summary>
    /// <param name="RatePerSecond">Requests per second; above 0, at most 10⁹.</param>
    internal sealed record Poisson(double RatePerSecond) : ArrivalSpec;

    /// <summary>A renewal process whose gaps are gamma distributed, seen from a moment at random, so that its mean rate holds from the start.</summary>
    /// <param name="RatePerSecond">Requests per second; above 0, at most 10⁹.</param>
    /// <param name="CoefficientOfVariation">Standard deviation over mean of the gaps: 1 is Poisson, more is bursty; above 0, at most 100.</param>
    internal sealed record GammaRenewal(double RatePerSecond, double CoefficientOfVariation) : ArrivalSpec;

    /// <summary>
    /// A Poisson process whose rate is that of a hidden state; states last an exponential time and are followed by any of the others alike.
    /// The mean rate is that of the states weighed by their dwell. It starts in a state picked by that weight.
    /// </summary>
    /// <param name="States">The states; 2 to 1,000, one of them with a rate above 0.</param>
    internal sealed record MarkovModulated(IReadOnlyList<RateState> States) : ArrivalSpec;

    /// <summary>One state of a Markov-modulated process.</summary>
    /// <param name="RatePerSecond">Requests per second in it; 0 to 10⁹.</param>
    /// <param name="MeanDwellSeconds">How long it lasts on average, in seconds; above 0.</param>
    internal sealed record RateState(double RatePerSecond, double MeanDwellSeconds);
}
