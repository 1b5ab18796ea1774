namespace Joulewise.Simulation;

/// <summary>
/// Time by how much of the rate has passed. The integral of profile and bursts is inverted piece by piece, which is exact: gaps drawn at rate 1 become those of the changing rate
/// (time rescaling; Çinlar, "Introduction to Stochastic Processes", 1975, ch. 4). It goes forward only and holds a place, no table of the future.
/// </summary>
internal sealed class RateClock
{
    private readonly double[] _rates;
    private readonly bool _isInterpolated;
    private readonly double _stepSeconds;
    private readonly double[] _edges;
    private readonly double[] _factors;
    private long _step;
    private int _edge;

    /// <summary>Initializes a new instance of the <see cref="RateClock"/> class.</summary>
    /// <param name="profile">The course of a day, if any.</param>
    /// <param name="bursts">The bursts, in any order.</param>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public RateClock(RateProfile? profile, IReadOnlyList<RateBurst> bursts)
    {
        _rates = Normalize(profile);
        _isInterpolated = profile is { IsInterpolated: true };
        _stepSeconds = profile is null ? double.PositiveInfinity : profile.PeriodSeconds / _rates.Length;
        foreach (RateBurst burst in bursts)
        {
            SpecCheck.Within(burst.StartSeconds, 0, SpecCheck.MostSeconds, "the start of a burst in seconds");
            SpecCheck.Above(burst.DurationSeconds, 0, SpecCheck.MostSeconds, "the duration of a burst in seconds");
            SpecCheck.Within(burst.Factor, 0, 1e6, "the factor of a burst");
        }

        _edges = [.. bursts.SelectMany(b => new[] { b.StartSeconds, b.StartSeconds + b.DurationSeconds }).Append(0).Distinct().Order()];
        _factors = [.. _edges.Select(e => bursts.Where(b => b.StartSeconds <= e && e < b.StartSeconds + b.DurationSeconds).Aggregate(1.0, (f, b) => f * b.Factor))];
    }

    /// <summary>Gets the time reached, in seconds from the start.</summary>
    public double NowSeconds { get; private set; }

    /// <summary>Goes on until an amount of relative rate times seconds has passed, or until a time.</summary>
    /// <param name="amountSeconds">How much; 0 or more. At a relative rate of 1 it is the seconds.</param>
    /// <param name="limitSeconds">The time to stop at; infinite for none.</param>
    /// <returns>How much of the amount was left when the time came; below 0 if all of it passed.</returns>
    public double Advance(double amountSeconds, double limitSeconds)
    {
        while (true)
        {
            double stepEnd = (_step + 1) * _stepSeconds;
            double edgeEnd = _edge + 1 < _edges.Length ? _edges[_edge + 1] : double.PositiveInfinity;
            double end = Math.Min(Math.Min(stepEnd, edgeEnd), limitSeconds);
            double span = end - NowSeconds;
            double factor = _factors[_edge];
            double first = factor * RateAt(NowSeconds);
            double last = factor * RateAt(end);
            double area = first + last > 0 ? (first + last) / 2 * span : 0;
            if (area > amountSeconds)
            {
                // The root of the parabola in the form that loses no digits where the rate hardly changes.
                double slope = (last - first) / span;
                double seconds = 2 * amountSeconds / (first + Math.Sqrt(Math.Max(0, (first * first) + (2 * slope * amountSeconds))));
                NowSeconds += Math.Min(amountSeconds > 0 ? seconds : 0, span);
                return -1;
            }

            amountSeconds -= area;
            NowSeconds = end;
            _step += end >= stepEnd ? 1 : 0;
            _edge += end >= edgeEnd ? 1 : 0;
            if (end >= limitSeconds)
            {
                return amountSeconds;
            }
        }
    }

    private static double[] Normalize(RateProfile? profile)
    {
        if (profile is null)
        {
            return [1];
        }

        SpecCheck.Above(profile.PeriodSeconds, 0, SpecCheck.MostSeconds, "the period of a profile in seconds");
        SpecCheck.Within(profile.RelativeRates.Count, 1, 100_000, "the number of rates in a profile");
        foreach (double rate in profile.RelativeRates)
        {
            SpecCheck.Within(rate, 0, SpecCheck.MostRatePerSecond, "a rate in a profile");
        }

        // Under straight lines that close the circle the mean of the corners is the mean of the course.
        double mean = SpecCheck.Above(profile.RelativeRates.Average(), 0, SpecCheck.MostRatePerSecond, "the mean of the rates in a profile");
        return [.. profile.RelativeRates.Select(r => r / mean)];
    }

    private double RateAt(double seconds)
    {
        double from = _rates[_step % _rates.Length];
        if (!_isInterpolated)
        {
            return from;
        }

        double part = (seconds - (_step * _stepSeconds)) / _stepSeconds;
        return from + (Math.Clamp(part, 0, 1) * (_rates[(_step + 1) % _rates.Length] - from));
    }
}
