using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using ApprovalTests;

namespace Joulewise.Cli.Tests;

public sealed partial class HelpTests : IDisposable
{
    private static readonly string[] Verbs =
    [
        "", "report", "compare", "predict", "validate", "search", "plan", "simulate", "claims", "import", "evidence", "evidence list", "evidence show", "evidence query", "catalog", "catalog list", "catalog show",
    ];

    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Help_OfEveryVerb_IsApproved()
    {
        StringBuilder all = new();
        foreach (string verb in Verbs)
        {
            Outcome outcome = (await _bench.RunAsync([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).ShouldSucceed();
            all.Append($"$ joulewise {verb} --help\n").Append(outcome.Out.ReplaceLineEndings("\n")).Append('\n');
        }

        // The library prints the name of the running program, which is the tests' here.
        Approvals.Verify(TrailingBlanks().Replace(all.ToString(), string.Empty).Replace(RootCommand.ExecutableName, "joulewise", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("-?")]
    public async Task Help_ShortForm_IsTheSame(string option) =>
        (await _bench.RunAsync(option)).ShouldBe(await _bench.RunAsync("--help"));

    [Fact]
    public async Task Version_IsThatOfTheBuild() =>
        (await _bench.RunAsync("--version")).ShouldSucceed().Out.ShouldStartWith(BuildInfo.Version);

    [GeneratedRegex(" +$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingBlanks();
}
