using System.Text.Json;
using ApprovalTests;

namespace Joulewise.Cli.Tests.Claims;

public sealed class ClaimsCommandTests : IDisposable
{
    private const string One = "nvidia-gb300-50x-per-megawatt";

    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Claims_OneInFull_IsApproved() =>
        Approvals.Verify((await _bench.RunAsync("claims", "--id", One)).ShouldSucceed().Out.ReplaceLineEndings("\n"));

    [Fact]
    public async Task Claims_OneAsJson_IsApproved() =>
        Approvals.Verify((await _bench.RunAsync("claims", "--id", One, "--json")).ShouldSucceed().Out.ReplaceLineEndings("\n"));

    [Fact]
    public async Task Claims_All_AreListedWithTheirVerdicts()
    {
        Outcome outcome = await _bench.RunAsync("claims");

        foreach (Joulewise.Catalog.Claim claim in Joulewise.Catalog.Catalogue.LoadEmbedded().Claims)
        {
            outcome.ShouldSucceed().Out.ShouldContain(claim.Id);
        }

        outcome.Out.ShouldContain("not testable");
    }

    [Fact]
    public async Task Claims_AskedTwice_PrintsTheSameBytes() =>
        (await _bench.RunAsync("claims", "--id", One, "--json")).Out.ShouldBe((await _bench.RunAsync("claims", "--id", One, "--json")).Out);

    [Fact]
    public async Task Claims_Json_NamesEveryFieldOfThePage()
    {
        JsonElement answer = (await _bench.RunAsync("claims", "--id", "groq-third-electricity", "--json")).ShouldSucceed().Json();

        answer.EnumerateObject().Select(p => p.Name).ShouldBe(["claims", "sources"]);
        answer.GetProperty("claims")[0].EnumerateObject().Select(p => p.Name).ShouldBe(
        [
            "id", "claimant", "date", "statement", "metric", "bound", "unit", "claimed", "verdict", "reason", "own_terms", "todays_constants", "board_watts", "own_point", "equal_terms",
            "sides", "curves", "differences", "boundary", "price_basis", "states", "does_not_state", "note", "source",
        ]);
        answer.GetProperty("claims")[0].GetProperty("verdict").GetString().ShouldBe("not testable");
    }

    [Fact]
    public async Task Claims_Out_WritesAReportInThreeFormats()
    {
        Outcome outcome = (await _bench.RunAsync("claims", "--id", One, "--out", "claims")).ShouldSucceed();

        Directory.GetFiles(_bench.PathOf("claims")).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["report.html", "report.json", "report.md"]);
        outcome.Out.ShouldContain("claims/report.html");
        (await File.ReadAllTextAsync(_bench.PathOf("claims/report.md"), TestContext.Current.CancellationToken)).ShouldContain("reproduced only under stated conditions");
    }

    [Fact]
    public async Task Claims_UnknownId_IsRefusedWithASuggestion() =>
        (await _bench.RunAsync("claims", "--id", "nvidia-gb300-50x")).ShouldRefuse("unknown claim 'nvidia-gb300-50x': did you mean nvidia-gb300-50x-per-megawatt? `joulewise catalog list claims` lists all");

    [Fact]
    public async Task Claims_OfAUsersFolder_ArePutToTheTestToo()
    {
        _bench.Write("mine/claims/mine-2x.yaml", """
            id: mine-2x
            claimant: Me
            date: 2026-05
            statement: B200 gives 20 times the tokens of H100.
            source: lab
            metric: throughput
            multiple: { value: 20, grade: E, source: lab }
            subject: { name: B200, accelerator: nvidia-b200, model: gpt-oss-120b, workload: inferencex-1k8k, precision: fp4 }
            baseline: { name: H100, accelerator: nvidia-h100-sxm, model: gpt-oss-120b, workload: inferencex-1k8k, precision: fp4 }
            sources:
              lab: { title: Own bench, reference: bench log 7, date: 2026-10-01 }
            """);

        Outcome outcome = await _bench.RunAsync("claims", "--id", "mine-2x", "--catalog", "mine");

        outcome.ShouldSucceed().Out.ShouldContain("Verdict: not reproduced.");
    }
}
