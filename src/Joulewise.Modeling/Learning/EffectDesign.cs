using System.Runtime.CompilerServices;

namespace Joulewise.Modeling;

/// <summary>The rows that effects are learned from, in numbers: which effects each has a share in, and which curve it lies on.</summary>
/// <remarks>Names are looked up once: a round of learning goes over all rows, and a dictionary in it would cost more than the arithmetic.</remarks>
internal sealed class EffectDesign
{
    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly double[] _shares;
    private readonly double[] _positions;

    /// <summary>Initialises the design.</summary>
    /// <param name="rows">What is known of each row.</param>
    /// <param name="spreads">How much effects of each kind vary; kinds that don't are left out, as they would only cost.</param>
    public EffectDesign(IReadOnlyList<EffectRow> rows, EffectSpreads spreads)
    {
        _starts = new int[rows.Count + 1];
        _positions = new double[rows.Count];
        List<int> columns = [];
        List<double> shares = [];
        List<int> kinds = [];
        Dictionary<string, int>[] known = [.. spreads.Kinds.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
        for (int i = 0; i < rows.Count; i++)
        {
            foreach (EffectFeature feature in rows[i].Features)
            {
                if (spreads.Kinds[feature.Kind] > 0)
                {
                    if (!known[feature.Kind].TryGetValue(feature.Key, out int column))
                    {
                        column = kinds.Count;
                        known[feature.Kind].Add(feature.Key, column);
                        kinds.Add(feature.Kind);
                    }

                    columns.Add(column);
                    shares.Add(feature.Value);
                }
            }

            _starts[i + 1] = columns.Count;
            _positions[i] = rows[i].Position;
        }

        _columns = [.. columns];
        _shares = [.. shares];
        Kinds = [.. kinds];
        Columns = known;
        (Curves, CurveNames) = CurvesOf(rows);
    }

    /// <summary>Gets the kind of each effect.</summary>
    public int[] Kinds { get; }

    /// <summary>Gets the number of each effect: by kind, then by name.</summary>
    public Dictionary<string, int>[] Columns { get; }

    /// <summary>Gets the rows of each curve.</summary>
    public int[][] Curves { get; }

    /// <summary>Gets the name of each curve.</summary>
    public string[] CurveNames { get; }

    /// <summary>Gets where a row lies on its curve.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The position.</returns>
    public double PositionOf(int row) => _positions[row];

    /// <summary>Adds up a row's shares in the effects.</summary>
    /// <param name="row">The row.</param>
    /// <param name="values">The effects.</param>
    /// <returns>The sum.</returns>
    public double Sum(int row, double[] values)
    {
        double sum = 0;
        for (int i = _starts[row]; i < _starts[row + 1]; i++)
        {
            sum += _shares[i] * values[_columns[i]];
        }

        return sum;
    }

    /// <summary>Adds what the rows of one curve say to the normal equations.</summary>
    /// <param name="members">The rows.</param>
    /// <param name="inverse">Inverse of their covariance, column after column.</param>
    /// <param name="residuals">Log ratios of all rows.</param>
    /// <param name="information">The matrix of the equations, column after column.</param>
    /// <param name="right">Their right-hand side.</param>
    public void Accumulate(int[] members, double[] inverse, double[] residuals, double[] information, double[] right)
    {
        for (int a = 0; a < members.Length; a++)
        {
            for (int b = 0; b < members.Length; b++)
            {
                AccumulatePair(members[a], members[b], inverse[(b * members.Length) + a], residuals[members[b]], information, right);
            }
        }
    }

    /// <summary>Adds what a pair of rows says of the effects.</summary>
    /// <remarks>Compiled at its best at once: a command is nearly over before the runtime would find out that this is its hottest loop.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AccumulatePair(int left, int other, double weight, double residual, double[] information, double[] right)
    {
        ReadOnlySpan<int> columns = _columns.AsSpan(_starts[other].._starts[other + 1]);
        ReadOnlySpan<double> shares = _shares.AsSpan(_starts[other].._starts[other + 1]);
        for (int i = _starts[left]; i < _starts[left + 1]; i++)
        {
            int column = _columns[i];
            double weighted = _shares[i] * weight;
            right[column] += weighted * residual;
            for (int j = 0; j < columns.Length; j++)
            {
                information[(columns[j] * right.Length) + column] += weighted * shares[j];
            }
        }
    }

    private static (int[][] Curves, string[] Names) CurvesOf(IReadOnlyList<EffectRow> rows)
    {
        Dictionary<string, List<int>> members = new(StringComparer.Ordinal);
        List<string> names = [];
        for (int i = 0; i < rows.Count; i++)
        {
            if (!members.TryGetValue(rows[i].Curve, out List<int>? curve))
            {
                curve = [];
                members.Add(rows[i].Curve, curve);
                names.Add(rows[i].Curve);
            }

            curve.Add(i);
        }

        return ([.. names.Select(name => members[name].ToArray())], [.. names]);
    }
}
