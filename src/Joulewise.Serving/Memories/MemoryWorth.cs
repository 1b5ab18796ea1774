using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>What memory is worth to who serves with it: what an hour of the accelerator may cost more so that tokens cost the same.</summary>
public static class MemoryWorth
{
    /// <summary>Gets the hours of the life over which the price book spreads capital: four years (notes of its owned entries).</summary>
    public static Duration Life { get; } = Duration.FromJulianYears(4);

    /// <summary>Gets the change that marginal values are taken from: a quarter more, the least that steps of whole requests and workers do not blur.</summary>
    public static double Step => 1.25;

    private static readonly Source TwinSource = new(
        "memory-twins",
        "Measured over modelled gain of accelerators that differ in their memory, by joulewise report --topic memory",
        "docs/memory.md");

    /// <summary>Percent more output for each percent more of something, between a quarter less and a quarter more.</summary>
    /// <param name="points">The response to it, as sold among it.</param>
    /// <param name="factorOf">Reads the factor of a point.</param>
    /// <returns>The elasticity; NaN where nothing keeps the promises at one of the ends.</returns>
    public static double ElasticityOf(IReadOnlyList<MemoryPoint> points, Func<MemoryChange, double> factorOf)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(factorOf);
        double less = MemoryStudy.Factors[0];
        double below = points.Single(p => factorOf(p.Change) == less).OutputTokensPerSecond;
        double above = points.Single(p => factorOf(p.Change) == Step).OutputTokensPerSecond;
        return below > 0 && above > 0 ? Math.Log(above / below) / Math.Log(Step / less) : double.NaN;
    }

    /// <summary>The output with another memory over that as sold.</summary>
    /// <remarks>
    /// The error of a bandwidth is that seen where accelerators differ in it, at like load. What capacity admits was seen nowhere
    /// by itself: its gain has no interval of its own and is of grade E.
    /// </remarks>
    /// <param name="response">The response of the accelerator.</param>
    /// <param name="change">One of its memories, with an answer.</param>
    /// <param name="twins">The comparisons; the error of each grows with the logarithm of the change.</param>
    /// <returns>The ratio.</returns>
    public static Estimate<Ratio> GainOf(MemoryResponse response, MemoryChange change, IReadOnlyList<TwinComparison> twins)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(twins);
        Ratio gain = Ratio.FromFraction(response.GainOf(change));
        string id = $"memory-response/{response.Accelerator.Id}";
        if (change.Bandwidth == 1 || twins.Count == 0)
        {
            return Estimate.Exact(id, gain, change.Capacity == 1 ? response.Sold.Grade : Grade.E, ModelSource.Source);
        }

        double size = Math.Abs(Math.Log(change.Bandwidth));
        return Estimate.WithSeenErrors(id, gain, twins.Select(t => Math.Pow(t.Error, size / Math.Log(t.BandwidthRatio))), response.Sold.Grade, TwinSource);
    }

    /// <summary>What more memory is worth in an hour.</summary>
    /// <param name="hourly">What an hour of the accelerator costs.</param>
    /// <param name="gain">The output with more of it over that as sold.</param>
    /// <returns>What an hour may cost more at the same cost of a token; below zero where more of it is estimated to serve less.</returns>
    public static Estimate<MoneyRate> PerHour(Estimate<MoneyRate> hourly, Estimate<Ratio> gain) =>
        hourly.With(gain, (price, more) => MoneyRate.FromDollarsPerHour(price.InDollarsPerHour * (more.InFraction - 1)));
}
