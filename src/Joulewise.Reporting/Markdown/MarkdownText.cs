using System.Text;

namespace Joulewise.Reporting;

/// <summary>Plain text as Markdown that shows exactly that text.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes running text; line breaks and control characters become spaces.</summary>
    /// <param name="text">Plain text.</param>
    /// <returns>Markdown on one line.</returns>
    public static string Escape(string text)
    {
        StringBuilder result = new(text.Length + 8);
        foreach (char letter in text)
        {
            switch (letter)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$':
                    result.Append('\\').Append(letter);
                    break;
                default:
                    result.Append(char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter);
                    break;
            }
        }

        return result.ToString().Trim();
    }

    /// <summary>Escapes text that starts a line, where a list or heading mark would be taken for one.</summary>
    /// <param name="text">Plain text.</param>
    /// <returns>Markdown on one line.</returns>
    public static string Line(string text)
    {
        string escaped = Escape(text);
        if (escaped.Length == 0)
        {
            return escaped;
        }

        if (escaped[0] is '#' or '+' or '-' or '=')
        {
            return '\\' + escaped;
        }

        int digits = 0;
        while (digits < escaped.Length && char.IsAsciiDigit(escaped[digits]))
        {
            digits++;
        }

        return digits > 0 && digits < escaped.Length && escaped[digits] is '.' or ')' ? escaped.Insert(digits, "\\") : escaped;
    }

    /// <summary>A fenced block, with a fence longer than any in the text.</summary>
    /// <param name="text">The text to keep as it is.</param>
    /// <returns>The block, without a last line end.</returns>
    public static string Fence(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        string fence = new('`', Math.Max(3, longest + 1));
        return fence + "text\n" + text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n" + fence;
    }

    /// <summary>An address, as a link when it is one of the web.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Markdown on one line.</returns>
    public static string Address(string address) =>
        WebAddress.TryRead(address, out string? href) && !href.AsSpan().ContainsAny("<> ") ? "<" + href + ">" : Escape(address);
}
