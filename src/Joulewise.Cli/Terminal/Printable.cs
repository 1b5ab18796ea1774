using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Joulewise.Cli;

/// <summary>Text from files made safe to print.</summary>
internal static class Printable
{
    private const char Replacement = '\uFFFD';

    /// <summary>Replaces what could move the cursor, recolour the terminal, break the line or turn the direction of text.</summary>
    public static string Plain(string text) => Clean(text, keepLines: false);

    /// <summary>The same, but lines stay lines.</summary>
    public static string PlainLines(string text) => Clean(text, keepLines: true);

    /// <summary>The same as <see cref="Plain"/>, with the markup of the table library switched off.</summary>
    public static string Escape(string text) => Markup.Escape(Plain(text));

    private static string Clean(string text, bool keepLines)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            plain.Append(IsUnsafe(c) && !(keepLines && c is '\n' or '\r') ? Replacement : c);
        }

        return plain.ToString();
    }

    private static bool IsUnsafe(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
