using System.Text.Json;

namespace Joulewise.Cli.Tests.Planning;

public sealed class PlanCommandTests : IDisposable
{
    private const string Day =
        """
        start,class,requests_per_s,input_tokens,output_tokens,ttft,tpot
        00:00,chat,20,1000,200,2s,30ms
        08:00,chat,80,,,,
        00:00,code,5,4000,300,5s,40ms
        """;

    private static readonly string[] Small = ["plan", "--model", "qwen3-8b", "--power", "100kW", "--accelerator", "h200,b200", "--engine", "vllm", "--mode", "aggregated", "--token-price", "0.5 USD/Mtoken"];

    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Plan_Day_PrintsWhatToInstallAndTheDay()
    {
        _bench.Write("day.csv", Day);
        string text = (await _bench.RunAsync([.. Small, "--demand", "day.csv"])).ShouldSucceed().Out;

        text.ShouldContain("demand: day.csv, 2 classes");
        text.ShouldMatch(@"Install \d+ x nvidia-(h200-sxm|b200): ");
        text.ShouldContain("joules per output token");
        text.ShouldContain("revenue usd per day");
        text.ShouldContain("08:00");
        text.ShouldNotContain("not known");
    }

    [Fact]
    public async Task Plan_Json_GivesEveryFigureWithIntervalGradeAndInputs()
    {
        _bench.Write("day.csv", Day);
        JsonElement plan = (await _bench.RunAsync([.. Small, "--demand", "day.csv", "--rack-power", "40kW", "--json"])).ShouldSucceed().Json();

        plan.EnumerateObject().Select(p => p.Name).ShouldBe(["question", "configurations", "choice", "candidates"]);
        JsonElement first = plan.GetProperty("candidates")[0];
        first.GetProperty("accelerator").GetString().ShouldBe(plan.GetProperty("choice").GetProperty("accelerator").GetString());
        first.GetProperty("pools").GetArrayLength().ShouldBe(2);
        first.GetProperty("spans").GetArrayLength().ShouldBe(2);
        foreach (JsonElement figure in first.GetProperty("figures").EnumerateArray())
        {
            if (figure.GetProperty("value").ValueKind == JsonValueKind.Null)
            {
                figure.GetProperty("missing").GetString().ShouldNotBeNullOrEmpty();
                continue;
            }

            double value = figure.GetProperty("value").GetDouble();
            figure.GetProperty("low").GetDouble().ShouldBeLessThanOrEqualTo(value);
            figure.GetProperty("high").GetDouble().ShouldBeGreaterThanOrEqualTo(value);
            figure.GetProperty("grade").GetString().ShouldNotBeNullOrEmpty();
        }

        JsonElement joules = first.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("name").ValueEquals("joules_per_output_token"));
        joules.GetProperty("inputs").EnumerateArray().ShouldContain(i => i.GetProperty("source").ValueEquals("serving-model"));
    }

    [Fact]
    public async Task Plan_AskedTwice_PrintsTheSameBytes()
    {
        string[] asked = [.. Small, "--demand", "50req/s", "--isl", "1000", "--osl", "200", "--json"];
        (await _bench.RunAsync(asked)).Out.ShouldBe((await _bench.RunAsync(asked)).Out);
    }

    [Fact]
    public async Task Plan_WithoutAccelerators_LooksThroughAll() =>
        (await _bench.RunAsync("plan", "--model", "qwen3-8b", "--power", "50kW", "--demand", "max", "--isl", "500", "--osl", "100", "--engine", "vllm", "--mode", "aggregated", "--power-caps", "none", "--json"))
            .ShouldSucceed().Json().GetProperty("candidates").GetArrayLength().ShouldBeGreaterThan(30);

    [Theory]
    [InlineData("--power", "10", "--power", "'10'", "MW")]
    [InlineData("--power", "0MW", "--power")]
    [InlineData("--demand", "none.csv", "--demand", "none.csv", "500req/s")]
    [InlineData("--demand", "5", "--demand '5'", "req/s")]
    [InlineData("--demand", "-5req/s", "--demand")]
    [InlineData("--demand", "NaNreq/s", "--demand")]
    [InlineData("--token-price", "0.5", "--token-price", "USD/Mtoken")]
    [InlineData("--token-price", "-1 USD/Mtoken", "price")]
    [InlineData("--rack-power", "0kW", "rack")]
    [InlineData("--draw", "most", "--draw 'most'", "limit, expected")]
    [InlineData("--objective", "joy", "--objective 'joy'", "joules")]
    [InlineData("--site", "atlantis", "atlantis")]
    public async Task Plan_WrongInput_IsOneLine(string option, string value, params string[] parts)
    {
        string[] asked = ["plan", "--model", "qwen3-8b", "--power", "100kW", "--demand", "10req/s", "--isl", "100", "--osl", "100", "--accelerator", "h200", "--engine", "vllm", "--mode", "aggregated"];
        int at = Array.IndexOf(asked, option);
        string[] wrong = at >= 0 ? [.. asked[..at], $"{option}={value}", .. asked[(at + 2)..]] : [.. asked, $"{option}={value}"];

        (await _bench.RunAsync(wrong)).ShouldRefuse(parts);
    }

    [Fact]
    public async Task Plan_FaultyDay_NamesFileAndLine()
    {
        _bench.Write("day.csv", Day.Replace("08:00,chat,80", "08:00,chat,-80", StringComparison.Ordinal));
        (await _bench.RunAsync([.. Small, "--demand", "day.csv"])).ShouldRefuse("day.csv", "3", "-80");
    }
}
