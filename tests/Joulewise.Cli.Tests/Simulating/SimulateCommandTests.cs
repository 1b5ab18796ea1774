using System.Text.Json;
using System.Text.RegularExpressions;
using ApprovalTests;

namespace Joulewise.Cli.Tests.Simulating;

public sealed partial class SimulateCommandTests : IDisposable
{
    private const string Scenario =
        """
        name: small
        seed: 7
        model: llama-3.1-8b
        classes:
          - {name: chat, ttft: 1s, tpot: 30ms}
        traffic:
          synthetic: {class: chat, duration: 20s, arrivals: {poisson: {rate: 4req/s}}, input: {lognormal: {mean: 800, cv: 1}, most: 8000}, output: {lognormal: {mean: 100, cv: 0.7}, most: 800}}
        pools:
          - {name: serve, accelerator: h100, workers: 2}
        cells: 2
        """;

    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Simulate_SmallScenario_IsApproved()
    {
        _bench.Write("small.yaml", Scenario);
        Outcome outcome = (await _bench.RunAsync("simulate", "--scenario", "small.yaml")).ShouldSucceed();
        Approvals.Verify(TrailingBlanks().Replace(outcome.Out.ReplaceLineEndings("\n"), string.Empty));
    }

    [Fact]
    public async Task Simulate_WithOneThreadOrTwo_PrintsTheSameBytes()
    {
        _bench.Write("small.yaml", Scenario);
        Outcome one = (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--threads", "1", "--json")).ShouldSucceed();
        Outcome two = (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--threads", "2", "--json")).ShouldSucceed();
        two.Out.ShouldBe(one.Out);
    }

    [Fact]
    public async Task Simulate_Json_CountsAddUp()
    {
        _bench.Write("small.yaml", Scenario);
        JsonElement json = (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--json")).ShouldSucceed().Json();

        json.GetProperty("seed").GetInt64().ShouldBe(7);
        json.GetProperty("answered").GetInt64().ShouldBe(json.GetProperty("requests").GetInt64());
        JsonElement chat = json.GetProperty("classes")[0];
        chat.GetProperty("output_tokens").GetInt64().ShouldBe(json.GetProperty("output_tokens").GetInt64());
        JsonElement board = json.GetProperty("pools")[0].GetProperty("board_joules");
        double parts = board.EnumerateObject().Where(p => !p.NameEquals("of_that_repeated")).Sum(p => p.Value.GetDouble());
        JsonElement energy = json.GetProperty("energy")[0];
        energy.GetProperty("boundary").GetString().ShouldBe("Board");
        energy.GetProperty("joules").GetDouble().ShouldBe(parts, 1e-4 * parts);

        // Tokens per second and megawatt and joules per token of the same boundary are each other's inverse.
        JsonElement facility = json.GetProperty("energy").EnumerateArray().Single(e => e.GetProperty("boundary").ValueEquals("Facility"));
        double joules = facility.GetProperty("joules_per_output_token_with_idle").GetProperty("value").GetDouble();
        (json.GetProperty("tokens_per_s_per_mw").GetProperty("value").GetDouble() * joules).ShouldBe(1e6, 20);
    }

    [Fact]
    public async Task Simulate_OtherSeed_IsAnotherRun()
    {
        _bench.Write("small.yaml", Scenario);
        string one = Hash(await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--json"));
        string other = Hash(await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--json", "--seed", "8"));
        string.Equals(other, one, StringComparison.Ordinal).ShouldBeFalse();

        static string Hash(Outcome outcome) => outcome.ShouldSucceed().Json().GetProperty("event_hash").GetString()!;
    }

    [Fact]
    public async Task Simulate_Trace_StandsInForTheTraffic()
    {
        _bench.Write("small.yaml", Scenario);
        _bench.Write("t.csv", "arrival_s,input_tokens,output_tokens\n0,100,10\n0.5,200,20\n2,300,30\n");
        JsonElement json = (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--trace", "t.csv", "--json")).ShouldSucceed().Json();
        (json.GetProperty("requests").GetInt64(), json.GetProperty("input_tokens").GetInt64(), json.GetProperty("output_tokens").GetInt64()).ShouldBe((3, 600, 60));
    }

    [Fact]
    public async Task Simulate_Out_WritesSummaryAndSamples()
    {
        _bench.Write("small.yaml", Scenario);
        Outcome outcome = (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--out", "run", "--json")).ShouldSucceed();

        (await File.ReadAllTextAsync(_bench.PathOf("run/summary.json"), TestContext.Current.CancellationToken)).ShouldBe(outcome.Out);
        byte[] samples = await File.ReadAllBytesAsync(_bench.PathOf("run/samples.parquet"), TestContext.Current.CancellationToken);
        samples[..4].ShouldBe("PAR1"u8.ToArray());
        Directory.GetFiles(_bench.PathOf("run")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Simulate_Compare_SetsBothBesideEachOtherUnderTheSameSeeds()
    {
        _bench.Write("small.yaml", Scenario);
        _bench.Write("fewer.yaml", Scenario.Replace("name: small", "name: fewer", StringComparison.Ordinal).Replace("seed: 7", "seed: 99", StringComparison.Ordinal).Replace("cells: 2", "cells: 1", StringComparison.Ordinal));
        string[] asked = ["simulate", "--scenario", "small.yaml", "--compare", "fewer.yaml", "--seeds", "3"];

        (await _bench.RunAsync(asked)).ShouldSucceed().Out.ShouldContain("Means over seeds 7, 8, 9;");
        JsonElement json = (await _bench.RunAsync([.. asked, "--json"])).ShouldSucceed().Json();
        JsonElement compared = json.GetProperty("compared");
        compared.GetProperty("seed").GetInt64().ShouldBe(7);
        compared.GetProperty("input_tokens").GetInt64().ShouldBe(json.GetProperty("input_tokens").GetInt64());

        // One cell of two draws less power in all, under every seed.
        JsonElement power = json.GetProperty("differences").EnumerateArray().Single(d => d.GetProperty("figure").GetString()!.StartsWith("mean power", StringComparison.Ordinal));
        power.GetProperty("difference").GetDouble().ShouldBe(power.GetProperty("second").GetDouble() - power.GetProperty("first").GetDouble(), 1e-9);
        power.GetProperty("high").GetDouble().ShouldBeLessThan(0);
    }

    [Fact]
    public async Task Simulate_SeedsOfOneFleet_AreRefused()
    {
        _bench.Write("small.yaml", Scenario);

        (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--seeds", "3")).ShouldRefuse("--seeds");
        (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--compare", "small.yaml", "--seeds", "0")).ShouldRefuse("--seeds '0'");
    }

    [Theory]
    [InlineData("--scenario", "none.yaml", "none.yaml", "can't be read")]
    [InlineData("--trace", "none.csv", "none.csv", "cannot be read")]
    [InlineData("--threads", "0", "--threads '0'", "1 to 1024")]
    [InlineData("--seed", "one", "--seed", "one")]
    [InlineData("--compare", "none.yaml", "none.yaml", "can't be read")]
    public async Task Simulate_WrongOption_IsOneLine(string option, string value, params string[] parts)
    {
        _bench.Write("small.yaml", Scenario);
        string[] asked = string.Equals(option, "--scenario", StringComparison.Ordinal) ? ["simulate", option, value] : ["simulate", "--scenario", "small.yaml", option, value];
        (await _bench.RunAsync(asked)).ShouldRefuse(parts);
    }

    [Theory]
    [InlineData("model: llama", "modl: llama", "small.yaml", "model")]
    [InlineData("cells: 2", "cels: 2", "small.yaml:10: unknown key 'cels': did you mean cells? accepted are")]
    [InlineData("duration: 20s", "duration: 20", "small.yaml:7: traffic.synthetic.duration: '20' has no unit")]
    public async Task Simulate_WrongScenario_IsOneLine(string found, string put, params string[] parts)
    {
        _bench.Write("small.yaml", Scenario.ReplaceLineEndings("\n").Replace(found, put, StringComparison.Ordinal));
        (await _bench.RunAsync("simulate", "--scenario", "small.yaml")).ShouldRefuse(parts);
    }

    [Theory]
    [InlineData("arrival_s,input_tokens,output_tokens\n5,10,10\n4,10,10\n")]
    [InlineData("arrival_s,input_tokens,output_tokens\n5,-10,10\n")]
    [InlineData("arrival_s,input_tokens,output_tokens\n")]
    [InlineData("a,b\n")]
    [InlineData("")]
    public async Task Simulate_WrongTrace_IsOneLine(string trace)
    {
        _bench.Write("small.yaml", Scenario);
        _bench.Write("t.csv", trace);
        (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--trace", "t.csv")).ShouldRefuse();
    }

    [Fact]
    public async Task Simulate_CheckpointOfAnotherRun_IsRefused()
    {
        _bench.Write("small.yaml", Scenario);
        _bench.Write("kept", "no checkpoint at all");
        (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--checkpoint", "kept")).ShouldRefuse("checkpoint");
        (await _bench.RunAsync("simulate", "--scenario", "small.yaml", "--checkpoint", "kept", "--compare", "small.yaml")).ShouldRefuse("--checkpoint and --compare");
    }

    [Fact]
    public async Task Simulate_Watched_SaysHowLongItTookOnStandardErrorOnly()
    {
        _bench.Write("small.yaml", Scenario);
        Outcome watched = await _bench.RunAsync(["simulate", "--scenario", "small.yaml", "--json"], TestContext.Current.CancellationToken, isWatched: true);
        watched.Error.ShouldContain("simulated in");
        watched.Json().GetProperty("scenario").GetString().ShouldBe("small");
    }

    [GeneratedRegex(" +$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingBlanks();
}
