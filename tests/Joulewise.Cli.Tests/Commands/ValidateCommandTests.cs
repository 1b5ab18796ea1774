using System.Text.Json;

namespace Joulewise.Cli.Tests.Commands;

public sealed class ValidateCommandTests : IDisposable
{
    private const string Header = "id,accelerator,model,engine,quality_flag,concurrency,output_tokens_per_s_per_accelerator,ttft_s,tpot_s,energy_boundary,power_w_per_accelerator,joules_per_output_token\n";

    /// <summary>Measured beside what the fake says: 100 tokens/s, 1 s, 20 ms, 500 W, 5 J.</summary>
    private const string Measured = Header
        + "a,h100,m,vllm,,64,80,1,0.025,board,400,5\n"
        + "b,b200,m,sglang,,64,125,,0.016,board,625,5\n"
        + "c,b200,m,sglang,short_window;power_whole_capture,64,50,,,board,250,5\n"
        + "d,b200,m,sglang,,64,100,,,node_wall,900,9\n"
        + "e,b200,nobody/none,sglang,,64,100,,,,,\n"
        + "f,b200,m,sglang,,64,100,,25,,,\n";

    private readonly Workbench _bench = new() { Predictors = FakePredictor.Create };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Validate_Json_HasErrorsByQuantityAndGroup()
    {
        _bench.Write("rows.csv", Measured);

        Outcome outcome = await _bench.RunAsync("validate", "--measurements", "rows.csv", "--group-by", "accelerator,engine", "--json");

        JsonElement json = outcome.ShouldSucceed().Json();
        json.GetProperty("measurements").GetString().ShouldBe(_bench.PathOf("rows.csv"));
        json.GetProperty("given").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("group_by").EnumerateArray().Select(e => e.GetString()).ShouldBe(["accelerator", "engine"]);
        JsonElement rows = json.GetProperty("rows");
        rows.GetProperty("read").GetInt32().ShouldBe(6);
        rows.GetProperty("problem").GetInt32().ShouldBe(2);
        rows.GetProperty("doubtful").GetInt32().ShouldBe(1);
        rows.GetProperty("in_embedded_evidence").GetInt32().ShouldBe(0);
        rows.GetProperty("in_own_evidence").GetInt32().ShouldBe(0);

        // Output rate of a, b, d: 100 for 80, 125 and 100: +25 %, -20 %, 0; all inside a factor of 1.25.
        JsonElement rate = Line(json, "output_tokens_per_s_per_accelerator");
        rate.GetProperty("n").GetInt32().ShouldBe(3);
        rate.GetProperty("mape").GetDouble().ShouldBe(0.15, 1e-12);
        rate.GetProperty("mdape").GetDouble().ShouldBe(0.2, 1e-12);
        rate.GetProperty("bias").GetDouble().ShouldBe(0, 1e-12);
        rate.GetProperty("coverage").GetDouble().ShouldBe(1);
        rate.GetProperty("half_width_factor").GetDouble().ShouldBe(1.25, 1e-12);

        // Power of a and b only: 500 for 400 and 625.
        Line(json, "power_w_per_accelerator").GetProperty("n").GetInt32().ShouldBe(2);
        Line(json, "power_w_per_accelerator").GetProperty("mape").GetDouble().ShouldBe(0.225, 1e-12);

        // The doubtful row stands alone: 500 for 250, outside the interval.
        JsonElement doubtful = Line(json, "power_w_per_accelerator", isDoubtful: true);
        doubtful.GetProperty("n").GetInt32().ShouldBe(1);
        doubtful.GetProperty("mape").GetDouble().ShouldBe(1, 1e-12);
        doubtful.GetProperty("coverage").GetDouble().ShouldBe(0);

        JsonElement group = json.GetProperty("errors").EnumerateArray().First(l => l.GetProperty("group").ValueKind == JsonValueKind.Object).GetProperty("group");
        group.GetProperty("accelerator").GetString().ShouldBe("nvidia-b200");
        group.GetProperty("engine").GetString().ShouldBe("sglang");

        json.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("reason").GetString()![..13]).ShouldBe(["tpot_s: 25 lo", "unknown model"]);
        json.GetProperty("skipped").EnumerateArray().Select(p => p.GetProperty("reason").GetString()).ShouldBe(
        [
            "joules_per_output_token: measured on the boundary node_wall; predictions are on board",
            "power_w_per_accelerator: measured on the boundary node_wall; predictions are on board",
        ]);
    }

    [Fact]
    public async Task Validate_Controls_StandBesidePowerAndEnergy()
    {
        _bench.Write("rows.csv", Header + "a,nvidia-h100-sxm,m,vllm,,64,98,,,board,490,5\n");

        JsonElement json = (await _bench.RunAsync("validate", "--measurements", "rows.csv", "--json")).ShouldSucceed().Json();

        // H100 SXM is rated at 700 W: 0.7 x 700 = 490 W, as measured; at the predicted 100 tokens/s 4.9 J for 5 J.
        Line(json, "power_w_per_accelerator", by: "share_of_rated_power").GetProperty("mape").GetDouble().ShouldBe(0, 1e-12);
        Line(json, "joules_per_output_token", by: "share_of_rated_power").GetProperty("mape").GetDouble().ShouldBe(0.02, 1e-12);
        Line(json, "power_w_per_accelerator", by: "share_of_rated_power").GetProperty("coverage").ValueKind.ShouldBe(JsonValueKind.Null);
        Line(json, "power_w_per_accelerator", by: "share_of_other_accelerators").GetProperty("n").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Validate_GivenThroughput_ScoresPowerAndEnergyAtTheMeasuredRate()
    {
        _bench.Write("rows.csv", Header + "a,nvidia-h100-sxm,m,vllm,,64,98,1,0.02,board,500,5\nb,nvidia-h100-sxm,m,vllm,,64,,1,0.02,board,500,\n");

        JsonElement json = (await _bench.RunAsync("validate", "--measurements", "rows.csv", "--given", "throughput", "--json")).ShouldSucceed().Json();

        json.GetProperty("given").GetString().ShouldBe("throughput");
        json.GetProperty("errors").EnumerateArray().Select(l => l.GetProperty("quantity").GetString()).Distinct(StringComparer.Ordinal)
            .ShouldBe(["power_w_per_accelerator", "joules_per_output_token"]);

        // The fake says 600 W; the control 490 W / 98 tokens/s = 5 J, as measured.
        Line(json, "power_w_per_accelerator").GetProperty("bias").GetDouble().ShouldBe(0.2, 1e-12);
        Line(json, "joules_per_output_token", by: "share_of_rated_power").GetProperty("mape").GetDouble().ShouldBe(0, 1e-12);
        json.GetProperty("problems")[0].GetProperty("reason").GetString().ShouldStartWith("output_tokens_per_s_per_accelerator: nothing found");
    }

    [Fact]
    public async Task Validate_RowsOfTheEvidence_AreCountedAsSeen()
    {
        string id = (await _bench.RunAsync("evidence", "list", "--limit", "1", "--json")).Json()[0].GetProperty("id").GetString()!;
        _bench.Write("rows.csv", Header + $"\"{id}\",h100,m,vllm,,64,80,1,0.025,board,400,5\nown,h100,m,vllm,,64,80,1,0.025,board,400,5\n");
        _bench.Write("own.csv", "id,accelerator,model,tpot_s\nown,h100,m,0.025\n");

        Outcome outcome = await _bench.RunAsync("validate", "--measurements", "rows.csv", "--evidence", "own.csv");

        outcome.ShouldSucceed().Out.ShouldContain("1 of 2 rows are in the embedded evidence the model was fitted on;");
        outcome.Out.ShouldContain("held-out errors stand in docs/model.md");
        outcome.Out.ShouldContain("1 of 2 rows are among your own rows");
    }

    [Fact]
    public async Task Validate_Text_FitsEightyColumns()
    {
        _bench.Write("rows.csv", Measured);

        string[] lines = (await _bench.RunAsync("validate", "--measurements", "rows.csv", "--group-by", "accelerator")).ShouldSucceed().Out.Split(Environment.NewLine);

        lines.ShouldContain("all rows", StringComparer.Ordinal);
        lines.ShouldContain("all rows, doubtful rows", StringComparer.Ordinal);
        lines.ShouldContain("accelerator nvidia-h100-sxm", StringComparer.Ordinal);
        lines.ShouldContain("accelerator nvidia-b200, doubtful rows", StringComparer.Ordinal);
        lines.ShouldContain("2 rows with a problem:", StringComparer.Ordinal);
        lines.ShouldContain("2 measured figures not compared:", StringComparer.Ordinal);
        lines.TakeWhile(line => !line.Contains("rows with a problem", StringComparison.Ordinal)).ShouldAllBe(line => line.Length <= 80);
        string rate = lines.First(line => line.TrimStart().StartsWith("output rate", StringComparison.Ordinal));
        rate.Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["output", "rate", "3", "15.0%", "20.0%", "0.0%", "24.0%", "100%", "1.25x"]);
    }

    [Fact]
    public async Task Validate_HeaderOnly_SaysThereIsNothing()
    {
        Outcome outcome = await _bench.PipeAsync(Header, "validate", "--measurements", "-");

        outcome.ShouldSucceed().Out.ShouldStartWith("predictions against 0 measured rows of standard input");
    }

    [Fact]
    public async Task Validate_UnknownColumns_AreToldOnce()
    {
        Outcome outcome = await _bench.PipeAsync("accelerator,model,colour,tpot_s\nh100,m,red,0.02\nh100,m,blue,0.02\n", "validate", "--measurements", "-");

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Error.ShouldBe($"joulewise: standard input: columns not in the schema are passed over: colour{Environment.NewLine}");
    }

    private static JsonElement Line(JsonElement json, string quantity, string by = "model", bool isDoubtful = false) =>
        json.GetProperty("errors").EnumerateArray().First(line =>
            line.GetProperty("group").ValueKind == JsonValueKind.Null
            && string.Equals(line.GetProperty("quantity").GetString(), quantity, StringComparison.Ordinal)
            && string.Equals(line.GetProperty("by").GetString(), by, StringComparison.Ordinal)
            && line.GetProperty("is_doubtful").GetBoolean() == isDoubtful);
}
