using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Reads when requests come.</summary>
internal static class ArrivalReader
{
    private const int MinutesPerDay = 1440;
    private const int HoursPerDay = 24;

    /// <summary>Reads <c>arrivals</c>.</summary>
    public static ArrivalSpec Read(EntryReader r)
    {
        ArrivalSpec spec = r.KindOf("'arrivals'", "poisson", "gamma", "even", "markov") switch
        {
            "poisson" => ReadRate(r.Inner("poisson"), rate => new ArrivalSpec.Poisson(rate)),
            "even" => ReadRate(r.Inner("even"), rate => new ArrivalSpec.FixedInterval(rate)),
            "gamma" => ReadGamma(r.Inner("gamma")),
            _ => new ArrivalSpec.MarkovModulated([.. r.Maps("markov").Select(ReadState)]),
        };
        r.End();
        return spec;
    }

    /// <summary>Reads the course of a day, turned so that it begins at the hour the simulation does.</summary>
    public static RateProfile? ReadDay(EntryReader r, string key, double startHour)
    {
        IReadOnlyList<double> hours = [.. r.Amounts<Ratio>(key).Select(a => a.InFraction)];
        if (hours.Count == 0)
        {
            return null;
        }

        if (hours.Count != HoursPerDay || hours.Sum() <= 0)
        {
            throw r.Problem(key, $"{hours.Count} numbers were found: accepted are {HoursPerDay}, that at midnight first, one of them above 0");
        }

        // Straight lines join the hours, so that steps of a minute, the finest a start can be given in, lose nothing.
        return new RateProfile([.. Enumerable.Range(0, MinutesPerDay).Select(m => At((m / 60.0) + startHour))]);

        double At(double hour)
        {
            int before = (int)hour % HoursPerDay;
            double part = hour - Math.Floor(hour);
            return hours[before] + (part * (hours[(before + 1) % HoursPerDay] - hours[before]));
        }
    }

    /// <summary>Reads <c>bursts</c>.</summary>
    public static IReadOnlyList<RateBurst> ReadBursts(EntryReader r) => [.. r.Maps("bursts").Select(ReadBurst)];

    private static RateBurst ReadBurst(EntryReader r)
    {
        RateBurst burst = new(r.Amount<Duration>("at").InSeconds, r.LastingSeconds("for"), r.Number("factor", 0, 1e6));
        r.End();
        return burst;
    }

    private static ArrivalSpec ReadRate(EntryReader r, Func<double, ArrivalSpec> make)
    {
        ArrivalSpec spec = make(Rate(r));
        r.End();
        return spec;
    }

    private static ArrivalSpec.GammaRenewal ReadGamma(EntryReader r)
    {
        ArrivalSpec.GammaRenewal spec = new(Rate(r), r.Number("cv", 1e-3, SpecCheck.MostVariation));
        r.End();
        return spec;
    }

    private static ArrivalSpec.RateState ReadState(EntryReader r)
    {
        ArrivalSpec.RateState state = new(r.Amount<RequestRate>("rate").InPerSecond, r.LastingSeconds("dwell"));
        r.End();
        return state;
    }

    private static double Rate(EntryReader r) => r.Amount<RequestRate>("rate").InPerSecond is > 0 and var rate
        ? rate
        : throw r.Problem("rate", "0 was found: accepted is a rate above 0 such as 12req/s");
}
