using System.CommandLine;
using System.Text.Json;
using ApprovalTests;

namespace Joulewise.Cli.Tests.Searching;

public sealed class SearchCommandTests : IDisposable
{
    private static readonly string[] Small =
    [
        "search", "--model", "qwen3-8b", "--accelerator", "h200", "--accelerators", "2", "--isl", "1000", "--osl", "200", "--ttft", "2s", "--tpot", "20ms", "--engine", "vllm",
    ];

    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Search_Help_NamesEveryOption()
    {
        string help = (await _bench.RunAsync("search", "--help")).ShouldSucceed().Out;

        foreach (Option option in typeof(SearchOptions).GetProperties().Select(p => p.GetValue(new SearchOptions())).OfType<Option>())
        {
            help.ShouldContain($"{option.Name} <{option.HelpName}>", Case.Sensitive);
        }
    }

    [Fact]
    public async Task Search_SmallQuestion_IsApproved() =>
        Approvals.Verify((await _bench.RunAsync(Small)).ShouldSucceed().Out.ReplaceLineEndings("\n"));

    [Fact]
    public async Task Search_AllAccelerators_LooksAtNoMoreThanARackUnlessToldHowMany() =>
        (await _bench.RunAsync("search", "--model", "qwen3-8b", "--accelerator", "all", "--isl", "400", "--osl", "100", "--mode", "aggregated", "--engine", "vllm", "--power-caps", "none", "--json"))
            .ShouldSucceed().Json().GetProperty("question").GetProperty("accelerator_count").GetInt32().ShouldBe(72);

    [Fact]
    public async Task Search_AskedTwice_PrintsTheSameBytes() =>
        (await _bench.RunAsync([.. Small, "--json"])).Out.ShouldBe((await _bench.RunAsync([.. Small, "--json"])).Out);

    [Fact]
    public async Task Search_Json_HoldsTheQuestionAsItWasUnderstood()
    {
        JsonElement question = (await _bench.RunAsync([.. Small, "--objective", "Cost", "--gap", "500 ms", "--json"])).ShouldSucceed().Json().GetProperty("question");

        question.EnumerateObject().Select(p => p.Name).ShouldBe(
        [
            "model", "accelerators", "prefill_accelerators", "accelerator_count", "feed_w", "counted_by", "input_tokens", "output_tokens",
            "ttft_limit_s", "tpot_limit_s", "gap_limit_s", "objective", "precisions", "boundary", "site",
        ]);
        question.GetProperty("model").GetString().ShouldBe("qwen3-8b");
        question.GetProperty("accelerators").EnumerateArray().Select(a => a.GetString()).ShouldBe(["nvidia-h200-sxm"]);
        question.GetProperty("accelerator_count").GetInt32().ShouldBe(2);
        question.GetProperty("feed_w").ValueKind.ShouldBe(JsonValueKind.Null);
        question.GetProperty("tpot_limit_s").GetDouble().ShouldBe(0.02);
        question.GetProperty("gap_limit_s").GetDouble().ShouldBe(0.5);
        question.GetProperty("objective").GetString().ShouldBe("cost");
    }

    [Fact]
    public async Task Search_Json_GivesEveryFigureWithAnOrderedIntervalGradeAndSource()
    {
        JsonElement answer = (await _bench.RunAsync([.. Small, "--json"])).ShouldSucceed().Json();

        answer.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["question", "configurations", "evaluated", "best", "launch", "power_limits", "kinds_in_all", "kinds", "frontier_points_in_all", "frontier", "without_answer"]);
        answer.GetProperty("evaluated").GetInt64().ShouldBeInRange(1, answer.GetProperty("configurations").GetInt64());
        answer.GetProperty("without_answer").GetArrayLength().ShouldBe(0);

