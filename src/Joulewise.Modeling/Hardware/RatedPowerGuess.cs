using Joulewise.Catalog;

namespace Joulewise.Modeling;

/// <summary>Rated power of accelerators whose makers publish none, from what others of their time need for their arithmetic.</summary>
internal static class RatedPowerGuess
{
    /// <summary>Accelerators this many years older still tell something: a process generation.</summary>
    private const int YearsBack = 3;

    /// <summary>Fewer accelerators than these are no sample.</summary>
    private const int Fewest = 3;

    /// <summary>Guesses the rated power.</summary>
    /// <param name="accelerator">The accelerator.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>Watts and the standard deviation of their logarithm; NaN where nothing compares.</returns>
    public static (double Watts, double LogError) Of(Accelerator accelerator, Catalogue catalogue)
    {
        double rate = RateOf(accelerator);
        double[] logs = Logs(catalogue.Accelerators.Where(a => string.Equals(a.Vendor, accelerator.Vendor, StringComparison.Ordinal)), accelerator);
        if (logs.Length < Fewest)
        {
            logs = Logs(catalogue.Accelerators, accelerator);
        }

        if (rate <= 0 || logs.Length < Fewest)
        {
            return (double.NaN, double.NaN);
        }

        double mean = logs.Average();
        double spread = Math.Sqrt(logs.Sum(l => (l - mean) * (l - mean)) / (logs.Length - 1));
        return (rate * Math.Exp(mean), spread);
    }

    private static double[] Logs(IEnumerable<Accelerator> accelerators, Accelerator asked) =>
    [
        .. accelerators
            .Where(a => a.Tdp is not null && RateOf(a) > 0 && (asked.Year is not { } year || a.Year >= year - YearsBack))
            .Select(a => Math.Log(a.Tdp!.Value.InWatts / RateOf(a))),
    ];

    private static double RateOf(Accelerator accelerator) => accelerator.Fp16Dense?.Value.InPerSecond ?? ((accelerator.Fp8Dense?.Value.InPerSecond ?? 0) / 2);
}
