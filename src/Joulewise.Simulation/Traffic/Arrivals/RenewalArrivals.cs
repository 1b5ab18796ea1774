namespace Joulewise.Simulation;

/// <summary>Arrivals with independent gaps, at a rate that a <see cref="RateClock"/> may bend.</summary>
internal sealed class RenewalArrivals : IArrivalProcess
{
    private readonly double _ratePerSecond;
    private readonly Func<Random, double> _gap;
    private readonly RateClock _clock;
    private readonly Random _random;
    private Func<Random, double> _next;

    /// <summary>Initializes a new instance of the <see cref="RenewalArrivals"/> class.</summary>
    /// <param name="ratePerSecond">Requests per second.</param>
    /// <param name="first">Draws the wait for the first arrival, in mean gaps.</param>
    /// <param name="gap">Draws a gap with a mean of 1.</param>
    /// <param name="clock">The course of the rate.</param>
    /// <param name="random">Where the chance comes from.</param>
    public RenewalArrivals(double ratePerSecond, Func<Random, double> first, Func<Random, double> gap, RateClock clock, Random random)
    {
        _ratePerSecond = ratePerSecond;
        _next = first;
        _gap = gap;
        _clock = clock;
        _random = random;
    }

    /// <inheritdoc/>
    public double NextSeconds()
    {
        double gap = _next(_random);
        _next = _gap;
        _clock.Advance(gap / _ratePerSecond, double.PositiveInfinity);
        return _clock.NowSeconds;
    }
}
