namespace Joulewise.Evidence;

/// <summary>Share of rated power as a power law of load; each accelerator weighs the same however many rows it has.</summary>
/// <param name="LogAtOne">The natural logarithm of the share at one request per accelerator.</param>
/// <param name="Exponent">By how many per cent the share rises when load rises by one per cent; not negative, 0 for a constant share.</param>
internal readonly record struct ShareFit(double LogAtOne, double Exponent)
{
    public static ShareFit Of(IReadOnlyCollection<PowerShareRow> rows, bool byLoad)
    {
        Dictionary<string, double> weight = rows
            .GroupBy(r => r.Accelerator, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => 1.0 / g.Count(), StringComparer.Ordinal);
        double all = rows.Sum(r => weight[r.Accelerator]);
        double share = rows.Sum(r => weight[r.Accelerator] * r.LogShare) / all;
        if (!byLoad)
        {
            return new ShareFit(share, 0);
        }

        double load = rows.Sum(r => weight[r.Accelerator] * r.LogLoad) / all;
        double spread = rows.Sum(r => weight[r.Accelerator] * (r.LogLoad - load) * (r.LogLoad - load));
        double joint = rows.Sum(r => weight[r.Accelerator] * (r.LogLoad - load) * (r.LogShare - share));

        // A busier board does not draw less; a fitted fall would be noise.
        double exponent = spread > 0 ? Math.Max(0, joint / spread) : 0;
        return new ShareFit(share - (exponent * load), exponent);
    }

    /// <summary>The natural logarithm of the share; a board does not stay above its rated power.</summary>
    public double At(double logLoad) => Math.Min(0, LogAtOne + (Exponent * logLoad));

    public double Residual(PowerShareRow row) => row.LogShare - At(row.LogLoad);
}
