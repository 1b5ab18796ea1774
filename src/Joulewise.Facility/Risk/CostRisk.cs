using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Owned costs of several accelerators drawn together: an input that two of them share has one value in a draw.</summary>
/// <remarks>
/// Monte Carlo with plain draws. Every input has a stream of its own, seeded by its identity and the seed, so the same seed gives
/// the same bytes and an accelerator's draws do not depend on which others are compared. A draw allocates nothing.
/// </remarks>
public sealed class CostRisk
{
    /// <summary>Draws unless another number is asked for: the share of draws in which one is cheaper is then known to a half per cent.</summary>
    public const int DefaultDraws = 10_000;

    private readonly Dictionary<string, double[]> _costs;

    private CostRisk(Dictionary<string, double[]> costs, int draws, int seed)
    {
        (_costs, Draws, Seed) = (costs, draws, seed);
        Costs = [.. costs.Select(c => Describe(c.Key, c.Value))];
    }

    /// <summary>Gets the number of draws.</summary>
    public int Draws { get; }

    /// <summary>Gets the seed.</summary>
    public int Seed { get; }

    /// <summary>Gets the costs, in the order given.</summary>
    public IReadOnlyList<CostDistribution> Costs { get; }

    /// <summary>Draws the costs.</summary>
    /// <param name="hours">Owned hours with an output rate and nothing missing, one for each accelerator.</param>
    /// <param name="draws">How many draws; at least 1.</param>
    /// <param name="seed">Any number; the same one gives the same draws.</param>
    /// <returns>The costs.</returns>
    /// <exception cref="ArgumentException">An hour has no cost of a token, or two are of one accelerator.</exception>
    public static CostRisk Draw(IReadOnlyList<OwnedHour> hours, int draws = DefaultDraws, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (hours.FirstOrDefault(h => !h.IsWhole || !h.HasOutput) is { } without)
        {
            throw new ArgumentException($"{without.AcceleratorId} has no cost of a token", nameof(hours));
        }

        RiskInputs inputs = new(hours, seed);
        Dictionary<string, double[]> costs = new(hours.Count, StringComparer.Ordinal);
        foreach (OwnedHour hour in hours)
        {
            costs.Add(hour.AcceleratorId, new double[draws]);
        }

        double[][] rows = [.. hours.Select(h => costs[h.AcceleratorId])];
        Span<double> values = stackalloc double[OwnershipMath.Slots];
        for (int draw = 0; draw < draws; draw++)
        {
            inputs.Next();
            for (int i = 0; i < rows.Length; i++)
            {
                inputs.ReadInto(i, values);
                rows[i][draw] = hours[i].DollarsPerMillion(values);
            }
        }

        return new CostRisk(costs, draws, seed);
    }

    /// <summary>The share of draws in which one accelerator's tokens are cheaper than another's.</summary>
    /// <param name="a">The catalogue id of the one.</param>
    /// <param name="b">The catalogue id of the other.</param>
    /// <returns>The share, a draw in which they are alike counting half.</returns>
    public Ratio ProbabilityCheaper(string a, string b)
    {
        double[] left = _costs[a];
        double[] right = _costs[b];
        double cheaper = 0;
        for (int i = 0; i < left.Length; i++)
        {
            cheaper += left[i] < right[i] ? 1 : left[i] == right[i] ? 0.5 : 0;
        }

        return Ratio.FromFraction(cheaper / left.Length);
    }

    /// <summary>The 90 % interval of a ratio of two costs, draw by draw.</summary>
    /// <param name="a">The catalogue id of the dividend.</param>
    /// <param name="b">The catalogue id of the divisor.</param>
    /// <returns>The interval; where it leaves out 1 the two can be ranked.</returns>
    public Interval<Ratio> RatioInterval(string a, string b)
    {
        double[] ratios = [.. _costs[a].Zip(_costs[b], (x, y) => x / y)];
        Array.Sort(ratios);
        return new Interval<Ratio>(Ratio.FromFraction(Quantile(ratios, 0.05)), Ratio.FromFraction(Quantile(ratios, 0.95)));
    }

    private static CostDistribution Describe(string acceleratorId, double[] costs)
    {
        double[] sorted = [.. costs];
        Array.Sort(sorted);
        return new CostDistribution(
            acceleratorId,
            TokenPrice.FromDollarsPerMillion(costs.Average()),
            TokenPrice.FromDollarsPerMillion(Quantile(sorted, 0.5)),
            new Interval<TokenPrice>(
                TokenPrice.FromDollarsPerMillion(Quantile(sorted, 0.05)),
                TokenPrice.FromDollarsPerMillion(Quantile(sorted, 0.95))));
    }

    /// <summary>Hazen's rule, as for the states of an estimate.</summary>
    private static double Quantile(double[] sorted, double level)
    {
        double position = Math.Clamp((level * sorted.Length) - 0.5, 0, sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }
}
