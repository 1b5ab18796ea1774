namespace Joulewise.Cli;

/// <summary>A command line as a person would type it.</summary>
internal static class CommandText
{
    /// <summary>The words after the program's name, quoted where a shell would split or expand them.</summary>
    public static string Of(IEnumerable<string> args) => string.Join(' ', args.Prepend("joulewise").Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ',' or '=' or ':' or '%' or '+')
            ? word
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
