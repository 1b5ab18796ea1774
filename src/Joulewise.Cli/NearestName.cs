namespace Joulewise.Cli;

/// <summary>What a mistyped word may have been meant to be.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits, or <see langword="null"/> when none is near.</summary>
    public static string? To(string word, IEnumerable<string> known) =>
        known.Select(k => (Name: k, Distance: Distance(word, k)))
            .Where(k => k.Distance <= Math.Max(2, word.Length / 3))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => k.Name)
            .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
