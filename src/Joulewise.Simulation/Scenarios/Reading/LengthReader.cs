using System.Globalization;
using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>Reads how many tokens prompts and answers have.</summary>
internal static class LengthReader
{
    private const double MostVariation = SpecCheck.MostVariation;

    /// <summary>Reads <c>input</c> and <c>output</c>.</summary>
    public static TokenSpec ReadTokens(EntryReader r) => new TokenSpec.Independent(Read(r.Inner("input")), Read(r.Inner("output")));

    /// <summary>Reads one distribution.</summary>
    public static LengthSpec Read(EntryReader r)
    {
        string kind = r.KindOf("a length", "fixed", "uniform", "lognormal", "gamma", "pareto_tail", "quantiles");
        LengthSpec spec = kind switch
        {
            "fixed" => new LengthSpec.Fixed(r.Count("fixed")),
            "uniform" => ReadUniform(r.Inner("uniform")),
            "lognormal" => ReadLogNormal(r.Inner("lognormal")),
            "gamma" => ReadGamma(r.Inner("gamma")),
            "pareto_tail" => ReadTail(r.Inner("pareto_tail")),
            _ => ReadQuantiles(r.Inner("quantiles"), r),
        };
        int least = r.OptionalCount("least") ?? spec.Least;
        int most = r.OptionalCount("most") ?? spec.Most;
        r.End();
        return least <= most ? spec with { Least = least, Most = most } : throw r.Problem("most", string.Create(CultureInfo.InvariantCulture, $"{most} is below 'least', {least}"));
    }

    private static LengthSpec.Uniform ReadUniform(EntryReader r)
    {
        LengthSpec.Uniform spec = new() { Least = r.Count("from"), Most = r.Count("to") };
        r.End();
        return spec.Least <= spec.Most ? spec : throw r.Problem("to", string.Create(CultureInfo.InvariantCulture, $"{spec.Most} is below 'from', {spec.Least}"));
    }

    private static LengthSpec ReadLogNormal(EntryReader r)
    {
        LengthSpec spec = r.Has("median")
            ? new LengthSpec.LogNormalByMedian(Tokens(r, "median"), Tokens(r, "p90"))
            : new LengthSpec.LogNormal(Tokens(r, "mean"), r.Number("cv", 0, MostVariation));
        r.End();
        return spec;
    }

    private static LengthSpec.Gamma ReadGamma(EntryReader r)
    {
        LengthSpec.Gamma spec = new(Tokens(r, "mean"), r.Number("cv", 1e-3, MostVariation));
        r.End();
        return spec;
    }

    private static LengthSpec.ParetoTail ReadTail(EntryReader r)
    {
        LengthSpec.ParetoTail spec = new(Read(r.Inner("body")), r.Part("share", double.NaN), Tokens(r, "start"), r.Number("index", 1e-3, 100));
        r.End();
        return spec;
    }

    private static LengthSpec.Quantiles ReadQuantiles(EntryReader r, EntryReader parent)
    {
        List<LengthSpec.QuantilePoint> points = [];
        foreach (string key in r.Keys)
        {
            double share = Quantity.TryParse(key, out Ratio ratio, out _) && ratio.InFraction is >= 0 and <= 1
                ? ratio.InFraction
                : throw r.Problem(key, "is no share: accepted are keys from 0% to 100%, each with its tokens");
            points.Add(new LengthSpec.QuantilePoint(share, r.Number(key, 0, LengthSpec.MostTokens)));
        }

        bool rises = points.Count >= 2 && points[0].Quantile <= 0 && points[^1].Quantile >= 1
            && points.Zip(points.Skip(1)).All(p => p.First.Quantile < p.Second.Quantile && p.First.Tokens <= p.Second.Tokens);
        return rises ? new LengthSpec.Quantiles(points) : throw parent.Problem("quantiles", "do not rise from 0% to 100%: accepted are shares and tokens in rising order, with both ends");
    }

    private static double Tokens(EntryReader r, string key) => r.Number(key, 1, LengthSpec.MostTokens);
}
