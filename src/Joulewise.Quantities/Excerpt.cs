namespace Joulewise.Quantities;

/// <summary>Quoting of text from outside in a message for a person.</summary>
public static class Excerpt
{
    /// <summary>How much of a text is quoted, in characters.</summary>
    public const int MaxLength = 60;

    /// <summary>Makes a text safe to print on one line of a terminal.</summary>
    /// <param name="text">Anything a user or a file gave; may be of any length.</param>
    /// <returns>
    /// At most <see cref="MaxLength"/> characters of it, then an ellipsis where something was cut. Control characters, which could
    /// break the line or steer the terminal, and halves of surrogate pairs are replaced by '?'.
    /// </returns>
    public static string Of(string? text)
    {
        ReadOnlySpan<char> all = text;
        ReadOnlySpan<char> kept = all[..Math.Min(all.Length, MaxLength)];
        char[] shown = new char[kept.Length];
        for (int i = 0; i < kept.Length; i++)
        {
            shown[i] = IsPrintable(kept, i) ? kept[i] : '?';
        }

        return new string(shown) + (kept.Length < all.Length ? "\u2026" : string.Empty);
    }

    private static bool IsPrintable(ReadOnlySpan<char> text, int i)
    {
        char c = text[i];
        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c)
                ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                : i > 0 && char.IsHighSurrogate(text[i - 1]);
        }

        return !char.IsControl(c) && c is not ('\u2028' or '\u2029');
    }
}
