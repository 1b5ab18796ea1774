using MathNet.Numerics.Distributions;

namespace Joulewise.Simulation;

/// <summary>From the description of a length to what draws it.</summary>
internal static class LengthSamplers
{
    /// <summary>Checks a description and makes what draws by it.</summary>
    /// <param name="spec">The description.</param>
    /// <param name="where">What it describes, for messages.</param>
    /// <returns>The sampler.</returns>
    /// <exception cref="Quantities.InputException">A parameter is out of its range.</exception>
    public static LengthSampler Open(LengthSpec spec, string where)
    {
        SpecCheck.Within(spec.Least, 1, LengthSpec.MostTokens, $"{where}: the fewest tokens");
        SpecCheck.Within(spec.Most, spec.Least, LengthSpec.MostTokens, $"{where}: the most tokens");
        return new LengthSampler(Draw(spec, where), spec.Least, spec.Most);
    }

    private static Func<Random, double> Draw(LengthSpec spec, string where) => spec switch
    {
        LengthSpec.Fixed one => Same(SpecCheck.Within(one.Tokens, 1, LengthSpec.MostTokens, $"{where}: the tokens")),
        LengthSpec.Uniform range => Whole(range.Least, range.Most),
        LengthSpec.LogNormal shape => Logs(shape, where),
        LengthSpec.LogNormalByMedian shape => Logs(shape, where),
        LengthSpec.Gamma shape => Gammas(shape, where),
        LengthSpec.ParetoTail mixture => Tailed(mixture, where),
        LengthSpec.Quantiles table => QuantileTable.Open(table.Points, where).Draw,
        _ => throw SpecCheck.Unknown(spec, where),
    };

    private static Func<Random, double> Same(double tokens) => _ => tokens;

    private static Func<Random, double> Whole(int least, int most) => random => least + Math.Floor(random.NextDouble() * ((double)most - least + 1));

    private static Func<Random, double> Logs(LengthSpec.LogNormal spec, string where)
    {
        SpecCheck.Above(spec.Mean, 0, LengthSpec.MostTokens, $"{where}: the mean in tokens");
        SpecCheck.Within(spec.CoefficientOfVariation, 0, SpecCheck.MostVariation, $"{where}: the coefficient of variation");
        double deviation = spec.Mean * spec.CoefficientOfVariation;
        LogNormal shape = LogNormal.WithMeanVariance(spec.Mean, deviation * deviation);
        double location = shape.Mu;
        double scale = shape.Sigma;
        return random => LogNormal.Sample(random, location, scale);
    }

    private static Func<Random, double> Logs(LengthSpec.LogNormalByMedian spec, string where)
    {
        SpecCheck.Above(spec.Median, 0, LengthSpec.MostTokens, $"{where}: the median in tokens");
        SpecCheck.Within(spec.Percentile90, spec.Median, LengthSpec.MostTokens, $"{where}: the 90th percentile in tokens");
        double location = Math.Log(spec.Median);
        double scale = Math.Log(spec.Percentile90 / spec.Median) / Normal.InvCDF(0, 1, 0.9);
        return random => LogNormal.Sample(random, location, scale);
    }

    private static Func<Random, double> Gammas(LengthSpec.Gamma spec, string where)
    {
        SpecCheck.Above(spec.Mean, 0, LengthSpec.MostTokens, $"{where}: the mean in tokens");
        SpecCheck.Above(spec.CoefficientOfVariation, 0, SpecCheck.MostVariation, $"{where}: the coefficient of variation");
        double shape = 1 / (spec.CoefficientOfVariation * spec.CoefficientOfVariation);
        double rate = shape / spec.Mean;
        return random => Gamma.Sample(random, shape, rate);
    }

    private static Func<Random, double> Tailed(LengthSpec.ParetoTail spec, string where)
    {
        SpecCheck.Within(spec.TailShare, 0, 1, $"{where}: the share of the tail");
        SpecCheck.Above(spec.TailStart, 0, LengthSpec.MostTokens, $"{where}: the start of the tail in tokens");
        SpecCheck.Above(spec.TailIndex, 0, 100, $"{where}: the index of the tail");
        LengthSampler body = Open(spec.Body, $"{where}, body");
        double share = spec.TailShare;
        double start = spec.TailStart;
        double index = spec.TailIndex;
        return random => random.NextDouble() < share ? Pareto.Sample(random, start, index) : body.Next(random);
    }
}
