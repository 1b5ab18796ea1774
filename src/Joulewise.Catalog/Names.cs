namespace Joulewise.Catalog;

/// <summary>How names are compared: without regard to case, and with space, underscore and hyphen alike.</summary>
internal static class Names
{
    /// <summary>Brings a name to the form it is looked up by.</summary>
    internal static string Fold(string name) =>
        string.Create(name.Trim().Length, name.Trim(), static (span, text) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = text[i] is ' ' or '_' ? '-' : char.ToLowerInvariant(text[i]);
            }
        });

    /// <summary>Counts the single-character edits between two names.</summary>
    internal static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replace = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
