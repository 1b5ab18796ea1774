using System.CommandLine;
using System.CommandLine.Parsing;

namespace Joulewise.Cli;

/// <summary>Says in one line what is wrong with a command line.</summary>
internal static class ParseErrors
{
    public static string Describe(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string? stray = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (stray is null && command.Action is null && command.Subcommands.Count > 0)
        {
            return $"no command: accepted are {string.Join(", ", command.Subcommands.Select(c => c.Name))} (joulewise {Path(parsed)}--help)";
        }

        if (stray is null)
        {
            return $"{parsed.Errors[0].Message.ReplaceLineEndings(" ")} (joulewise {Path(parsed)}--help)";
        }

        string[] known = stray.StartsWith('-')
            ? [.. Options(parsed.CommandResult).Select(o => o.Name)]
            : [.. command.Subcommands.Select(c => c.Name)];
        string what = stray.StartsWith('-') ? "option" : known.Length > 0 ? "command" : "argument";
        string hint = NearestName.To(stray, known) is { } near ? $": did you mean {near}?" : ":";
        string accepted = known.Length > 0 ? $" accepted are {string.Join(", ", known)}" : $" see joulewise {Path(parsed)}--help";
        return $"unknown {what} '{stray}'{hint}{accepted}";
    }

    private static IEnumerable<Option> Options(CommandResult? result)
    {
        for (; result is not null; result = result.Parent as CommandResult)
        {
            foreach (Option option in result.Command.Options.Where(o => !o.Hidden))
            {
                yield return option;
            }
        }
    }

    private static string Path(ParseResult parsed)
    {
        Stack<string> names = new();
        for (CommandResult? r = parsed.CommandResult; r?.Parent is not null; r = r.Parent as CommandResult)
        {
            names.Push(r.Command.Name + " ");
        }

        return string.Concat(names);
    }
}
