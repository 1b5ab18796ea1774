using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

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

    private readonly Dictionary<(int Kind, string Key), int> _columns;
    private readonly double[] _values;
    private readonly Lazy<Matrix<double>> _covariance;
    private readonly Dictionary<string, CurveEffect> _curves;
    private readonly EffectSpreads _spreads;

    private PooledEffects(Dictionary<(int, string), int> columns, double[] values, Lazy<Matrix<double>> covariance, Dictionary<string, CurveEffect> curves, EffectSpreads spreads)
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
        // Kinds that don't vary are left out: they would only cost.
        rows = [.. rows.Select(r => r with { Features = Array.FindAll(r.Features, f => spreads.Kinds[f.Kind] > 0) })];
        Dictionary<(int, string), int> columns = [];
        int[][] index = new int[rows.Count][];
        for (int i = 0; i < rows.Count; i++)
        {
            index[i] = Array.ConvertAll(rows[i].Features, f =>
            {
                if (!columns.TryGetValue((f.Kind, f.Key), out int column))
                {
                    column = columns.Count;
                    columns.Add((f.Kind, f.Key), column);
                }

                return column;
            });
        }

        int[] kinds = new int[columns.Count];
        foreach (((int kind, _), int column) in columns)
        {
            kinds[column] = kind;
        }

        int[][] curves = [.. Enumerable.Range(0, rows.Count).GroupBy(i => rows[i].Curve, StringComparer.Ordinal).Select(g => g.ToArray())];
        double[] weights = new double[rows.Count];
        Array.Fill(weights, 1);
        double[] curveTrust = new double[rows.Count];
        Array.Fill(curveTrust, 1);
        PooledEffects effects = Solve(rows, index, columns, kinds, curves, residuals, weights, curveTrust, spreads);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < rows.Count; i++)
            {
                double z = (residuals[i] - effects.PredictMean(rows[i])) / spreads.Noise;
                weights[i] = (Freedom + 1) / (Freedom + (z * z));
            }

            double usual = Math.Sqrt((spreads.Curve * spreads.Curve) + (spreads.Noise * spreads.Noise));
            foreach (int[] members in curves)
            {
                double z = members.Average(i => residuals[i] - Sum(rows[i], index[i], effects._values)) / usual;
                double trust = Math.Min(1, (Freedom + 1) / (Freedom + (z * z)));
                foreach (int i in members)
                {
                    curveTrust[i] = trust;
                }
            }

            effects = Solve(rows, index, columns, kinds, curves, residuals, weights, curveTrust, spreads);
        }

        return effects;
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
            if (_columns.TryGetValue((feature.Kind, feature.Key), out int column))
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
        Matrix<double> covariance = _covariance.Value;
        Span<int> known = stackalloc int[row.Features.Length];
        for (int i = 0; i < row.Features.Length; i++)
        {
            EffectFeature feature = row.Features[i];
            known[i] = _columns.TryGetValue((feature.Kind, feature.Key), out int column) ? column : -1;
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
                    variance += row.Features[i].Value * row.Features[j].Value * covariance[known[i], known[j]];
                }
            }
        }

        variance += _curves.TryGetValue(row.Curve, out CurveEffect? curve)
            ? curve.VarianceAt(row.Position)
            : CurveKernel.Of(_spreads).Between(row.Position, row.Position);
        return Math.Max(0, variance);
    }

    private static PooledEffects Solve(
        IReadOnlyList<EffectRow> rows,
        int[][] index,
        Dictionary<(int, string), int> columns,
        int[] kinds,
        int[][] curves,
        double[] residuals,
        double[] weights,
        double[] curveTrust,
        EffectSpreads spreads)
    {
        int n = columns.Count;
        Matrix<double> information = DenseMatrix.Create(n, n, 0);
        Vector<double> right = DenseVector.Create(n, 0);
        for (int j = 0; j < n; j++)
        {
            double s = spreads.Kinds[kinds[j]];
            information[j, j] = 1 / (s * s);
        }

        List<(int[] Rows, Matrix<double> Inverse)> blocks = [];
        foreach (int[] members in curves)
        {
            Matrix<double> inverse = CovarianceOf(rows, members, weights, curveTrust[members[0]], spreads).Inverse();
            blocks.Add((members, inverse));
            Accumulate(rows, index, members, inverse, residuals, information, right);
        }

        Cholesky<double> factor = information.Cholesky();
        double[] values = factor.Solve(right).ToArray();
        Dictionary<string, CurveEffect> effects = new(StringComparer.Ordinal);
        foreach ((int[] members, Matrix<double> inverse) in blocks)
        {
            double[] left = Array.ConvertAll(members, i => residuals[i] - Sum(rows[i], index[i], values));
            effects[rows[members[0]].Curve] = new CurveEffect(CurveKernel.Of(spreads, curveTrust[members[0]]), Array.ConvertAll(members, i => rows[i].Position), left, inverse);
        }

        return new PooledEffects(columns, values, new Lazy<Matrix<double>>(() => factor.Solve(DenseMatrix.CreateIdentity(n))), effects, spreads);
    }

    private static Matrix<double> CovarianceOf(IReadOnlyList<EffectRow> rows, int[] members, double[] weights, double trust, EffectSpreads spreads)
    {
        CurveKernel kernel = CurveKernel.Of(spreads, trust);
        double noise = spreads.Noise * spreads.Noise;
        return DenseMatrix.Create(members.Length, members.Length, (a, b) =>
            kernel.Between(rows[members[a]].Position, rows[members[b]].Position) + (a == b ? noise / weights[members[a]] : 0));
    }

    private static void Accumulate(IReadOnlyList<EffectRow> rows, int[][] index, int[] members, Matrix<double> inverse, double[] residuals, Matrix<double> information, Vector<double> right)
    {
        for (int a = 0; a < members.Length; a++)
        {
            for (int b = 0; b < members.Length; b++)
            {
                double v = inverse[a, b];
                EffectFeature[] left = rows[members[a]].Features;
                EffectFeature[] other = rows[members[b]].Features;
                for (int i = 0; i < left.Length; i++)
                {
                    right[index[members[a]][i]] += left[i].Value * v * residuals[members[b]];
                    for (int j = 0; j < other.Length; j++)
                    {
                        information[index[members[a]][i], index[members[b]][j]] += left[i].Value * v * other[j].Value;
                    }
                }
            }
        }
    }

    private static double Sum(EffectRow row, int[] index, double[] values)
    {
        double sum = 0;
        for (int i = 0; i < index.Length; i++)
        {
            sum += row.Features[i].Value * values[index[i]];
        }

        return sum;
    }
}
