namespace Joulewise.Serving;

/// <summary>Words of a POSIX shell.</summary>
internal static class ShellWords
{
    /// <summary>Writes a text as one word, whatever it holds.</summary>
    internal static string Quote(string text) =>
        text.Length > 0 && text.All(IsPlain) ? text : "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>Writes a command with its options.</summary>
    internal static string Line(IEnumerable<string> words, IEnumerable<LaunchOption> options) =>
        string.Join(' ', words.Select(Quote).Concat(options.SelectMany(Words)));

    private static IEnumerable<string> Words(LaunchOption option)
    {
        yield return option.Name;
        if (option.Value is { } value)
        {
            yield return option.IsShellText ? "\"" + value + "\"" : Quote(value);
        }
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '=' or '+' or ',' or '@' or '%';
}