        // 2 modes and 2 precisions of the cache; pipelines over 2 accelerators in two modes need one each, and one pool of them has no room for another.
        answer.GetProperty("kinds").GetArrayLength().ShouldBe(6);
        JsonElement[] points = [answer.GetProperty("best"), .. answer.GetProperty("kinds").EnumerateArray(), .. answer.GetProperty("frontier").EnumerateArray()];
        foreach (JsonElement point in points)
        {
            string[] figures =
            [
                "ttft_s", "tpot_s", "output_tokens_per_s_per_accelerator", "output_tokens_per_s", "board_power_w", "board_joules_per_output_token",
                "joules_per_output_token", "tokens_per_s_per_mw", "facility_power_w", "usd_per_million_output_tokens",
            ];
            foreach (string name in figures)
            {
                JsonElement figure = point.GetProperty(name);
                double value = figure.GetProperty("value").GetDouble();
                figure.GetProperty("low").GetDouble().ShouldBeInRange(double.Epsilon, value, name);
                figure.GetProperty("high").GetDouble().ShouldBeGreaterThanOrEqualTo(value, name);
                figure.GetProperty("grade").GetString().ShouldBeOneOf("D", "E");
                figure.GetProperty("sources").GetArrayLength().ShouldBeGreaterThan(0, name);
            }

            point.GetProperty("longest_gap_s").GetDouble().ShouldBeGreaterThan(0);
            point.GetProperty("basis").GetString().ShouldBe("Facility, Active, Output");
            point.GetProperty("binding").EnumerateObject().Select(p => p.Name).ShouldBe(["limit", "resource", "resource_share", "power_limited", "clock"]);
            point.GetProperty("may_miss_promise").ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);
            point.GetProperty("extrapolated").ValueKind.ShouldBe(JsonValueKind.Array);
            JsonElement configuration = point.GetProperty("configuration");
            configuration.EnumerateObject().Select(p => p.Name).ShouldBe(
                ["engine", "engine_version", "precision", "kv_precision", "speculation", "power_cap_w", "replicas", "accelerators", "decode", "prefill"]);
            configuration.GetProperty("accelerators").GetInt32().ShouldBeInRange(1, 2);
            configuration.GetProperty("decode").EnumerateObject().Select(p => p.Name).ShouldBe(
                ["accelerator", "workers", "tp", "dp_attention", "pp", "ep", "requests_per_worker", "chunk_tokens"]);
        }

        JsonElement first = answer.GetProperty("kinds")[0];
        first.GetProperty("objective").GetString().ShouldBe("joules_per_output_token");
        first.GetProperty("against_best").GetString().ShouldBeEmpty();
        first.GetProperty("tied_with_best").GetBoolean().ShouldBeFalse();
        JsonElement.DeepEquals(first.GetProperty("configuration"), answer.GetProperty("best").GetProperty("configuration")).ShouldBeTrue();
    }

    [Fact]
    public async Task Search_Feed_CountsAcceleratorsBehindIt()
    {
        string[] fed = ["search", "--model", "qwen3-8b", "--accelerator", "h200", "--power", "20kW", "--isl", "1000", "--osl", "200", "--engine", "vllm", "--objective", "throughput", "--json"];
        JsonElement limit = (await _bench.RunAsync(fed)).ShouldSucceed().Json();
        JsonElement expected = (await _bench.RunAsync([.. fed, "--draw", "expected"])).ShouldSucceed().Json();

        limit.GetProperty("question").GetProperty("counted_by").GetString().ShouldBe("limit");
        limit.GetProperty("question").GetProperty("feed_w").GetDouble().ShouldBe(20_000);
        limit.GetProperty("best").GetProperty("facility_power_w").GetProperty("value").GetDouble().ShouldBeLessThanOrEqualTo(20_000);
        expected.GetProperty("best").GetProperty("output_tokens_per_s").GetProperty("value").GetDouble()
            .ShouldBeGreaterThanOrEqualTo(limit.GetProperty("best").GetProperty("output_tokens_per_s").GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Search_NothingKeepsThePromise_SaysWhatIsLeastAndIsDone()
    {
        Outcome outcome = await _bench.RunAsync([.. Small.Select(a => a is "20ms" ? "10us" : a)]);

        outcome.ShouldSucceed().Out.ShouldContain("no configuration keeps the promise on TPOT: the least is");
        outcome.Out.ShouldNotContain("Best by");
    }

    [Theory]
    [InlineData("--power", "1W", "not one replica fits behind the feed")]
    [InlineData("--precision", "fp4", "it does not compute in fp4")]
    public async Task Search_NothingFits_SaysWhyInJson(string option, string value, string reason)
    {
        Outcome outcome = await _bench.RunAsync("search", "--model", "qwen3-8b", "--accelerator", "h200", "--isl", "1000", "--osl", "200", option, value, "--json");

        JsonElement answer = outcome.ShouldSucceed().Json();
        answer.GetProperty("best").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("without_answer")[0].GetProperty("why").GetString().ShouldBe(reason);
    }
}
