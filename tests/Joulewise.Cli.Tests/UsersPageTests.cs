using System.CommandLine;
using System.Text.RegularExpressions;

namespace Joulewise.Cli.Tests;

/// <summary>The page docs/cli.md says what the program does.</summary>
public sealed partial class UsersPageTests
{
    private static readonly string Page = Read();

    private static readonly Dictionary<string, (string Line, string Output)> Examples = ConsoleBlock().Matches(Page)
        .ToDictionary(match => match.Groups["line"].Value, match => (match.Groups["line"].Value, match.Groups["output"].Value), StringComparer.Ordinal);

    public static TheoryData<string> Lines => [.. Examples.Keys];

    [Fact]
    public void Page_NamesEveryVerbAndOption()
    {
        using Workbench bench = new();
        using FakeHost host = new(bench.Folder, bench.Home);

        NamesOf(Root.Build(new CommonOptions(), host, Predictors.Create)).Where(name => !Page.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Page_HasExamplesToRun() => Examples.Count.ShouldBeGreaterThan(5);

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Example_Run_PrintsWhatThePageShows(string line)
    {
        using Workbench bench = new();
        string row = Rows.Row(id: "lab-1").Replace("own bench", "our lab", StringComparison.Ordinal);
        bench.Write("my-rows.csv", Rows.Header + row);
        bench.Write("bad-rows.csv", Rows.Header + row.Replace(",700\n", ",700W\n", StringComparison.Ordinal));

        Outcome outcome = await bench.RunAsync([.. Word().Matches(line).Select(word => word.Value.Trim('"'))]);

        (outcome.Out + outcome.Error).ReplaceLineEndings("\n")
            .Replace(bench.Folder, ".", StringComparison.Ordinal)
            .Replace(bench.Home, "~", StringComparison.Ordinal)
            .ShouldBe(Examples[line].Output);
    }

    private static IEnumerable<string> NamesOf(Command command) =>
        command.Options.Where(option => !option.Hidden).Select(option => option.Name)
            .Concat(command.Subcommands.SelectMany(sub => NamesOf(sub).Prepend(sub.Name)));

    private static string Read()
    {
        using StreamReader reader = new(typeof(UsersPageTests).Assembly.GetManifestResourceStream("cli.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("```console\n\\$ joulewise (?<line>[^\n]+)\n(?<output>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex("\"[^\"]*\"|[^ \"]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
