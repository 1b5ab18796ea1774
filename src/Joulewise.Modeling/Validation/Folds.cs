namespace Joulewise.Modeling;

/// <summary>Deals rows into folds that are left out together.</summary>
internal static class Folds
{
    /// <summary>Cells are left out a dozen at a time, which costs a little and saves many fits.</summary>
    private const int MostFolds = 12;

    /// <summary>Deals the rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="what">What is left out together.</param>
    /// <param name="most">Most folds.</param>
    /// <returns>The fold of each row, and how many there are.</returns>
    public static (int[] Fold, int Count) Deal(IReadOnlyList<Observation> rows, HoldOut what, int most = MostFolds)
    {
        string[] keys = [.. rows.Select(r => KeyOf(r, what))];
        string[] groups = [.. keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        int count = Math.Min(most, groups.Length);

        // A multiplicative step spreads neighbours in the alphabet, which resemble each other, over the folds.
        Dictionary<string, int> folds = groups.Select((g, i) => (g, i)).ToDictionary(p => p.g, p => count == groups.Length ? p.i : (int)((p.i * 2654435761L) % groups.Length % count), StringComparer.Ordinal);
        return ([.. keys.Select(k => folds[k])], count);
    }

    private static string KeyOf(Observation row, HoldOut what) => what switch
    {
        HoldOut.Row => row.Point.Id,
        HoldOut.Cell => row.Traits.Cell,
        HoldOut.Family => row.Traits.Family,
        HoldOut.Accelerator => row.Traits.Accelerator,
        _ => row.Traits.Vendor,
    };
}
