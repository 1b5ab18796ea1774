namespace Joulewise.Simulation;

/// <summary>From the description of arrivals to what draws them.</summary>
internal static class ArrivalProcesses
{
    /// <summary>Checks a description and makes what draws by it.</summary>
    /// <param name="spec">The description.</param>
    /// <param name="clock">The course of the rate on top of it.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The arrivals.</returns>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public static IArrivalProcess Open(ArrivalSpec spec, RateClock clock, long seed)
    {
        Random random = RandomStreams.Open(seed, "arrivals");
        switch (spec)
        {
            case ArrivalSpec.FixedInterval even:
                return new RenewalArrivals(Rate(even.RatePerSecond), static _ => 0, static _ => 1, clock, random);
            case ArrivalSpec.Poisson poisson:
                return new RenewalArrivals(Rate(poisson.RatePerSecond), UnitGaps.OfPoisson, UnitGaps.OfPoisson, clock, random);
            case ArrivalSpec.GammaRenewal renewal:
                double variation = SpecCheck.Above(renewal.CoefficientOfVariation, 0, SpecCheck.MostVariation, "the coefficient of variation of the gaps");
                double shape = 1 / (variation * variation);
                return new RenewalArrivals(Rate(renewal.RatePerSecond), r => UnitGaps.FirstGamma(r, shape), r => UnitGaps.Gamma(r, shape), clock, random);
            case ArrivalSpec.MarkovModulated modulated:
                SpecCheck.Within(modulated.States.Count, 2, 1_000, "the number of states of the arrivals");
                foreach (ArrivalSpec.RateState state in modulated.States)
                {
                    SpecCheck.Within(state.RatePerSecond, 0, SpecCheck.MostRatePerSecond, "the rate of a state per second");
                    SpecCheck.Above(state.MeanDwellSeconds, 0, SpecCheck.MostSeconds, "the mean dwell of a state in seconds");
                }

                SpecCheck.Above(modulated.States.Max(s => s.RatePerSecond), 0, SpecCheck.MostRatePerSecond, "the highest rate of the states per second");
                return new MarkovModulatedArrivals(modulated.States, clock, random, RandomStreams.Open(seed, "states of arrivals"));
            default:
                throw SpecCheck.Unknown(spec, "arrivals");
        }
    }

    private static double Rate(double perSecond) => SpecCheck.Above(perSecond, 0, SpecCheck.MostRatePerSecond, "the rate in requests per second");
}
