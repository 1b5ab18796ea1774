using System.CommandLine;
using Joulewise.Quantities;

namespace Joulewise.Cli.Tests;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("reprot", "unknown command 'reprot': did you mean report?", "compare", "catalog")]
    [InlineData("catalog lst sites", "unknown command 'lst': did you mean list?")]
    [InlineData("evidence", "no command: accepted are list, show, query", "joulewise evidence --help")]
    [InlineData("--json", "no command: accepted are report, compare, predict, validate, calibrate, search, plan, simulate, claims, import")]
    [InlineData("report --interactvity 40", "unknown option '--interactvity': did you mean --interactivity?", "--site")]
    [InlineData("report --zzzzzzzzzz", "unknown option '--zzzzzzzzzz': accepted are", "--model")]
    [InlineData("report stray", "unknown argument 'stray'", "joulewise report --help")]
    [InlineData("compare b200", "A B", "joulewise compare --help")]
    [InlineData("import csv", "PATH", "joulewise import --help")]
    [InlineData("report --out", "--out", "joulewise report --help")]
    [InlineData("evidence list --limit many", "--limit", "many")]
    [InlineData("evidence list --limit 0", "--limit", "1 to 1000000")]
    [InlineData("report --format docx", "--format", "'docx'", "html, md, json, pdf")]
    [InlineData("report --topic weather", "--topic 'weather'", "efficiency")]
    [InlineData("compare b200 h200 --topic memory", "--topic 'memory'", "compare answers on efficiency alone")]
    [InlineData("report --precision fp5", "--precision 'fp5'", "bf16, fp8, fp4, mxfp4, int4")]
    [InlineData("report --interactivity 0", "--interactivity", "above 0 and up to 100000 tokens/s")]
    [InlineData("report --interactivity -3", "--interactivity", "above 0 and up to 100000 tokens/s")]
    [InlineData("report --interactivity NaN", "--interactivity", "tokens/s")]
    [InlineData("report --interactivity 40ms", "--interactivity", "'ms' in '40ms' is not a unit of", "tokens/s")]
    [InlineData("report --interactivity 40kW", "--interactivity", "'kW' in '40kW' is not a unit of", "tok/s")]
    [InlineData("report --ttft 2", "--ttft: '2' has no unit", "s, ms")]
    [InlineData("report --ttft 2kW", "--ttft: 'kW' in '2kW' is not a unit of", "ms")]
    [InlineData("report --ttft -2s", "--ttft", "or none for no limit")]
    [InlineData("compare b200 h200 --ttft soon", "--ttft: 'soon'", "or none for no limit")]
    [InlineData("report --utilisation 140%", "--utilisation", "'140%'", "up to 100%")]
    [InlineData("report --utilisation 90%..40%", "--utilisation", "low..high")]
    [InlineData("report --utilisation 40W", "--utilisation", "percentage")]
    [InlineData("report --model gpt-oss-120", "gpt-oss-120b", "joulewise catalog list models")]
    [InlineData("report --workload 8k/2k", "8k/2k", "joulewise catalog list workloads")]
    [InlineData("report --workload 0/10", "0/10")]
    [InlineData("report --site us-virginias", "did you mean us-virginia?", "joulewise catalog list sites")]
    [InlineData("report --accelerators b200,h1000", "unknown accelerator 'h1000': did you mean", "joulewise catalog list accelerators")]
    [InlineData("compare h100 h1000", "unknown accelerator 'h1000': did you mean", "joulewise catalog list accelerators")]
    [InlineData("compare b200 nvidia-b200", "one side only", "two or more different ones")]
    [InlineData("compare b200:fp9 h100", "unknown precision 'fp9'", "bf16, fp16, fp8, fp4", "b200:fp8+mtp")]
    [InlineData("compare b200:fp8+eagle h100", "unknown speculative decoding 'eagle'", "none, mtp, draft")]
    [InlineData("compare b200:best+mtp h100", "b200:best+mtp", "already takes the best")]
    [InlineData("predict", "--input", "required", "joulewise predict --help")]
    [InlineData("predict --input none.csv", "none.csv", "cannot be read", "--input: a CSV file, or - for standard input")]
    [InlineData("predict --input .", "cannot be read")]
    [InlineData("validate", "--measurements", "required", "joulewise validate --help")]
    [InlineData("validate --measurements none.csv", "none.csv", "cannot be read")]
    [InlineData("validate --measurements - --given power", "--given: 'power' cannot be given: accepted is throughput")]
    [InlineData("validate --measurements - --group-by acelerator", "--group-by: unknown column 'acelerator': did you mean accelerator?", "engine_version")]
    [InlineData("validate --measurements - --group-by engine,,model", "--group-by: unknown column ''", "accepted are id, source")]
    [InlineData("catalog list chips", "unknown kind 'chips'", "accelerators")]
    [InlineData("catalog show h1000", "unknown entry 'h1000'", "joulewise catalog list KIND")]
    [InlineData("import excel x.xlsx", "unknown kind of import 'excel'", "inferencex-result", "csv")]
    [InlineData("evidence show no-such-row", "no row 'no-such-row'", "joulewise evidence list")]
    public async Task Run_FaultOfTheUser_IsOneLineAndTwo(string line, params string[] parts)
    {
        (await _bench.RunAsync(line.Split(' '))).ShouldRefuse(parts);
        _bench.Snapshot().ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_ControlCharactersInArguments_DoNotReachTheTerminal()
    {
        (await _bench.RunAsync("\u001b[31mred")).ShouldRefuse("unknown command", "[31mred");
        (await _bench.RunAsync("compare", "b200", "h\u001b]0;title\u0007\u202e")).ShouldRefuse("unknown accelerator");
        (await _bench.RunAsync("evidence", "query", "SELECT '\u001b[2J' x")).ShouldSucceed().Out.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Run_Verbose_AddsWhereItHappened()
    {
        Outcome outcome = await _bench.RunAsync("catalog", "show", "h1000", "--verbose");

        outcome.Code.ShouldBe(ExitCodes.UsersInput);
        outcome.Error.ShouldContain("   at Joulewise.");
        outcome.Error.Split('\n')[0].ShouldStartWith("joulewise: unknown entry 'h1000'");
    }

    [Theory]
    [InlineData("report")]
    [InlineData("compare b200 h200")]
    [InlineData("import csv own.csv")]
    [InlineData("import csv own.csv --output new.csv")]
    [InlineData("predict --input own.csv --output new.csv")]
    [InlineData("validate --measurements own.csv")]
    [InlineData("evidence query SELECT")]
    [InlineData("evidence list")]
    public async Task Run_Cancelled_SaysSoAndLeavesNothing(string line)
    {
        _bench.Write("own.csv", Rows.One);
        IReadOnlyList<string> before = _bench.Snapshot();

        Outcome outcome = await _bench.RunAsync(line.Split(' '), new CancellationToken(canceled: true));

        outcome.ShouldSayOneLine("stopped", "no file was left half-written");
        outcome.Code.ShouldBe(ExitCodes.Interrupted);
        _bench.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Run_CancelledWhileItWorks_StopsAndLeavesNothing()
    {
        using CancellationTokenSource source = new();
        using CancellingHost host = new(_bench.Folder, _bench.Home, source);

        int code = await CliApplication.RunAsync(["report"], host, source.Token);

        code.ShouldBe(ExitCodes.Interrupted);
        _bench.Snapshot().ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_FaultOfOurs_IsOneLineAndOne()
    {
        using BrokenHost host = new(_bench.Folder, _bench.Home);

        int code = await CliApplication.RunAsync(["catalog", "list", "sites"], host, TestContext.Current.CancellationToken);

        code.ShouldBe(ExitCodes.OurFault);
        new Outcome(code, host.Written, host.Complained).ShouldSayOneLine("a fault of joulewise, not of your input", "NotSupportedException", "--verbose");
    }
}
