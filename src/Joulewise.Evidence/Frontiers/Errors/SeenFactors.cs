using MathNet.Numerics.Statistics;

namespace Joulewise.Evidence;

/// <summary>Factors as often as seen, with their median worked out once: every row of the evidence asks for it.</summary>
internal sealed class SeenFactors(double[] factors)
{
    /// <summary>Gets how many there are.</summary>
    public int Count => factors.Length;

    /// <summary>Gets the median; 1 when nothing was seen.</summary>
    public double Median { get; } = factors.Length == 0 ? 1 : factors.Median();

    /// <summary>Gets each factor over the median; a single 1 when nothing was seen.</summary>
    public IReadOnlyList<double> OverMedian => field ??= factors.Length == 0 ? [1] : [.. factors.Select(f => f / Median)];
}
