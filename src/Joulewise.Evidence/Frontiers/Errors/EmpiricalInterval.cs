using MathNet.Numerics.Statistics;

namespace Joulewise.Evidence;

/// <summary>The 90 % interval of seen factors.</summary>
internal static class EmpiricalInterval
{
    public static (double Low, double High) Of(IEnumerable<double> factors)
    {
        double[] sorted = [.. factors.Order()];
        return (SortedArrayStatistics.QuantileCustom(sorted, 0.05, QuantileDefinition.R7), SortedArrayStatistics.QuantileCustom(sorted, 0.95, QuantileDefinition.R7));
    }

    public static bool Contains(IEnumerable<double> factors, double value)
    {
        (double low, double high) = Of(factors);
        return value >= low && value <= high;
    }
}
