namespace Joulewise.Modeling;

/// <summary>What the physics leaves over, split into effects that are pulled towards zero by as much as their kind varies.</summary>
/// <remarks>
/// A linear mixed model of log ratios (Henderson's equations): a known case gets its own offset, an unknown one what its engine,
/// its accelerator and its model have in common. Rows of one curve share an offset and a slope of their own, which are integrated out.
/// Bad rows count little (Student's t with 4 degrees of freedom).
/// </remarks>
internal sealed class PooledEffects
{
    private const double Freedom = 4;

    /// <summary>Rounds of weighing down bad rows and bad curves that suffice.</summary>
    public const int UsualRounds = 2;

    private readonly Dictionary<string, int>[] _columns;
    private readonly double[] _values;
    private readonly EffectCovariance _covariance;
    private readonly Dictionary<string, CurveEffect> _curves;
    private readonly EffectSpreads _spreads;

    private PooledEffects(Dictionary<string, int>[] columns, double[] values, EffectCovariance covariance, Dictionary<string, CurveEffect> curves, EffectSpreads spreads)
    {
        _columns = columns;
        _values = values;
        _covariance = covariance;
        _curves = curves;
        _spreads = spreads;
    }

    /// <summary>Gets the spreads the effects were pulled by.</summary>
    public EffectSpreads Spreads => _spreads;

    /// <summary>Learns effects.</summary>
    /// <param name="rows">What is known of each row.</param>
    /// <param name="residuals">Log of measurement over physics for each row.</param>
    /// <param name="spreads">How much effects of each kind vary.</param>
    /// <param name="rounds">Rounds of weighing down bad rows and bad curves; 0 trusts all alike.</param>
    /// <returns>The effects.</returns>
    public static PooledEffects Learn(IReadOnlyList<EffectRow> rows, double[] residuals, EffectSpreads spreads, int rounds = UsualRounds)
    {
        EffectDesign design = new(rows, spreads);
        double[] weights = new double[rows.Count];
        Array.Fill(weights, 1);
        double[] trust = new double[design.Curves.Length];
        Array.Fill(trust, 1);
        EffectSolution solution = EffectSolution.Find(design, residuals, weights, trust, spreads);
        for (int round = 0; round < rounds; round++)
        {
            WeighDown(design, residuals, solution, spreads, weights, trust);
            solution = EffectSolution.Find(design, residuals, weights, trust, spreads);
        }

        Dictionary<string, CurveEffect> curves = new(StringComparer.Ordinal);
        for (int i = 0; i < solution.Curves.Length; i++)
        {
            curves.Add(design.CurveNames[i], solution.Curves[i]);
        }

        return new PooledEffects(design.Columns, solution.Values, new EffectCovariance(solution.Factor, solution.Values.Length), curves, spreads);
    }

    /// <summary>Predicts what the physics leaves over.</summary>
    /// <param name="row">What is known of the row.</param>
    /// <returns>The expected log ratio.</returns>
    public double PredictMean(EffectRow row)
    {
        double mean = MeanOfKinds(row);
        return _curves.TryGetValue(row.Curve, out CurveEffect? curve) ? mean + curve.MeanAt(row.Position) : mean;
    }

    /// <summary>Looks the effects of a deployment up once for all its loads.</summary>
    /// <param name="traits">What its cases share with others.</param>
    /// <param name="widths">How a worker shares the model.</param>
    /// <returns>The effects as a line over the position on the curve, and what the rows of that very curve say.</returns>
    public BoundEffect Bind(CaseTraits traits, WorkerWidths widths)
    {
        // Shares are constant or grow with the load, so that two positions tell all of them.
        double start = MeanOfKinds(EffectKinds.At(traits, widths, 0));
        double slope = MeanOfKinds(EffectKinds.At(traits, widths, 1)) - start;
        return new BoundEffect(start, slope, _curves.GetValueOrDefault(traits.Curve));
    }

    private double MeanOfKinds(EffectRow row)
    {
        double mean = 0;
        foreach (EffectFeature feature in row.Features)
        {
            if (_columns[feature.Kind].TryGetValue(feature.Key, out int column))
            {
                mean += feature.Value * _values[column];
            }
        }

        return mean;
    }

    /// <summary>Predicts how far a row may be from <see cref="PredictMean"/>.</summary>
    /// <param name="row">What is known of the row.</param>
    /// <returns>The variance, without the noise of one measurement.</returns>
    public double PredictVariance(EffectRow row)
    {
        double variance = 0;
        Span<int> known = stackalloc int[row.Features.Length];
        for (int i = 0; i < row.Features.Length; i++)
        {
            EffectFeature feature = row.Features[i];
            known[i] = _columns[feature.Kind].TryGetValue(feature.Key, out int column) ? column : -1;
            if (known[i] < 0)
            {
                variance += feature.Value * feature.Value * _spreads.Kinds[feature.Kind] * _spreads.Kinds[feature.Kind];
            }
        }

        for (int i = 0; i < known.Length; i++)
        {
            for (int j = 0; known[i] >= 0 && j < known.Length; j++)
            {
                if (known[j] >= 0)
                {
                    variance += row.Features[i].Value * row.Features[j].Value * _covariance[known[i], known[j]];
                }
            }
        }

        variance += _curves.TryGetValue(row.Curve, out CurveEffect? curve)
            ? curve.VarianceAt(row.Position)
            : CurveKernel.Of(_spreads).Between(row.Position, row.Position);
        return Math.Max(0, variance);
    }

    private static void WeighDown(EffectDesign design, double[] residuals, EffectSolution solution, EffectSpreads spreads, double[] weights, double[] trust)
    {
        double usual = Math.Sqrt((spreads.Curve * spreads.Curve) + (spreads.Noise * spreads.Noise));
        for (int curve = 0; curve < design.Curves.Length; curve++)
        {
            double sum = 0;
            foreach (int i in design.Curves[curve])
            {
                double mean = design.Sum(i, solution.Values);
                double z = (residuals[i] - (mean + solution.Curves[curve].MeanAt(design.PositionOf(i)))) / spreads.Noise;
                weights[i] = (Freedom + 1) / (Freedom + (z * z));
                sum += residuals[i] - mean;
            }

            double distance = sum / design.Curves[curve].Length / usual;
            trust[curve] = Math.Min(1, (Freedom + 1) / (Freedom + (distance * distance)));
        }
    }
}
