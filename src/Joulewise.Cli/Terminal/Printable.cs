using System.Text;
using Spectre.Console;

namespace Joulewise.Cli;

/// <summary>Text from files made safe to print.</summary>
internal static class Printable
{
    /// <summary>Replaces control characters, so that a file cannot move the cursor or recolour the terminal.</summary>
    public static string Plain(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            plain.Append(char.IsControl(c) ? '\uFFFD' : c);
        }

        return plain.ToString();
    }

    /// <summary>The same, with the markup of the table library switched off.</summary>
    public static string Escape(string text) => Markup.Escape(Plain(text));
}
