using Joulewise.Quantities;

using MathNet.Numerics.Statistics;

namespace Joulewise.Evidence;

/// <summary>The shares of rated board power seen in a group of rows.</summary>
/// <param name="Group">The group: all, or a vendor's name as it begins accelerator ids.</param>
/// <param name="Count">The number of rows.</param>
/// <param name="Low">The 5th percentile.</param>
/// <param name="Median">The median.</param>
/// <param name="High">The 95th percentile.</param>
public sealed record ShareSpread(string Group, int Count, Ratio Low, Ratio Median, Ratio High)
{
    internal static ShareSpread Of(string group, IEnumerable<PowerShareRow> rows)
    {
        double[] shares = [.. rows.Select(r => Math.Exp(r.LogShare))];
        return new ShareSpread(group, shares.Length, At(0.05), At(0.5), At(0.95));

        Ratio At(double level) => Ratio.FromFraction(shares.QuantileCustom(level, QuantileDefinition.R7));
    }
}
