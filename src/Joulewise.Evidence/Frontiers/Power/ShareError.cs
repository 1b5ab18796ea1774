using MathNet.Numerics.Distributions;

namespace Joulewise.Evidence;

/// <summary>How far a fitted share falls from accelerators it has not seen.</summary>
internal static class ShareError
{
    /// <summary>
    /// The root mean square of ln(true / predicted) with each accelerator left out in turn, each weighing the same.
    /// </summary>
    public static double LogSpread(IReadOnlyCollection<PowerShareRow> rows, bool byLoad)
    {
        string[] accelerators = AcceleratorsOf(rows);
        return Math.Sqrt(accelerators.Average(a =>
        {
            ShareFit fit = ShareFit.Of(Others(rows, a), byLoad);
            return rows.Where(r => string.Equals(r.Accelerator, a, StringComparison.Ordinal)).Average(r => fit.Residual(r) * fit.Residual(r));
        }));
    }

    /// <summary>
    /// Half the 90 % interval of the logarithm: the spread times Student's t, because it is known from a few accelerators only.
    /// </summary>
    public static double LogHalfWidth(IReadOnlyCollection<PowerShareRow> rows, bool byLoad) =>
        LogSpread(rows, byLoad) * StudentT.InvCDF(0, 1, AcceleratorsOf(rows).Length - 1, 0.95);

    /// <summary>
    /// The error and the coverage on each accelerator, fit and interval learnt on the others alone, then on all rows together.
    /// </summary>
    public static IReadOnlyList<HeldOut> HeldOutOf(IReadOnlyCollection<PowerShareRow> rows, bool byLoad)
    {
        string quantity = byLoad ? "board power as a share of TDP by load" : "board power as a constant share of TDP";
        List<HeldOut> summaries = [];
        List<double> all = [];
        int allCovered = 0;
        foreach (string accelerator in AcceleratorsOf(rows))
        {
            PowerShareRow[] others = Others(rows, accelerator);
            ShareFit fit = ShareFit.Of(others, byLoad);
            double half = LogHalfWidth(others, byLoad);
            double[] residuals = [.. rows.Where(r => string.Equals(r.Accelerator, accelerator, StringComparison.Ordinal)).Select(fit.Residual)];
            int covered = residuals.Count(r => Math.Abs(r) <= half);
            double[] factors = [.. residuals.Select(Math.Exp)];
            summaries.Add(HeldOut.Of(quantity, accelerator, factors, covered)!);
            all.AddRange(factors);
            allCovered += covered;
        }

        summaries.Add(HeldOut.Of(quantity, "each accelerator", all, allCovered)!);
        return summaries;
    }

    public static string[] AcceleratorsOf(IEnumerable<PowerShareRow> rows) =>
        [.. rows.Select(r => r.Accelerator).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static PowerShareRow[] Others(IEnumerable<PowerShareRow> rows, string accelerator) =>
        [.. rows.Where(r => !string.Equals(r.Accelerator, accelerator, StringComparison.Ordinal))];
}
