using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>
/// What two accelerators' shares of rated power have in common at matched operating points: the same model, traffic,
/// precision and, to a factor of two, load.
/// </summary>
/// <param name="Pairs">The number of matched cells of two accelerators.</param>
/// <param name="Correlation">The correlation of ln(true / fitted) between the two accelerators of a pair.</param>
/// <param name="CommonLogSpread">The standard deviation of the part of ln(true / fitted) that both share; 0 when they share none.</param>
public sealed record SharedShareError(int Pairs, Ratio Correlation, double CommonLogSpread)
{
    /// <summary>The fewest cells two accelerators must be matched in to count.</summary>
    private const int FewestCells = 3;

    internal static SharedShareError Of(IReadOnlyCollection<PowerShareRow> rows, bool byLoad)
    {
        ShareFit fit = ShareFit.Of(rows, byLoad);
        Dictionary<string, Dictionary<string, double>> cells = rows
            .GroupBy(r => $"{r.Cell} {Math.Round(r.LogLoad / Math.Log(2)):0}", StringComparer.Ordinal)
            .ToDictionary(
                c => c.Key,
                c => c.GroupBy(r => r.Accelerator, StringComparer.Ordinal).ToDictionary(a => a.Key, a => a.Average(fit.Residual), StringComparer.Ordinal),
                StringComparer.Ordinal);
        string[] accelerators = ShareError.AcceleratorsOf(rows);
        int pairs = 0;
        double joint = 0;
        double left = 0;
        double right = 0;
        int freedom = 0;
        for (int i = 0; i < accelerators.Length; i++)
        {
            for (int j = i + 1; j < accelerators.Length; j++)
            {
                (double A, double B)[] matched =
                [
                    .. cells
                        .OrderBy(c => c.Key, StringComparer.Ordinal)
                        .Where(c => c.Value.ContainsKey(accelerators[i]) && c.Value.ContainsKey(accelerators[j]))
                        .Select(c => (c.Value[accelerators[i]], c.Value[accelerators[j]])),
                ];
                if (matched.Length < FewestCells)
                {
                    continue;
                }

                double meanA = matched.Average(m => m.A);
                double meanB = matched.Average(m => m.B);
                joint += matched.Sum(m => (m.A - meanA) * (m.B - meanB));
                left += matched.Sum(m => (m.A - meanA) * (m.A - meanA));
                right += matched.Sum(m => (m.B - meanB) * (m.B - meanB));
                freedom += matched.Length - 1;
                pairs += matched.Length;
            }
        }

        return new SharedShareError(
            pairs,
            Ratio.FromFraction(left > 0 && right > 0 ? joint / Math.Sqrt(left * right) : 0),
            freedom > 0 ? Math.Sqrt(Math.Max(0, joint / freedom)) : 0);
    }
}
