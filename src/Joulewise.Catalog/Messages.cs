namespace Joulewise.Catalog;

/// <summary>How foreign text is shown in a message of one line.</summary>
internal static class Messages
{
    private const int Longest = 80;

    /// <summary>Quotes a text, without control characters and not longer than a line can bear.</summary>
    internal static string Show(string text)
    {
        string plain = new([.. text.Take(Longest + 1).Select(c => char.IsControl(c) ? '?' : c)]);
        return plain.Length > Longest ? $"'{plain[..Longest]}...'" : $"'{plain}'";
    }

    /// <summary>Lists names in order.</summary>
    internal static string List(IEnumerable<string> names) => string.Join(", ", names);
}
