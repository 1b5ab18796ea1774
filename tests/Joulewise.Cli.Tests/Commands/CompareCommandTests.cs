using System.Text.Json;

namespace Joulewise.Cli.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Compare_Accelerators_PrintsBothParitiesWithRatios()
    {
        string text = (await _bench.RunAsync("compare", "b200", "mi355x")).ShouldSucceed().Out;

        text.ShouldContain("Like for like: fp8, no speculative decoding");
        text.ShouldContain("Best published: any precision and speculation, not quality-matched");
        text.ShouldContain("J/output token, facility, with idle");
        text.ShouldContain("ratio of output rates");
        text.ShouldContain("Ratios are to nvidia-b200.");
        _bench.Snapshot().ShouldBeEmpty();
    }

    [Fact]
    public async Task Compare_Configurations_SaysThatPrecisionsDiffer()
    {
        JsonElement table = (await CompareAsync("b200:fp4", "b200:fp8+mtp", "h200"))[0];

        table.GetProperty("parity").GetString().ShouldBe("as-asked");
        table.GetProperty("quality_matched").GetBoolean().ShouldBeFalse();
        table.GetProperty("title").GetString()!.ShouldContain("not quality-matched");
        Names(table).ShouldBe(["nvidia-b200:fp4", "nvidia-b200:fp8+mtp", "nvidia-h200-sxm"]);
        Configuration(table, 0).ShouldStartWith("fp4, ");
        Configuration(table, 1).ShouldStartWith("fp8, MTP, ");
        Configuration(table, 2).ShouldStartWith("fp8, ");
    }

    [Fact]
    public async Task Compare_ConfigurationsOfOnePrecision_AreMatched() =>
        (await CompareAsync("b200:fp8", "h200:fp8+none"))[0].GetProperty("quality_matched").GetBoolean().ShouldBeTrue();

    [Fact]
    public async Task Compare_Ratios_AreOfTheFirstAndSayWhetherTheyIncludeOne()
    {
        JsonElement table = (await CompareAsync("b200:fp4", "b200:fp8+mtp", "h200"))[0];

        JsonElement[] ratios = [.. table.GetProperty("ratios").EnumerateArray()];
        ratios.Length.ShouldBe(4);
        ratios.ShouldAllBe(r => r.GetProperty("over").ValueEquals("nvidia-b200:fp4"));
        foreach (JsonElement ratio in ratios)
        {
            double quotient = Figure(table, ratio, "side") / Figure(table, ratio, "over");
            ratio.GetProperty("value").GetDouble().ShouldBe(quotient, 1e-4 * quotient);
            bool holdsOne = ratio.GetProperty("lo").GetDouble() <= 1 && ratio.GetProperty("hi").GetDouble() >= 1;
            ratio.GetProperty("distinguishable").GetBoolean().ShouldBe(!holdsOne);
        }
    }

    [Fact]
    public async Task Compare_AConfigurationWithItself_IsNotDistinguishable()
    {
        string text = (await _bench.RunAsync("compare", "b200:fp8", "b200:fp8+none")).ShouldSucceed().Out;

        text.ShouldContain("As asked: fp8 weights on every side");
        text.ShouldMatch(@"ratio of output rates +1 +1 \[1 to 1\] [A-E], not distinguishable");
    }

    [Fact]
    public async Task Compare_Best_IsTheBestPublishedOfThePlainComparison()
    {
        JsonElement plain = await CompareAsync("b200", "mi355x");
        JsonElement asked = await CompareAsync("b200:best", "mi355x:best");

        plain[1].GetProperty("parity").GetString().ShouldBe("best-published");
        Configuration(asked[0], 0).ShouldBe(Configuration(plain[1], 0));
        Configuration(asked[0], 1).ShouldBe(Configuration(plain[1], 1));
    }

    [Fact]
    public async Task Compare_WhatWasNotMeasured_SaysWhatWas()
    {
        JsonElement table = (await CompareAsync("b200:bf16", "h200"))[0];

        string reason = table.GetProperty("sides")[0].GetProperty("reason").GetString()!;
        reason.ShouldStartWith("not measured in bf16 without speculative decoding: measured are ");
        reason.ShouldContain("fp8");
        table.GetProperty("sides")[0].GetProperty("results")[0].GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        table.GetProperty("ratios").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Compare_ModelOfAFile_SaysThatNothingWasMeasured()
    {
        _bench.Write("config.json", Configs.Llama(layers: 7));

        string text = (await _bench.RunAsync("compare", "b200", "h200", "--model", "config.json")).ShouldSucceed().Out;

        text.ShouldContain("there is no answer from evidence");
    }

    private static string[] Names(JsonElement table) => [.. table.GetProperty("sides").EnumerateArray().Select(s => s.GetProperty("name").GetString()!)];

    private static string Configuration(JsonElement table, int side) => table.GetProperty("sides")[side].GetProperty("configuration").GetString()!;

    private static double Figure(JsonElement table, JsonElement ratio, string side) =>
        table.GetProperty("sides").EnumerateArray()
            .Single(s => s.GetProperty("name").ValueEquals(ratio.GetProperty(side).GetString()))
            .GetProperty("results").EnumerateArray()
            .Single(r => Alike(r, ratio, "metric") && (ratio.GetProperty("boundary_layer").ValueEquals(string.Empty) || (Alike(r, ratio, "boundary_layer") && Alike(r, ratio, "capacity_basis"))))
            .GetProperty("value").GetDouble();

    private static bool Alike(JsonElement one, JsonElement other, string name) => one.GetProperty(name).ValueEquals(other.GetProperty(name).GetString());

    private async Task<JsonElement> CompareAsync(params string[] sides) =>
        (await _bench.RunAsync(["compare", .. sides, "--json"])).ShouldSucceed().Json().GetProperty("tables");
}
