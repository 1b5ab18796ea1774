namespace Joulewise.Facility;

/// <summary>One-at-a-time sensitivity of the cost of tokens.</summary>
public static class Tornado
{
    /// <summary>The cost under the low and high end of each input.</summary>
    /// <param name="hour">An owned hour with an output rate and nothing missing.</param>
    /// <returns>One row for each input that has a range and moves the cost, widest swing first.</returns>
    /// <exception cref="InvalidOperationException">A line is missing, or no output rate was given.</exception>
    public static IReadOnlyList<TornadoRow> Of(OwnedHour hour)
    {
        ArgumentNullException.ThrowIfNull(hour);
        return
        [
            .. hour.Inputs
                .Select(i => new TornadoRow(i.Range, At(hour, i, i.Spread.Low), At(hour, i, i.Spread.Stated), At(hour, i, i.Spread.High)))
                .Where(r => r.Swing.InDollarsPerMillion > 0)
                .OrderByDescending(r => Math.Round(r.Swing.InDollarsPerMillion / r.Stated.InDollarsPerMillion, 9))
                .ThenBy(r => r.Input.Id, StringComparer.Ordinal),
        ];
    }

    private static Quantities.TokenPrice At(OwnedHour hour, CostInput input, double value) =>
        hour.RecomputePerToken(new Dictionary<string, double>(StringComparer.Ordinal) { [input.Id] = value });
}
