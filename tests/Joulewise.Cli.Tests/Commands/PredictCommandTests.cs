using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Joulewise.Cli.Tests.Commands;

public sealed class PredictCommandTests : IDisposable
{
    /// <summary>The columns of the prediction, as the schema orders them.</summary>
    private const string Added =
        "predicted_ttft_s,predicted_ttft_s_low,predicted_ttft_s_high,predicted_tpot_s,predicted_tpot_s_low,predicted_tpot_s_high,"
        + "predicted_output_tokens_per_s_per_accelerator,predicted_output_tokens_per_s_per_accelerator_low,predicted_output_tokens_per_s_per_accelerator_high,"
        + "predicted_power_w_per_accelerator,predicted_power_w_per_accelerator_low,predicted_power_w_per_accelerator_high,"
        + "predicted_joules_per_output_token,predicted_joules_per_output_token_low,predicted_joules_per_output_token_high,"
        + "grade,extrapolated,problem";

    /// <summary>What the fake says of concurrency 32: 100 x 32 / 64 = 50 tokens/s, 500 W / 50 = 10 J; ends at a factor of 1.25.</summary>
    private const string At32 = "1,0.8,1.25,0.02,0.016,0.025,50,40,62.5,500,400,625,10,8,12.5,C,,";

    private readonly Workbench _bench = new() { Predictors = FakePredictor.Create };

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Predict_Pipe_GivesARowForEachRowInOrder()
    {
        Outcome outcome = await _bench.PipeAsync("model,accelerator,concurrency\ngpt-oss-120b,h100,32\ngpt-oss-120b,b200,\n", "predict", "--input", "-");

        outcome.ShouldSucceed().Out.ShouldBe(
            $"model,accelerator,concurrency,{Added}\n"
            + $"gpt-oss-120b,h100,32,{At32}\n"
            + "gpt-oss-120b,b200,,1,0.8,1.25,0.02,0.016,0.025,100,80,125,500,400,625,5,4,6.25,C,,\n");
    }

    [Fact]
    public async Task Predict_Columns_AreKeptByteForByteAndUnknownOnesToldOnce()
    {
        string header = "\"model\", accelerator ,colour,my \"\"note\"\",concurrency";
        string rows = "gpt-oss-120b ,\"nvidia-h100-sxm\",\"a, \"\"b\"\"\nc\",\t007.10 ,3.2e1";

        Outcome outcome = await _bench.PipeAsync($"{header}\n{rows}\n{rows}\n", "predict", "--input", "-");

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Out.ShouldBe($"{header},{Added}\n{rows},{At32}\n{rows},{At32}\n");
        outcome.Error.ShouldBe($"joulewise: standard input: columns not in the schema are kept as they are: colour, my \"\"note\"\"{Environment.NewLine}");
    }

    [Fact]
    public async Task Predict_ItsOwnOutput_GivesTheSameBytes()
    {
        string first = (await _bench.PipeAsync("model,accelerator,concurrency\ngpt-oss-120b,h100,32\nnobody/none,h100,2000\nm,h100,2000\n", "predict", "--input", "-")).Out;

        Outcome second = await _bench.PipeAsync(first, "predict", "--input", "-");

        second.Out.ShouldBe(first);
        second.Error.ShouldContain("1 of 3 rows could not be predicted");
        second.Error.ShouldNotContain("columns");
    }

    [Fact]
    public async Task Predict_OldColumnsInTheMiddle_AreReplacedAtTheEnd()
    {
        Outcome outcome = await _bench.PipeAsync("predicted_tpot_s,model,grade,accelerator,predicted_by,concurrency\n9,m,A,h100,me,32\n", "predict", "--input", "-");

        outcome.Out.ShouldBe($"model,accelerator,predicted_by,concurrency,{Added}\nm,h100,me,32,{At32}\n");
        outcome.Error.ShouldContain("kept as they are: predicted_by");
    }

    [Fact]
    public async Task Predict_AColumnOfTheUsersCalledGrade_IsReplacedAndTold()
    {
        Outcome outcome = await _bench.PipeAsync("model,grade,accelerator,concurrency\nm,first,h100,32\n", "predict", "--input", "-");

        outcome.Out.ShouldBe($"model,accelerator,concurrency,{Added}\nm,h100,32,{At32}\n");
        outcome.Error.ShouldBe($"joulewise: standard input: columns that a prediction fills are replaced: grade{Environment.NewLine}");
    }

    [Fact]
    public async Task Predict_ToAFile_WritesTheSameBytesAsThePipe()
    {
        string input = "model,accelerator,concurrency\r\ngpt-oss-120b,h100,32\r\nnobody/none,h100,1\r\n";
        _bench.Write("in.csv", "\uFEFF" + input);

        Outcome outcome = await _bench.RunAsync("predict", "--input", "in.csv", "--output", "out of 'mine'.csv");

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Out.ShouldBe($"1 of 2 rows predicted, written to {_bench.PathOf("out of 'mine'.csv")}{Environment.NewLine}");
        outcome.Error.ShouldBe($"joulewise: 1 of 2 rows could not be predicted: the column 'problem' says why{Environment.NewLine}");
        (await File.ReadAllTextAsync(_bench.PathOf("out of 'mine'.csv"), TestContext.Current.CancellationToken))
            .ShouldBe((await _bench.PipeAsync(input, "predict", "--input", "-")).Out);
        Directory.GetFiles(_bench.Folder).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Predict_OntoItsInput_ReplacesIt()
    {
        _bench.Write("in.csv", "model,accelerator,concurrency\nm,h100,32\n");

        (await _bench.RunAsync("predict", "--input", "in.csv", "--output", "in.csv")).ShouldSucceed();

        (await File.ReadAllTextAsync(_bench.PathOf("in.csv"), TestContext.Current.CancellationToken)).ShouldBe($"model,accelerator,concurrency,{Added}\nm,h100,32,{At32}\n");
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("none/out.csv")]
    [InlineData("in.csv/out.csv")]
    public async Task Predict_ToAFileThatCannotBe_IsRefusedAndLeavesNothing(string output)
    {
        _bench.Write("in.csv", "model,accelerator\nm,h100\n");
        Directory.CreateDirectory(_bench.PathOf("folder"));
        IReadOnlyList<string> before = _bench.Snapshot();

        (await _bench.RunAsync("predict", "--input", "in.csv", "--output", output)).ShouldRefuse(output, "cannot be written");

        _bench.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Predict_FileThatFailsLate_LeavesTheOldOutput()
    {
        _bench.Write("in.csv", "model,accelerator\nm,h100\nm,\"h100\n");
        _bench.Write("out.csv", "old\n");
        IReadOnlyList<string> before = _bench.Snapshot();

        (await _bench.RunAsync("predict", "--input", "in.csv", "--output", "out.csv", "--json")).ShouldRefuse("in.csv:3", "never closed");

        _bench.Snapshot().ShouldBe(before);
    }

    [Fact]
    public async Task Predict_Json_HasTypedColumnsAndNullForNotKnown()
    {
        string input = "model,accelerator,concurrency,disaggregated,tp,colour\nm,h100,2000,false,8,red\nnobody/none,h100,32,,,\nm,h100,many,,,\n";

        Outcome outcome = await _bench.PipeAsync(input, "predict", "--input", "-", "--json");

        outcome.Code.ShouldBe(ExitCodes.Done);
        JsonElement[] rows = [.. outcome.Json().EnumerateArray()];
        rows.Length.ShouldBe(3);
        rows[0].EnumerateObject().Select(p => p.Name).ShouldBe($"model,accelerator,concurrency,disaggregated,tp,colour,{Added}".Split(','));
        rows[0].GetProperty("concurrency").GetDouble().ShouldBe(2000);
        rows[0].GetProperty("disaggregated").GetBoolean().ShouldBeFalse();
        rows[0].GetProperty("tp").GetInt32().ShouldBe(8);
        rows[0].GetProperty("colour").GetString().ShouldBe("red");

        // 100 x 2000 / 64 = 3125 tokens/s; 500 W / 3125 tokens/s = 0.16 J.
        rows[0].GetProperty("predicted_joules_per_output_token").GetDouble().ShouldBe(0.16);
        rows[0].GetProperty("grade").GetString().ShouldBe("C");
        rows[0].GetProperty("extrapolated").EnumerateArray().Select(e => e.GetString()).ShouldBe(["concurrency", "model"]);
        rows[0].GetProperty("problem").ValueKind.ShouldBe(JsonValueKind.Null);
        rows[1].GetProperty("predicted_ttft_s").ValueKind.ShouldBe(JsonValueKind.Null);
        rows[1].GetProperty("grade").ValueKind.ShouldBe(JsonValueKind.Null);
        rows[1].GetProperty("tp").ValueKind.ShouldBe(JsonValueKind.Null);
        rows[1].GetProperty("problem").GetString().ShouldStartWith("unknown model 'nobody/none'");
        rows[2].GetProperty("concurrency").GetString().ShouldBe("many");
        rows[2].GetProperty("problem").GetString().ShouldStartWith("concurrency: 'many' is not a number");
    }

    [Fact]
    public async Task Predict_JsonAndAFile_GivesBoth()
    {
        Outcome outcome = await _bench.PipeAsync("model,accelerator,concurrency\nm,h100,32\n", "predict", "--input", "-", "--json", "--output", "out.csv");

        outcome.ShouldSucceed().Json().GetArrayLength().ShouldBe(1);
        (await File.ReadAllTextAsync(_bench.PathOf("out.csv"), TestContext.Current.CancellationToken)).ShouldEndWith($"m,h100,32,{At32}\n");
    }

    [Fact]
    public async Task Predict_HeaderOnly_GivesAHeaderOnly()
    {
        (await _bench.PipeAsync("model,accelerator\n", "predict", "--input", "-")).ShouldSucceed().Out.ShouldBe($"model,accelerator,{Added}\n");
        (await _bench.PipeAsync("model,accelerator\n", "predict", "--input", "-", "--json")).ShouldSucceed().Json().GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Predict_OwnRows_ReachThePredictor()
    {
        _bench.Write("own.csv", Rows.One);
        string input = "model,accelerator,concurrency\nm,h100,32\n";

        // The fake's TTFT is one second more for each own row.
        (await _bench.PipeAsync(input, "predict", "--input", "-", "--evidence", "own.csv")).ShouldSucceed().Out.ShouldContain("m,h100,32,2,1.6,2.5,");
        (await _bench.RunAsync("import", "csv", "own.csv")).ShouldSucceed();
        (await _bench.PipeAsync(input, "predict", "--input", "-")).ShouldSucceed().Out.ShouldContain("m,h100,32,2,1.6,2.5,");
    }

    [Fact]
    public async Task Predict_ThousandsOfRows_KeepsTheirOrder()
    {
        StringBuilder input = new("model,accelerator,tp\n");
        for (int i = 1; i <= 5000; i++)
        {
            input.Append(CultureInfo.InvariantCulture, $"m,h100,{i}\n");
        }

        string[] lines = (await _bench.PipeAsync(input.ToString(), "predict", "--input", "-")).ShouldSucceed().Out.Split('\n');

        lines.Length.ShouldBe(5002);
        lines[1..^1].Select(line => line.Split(',')[2]).ShouldBe(Enumerable.Range(1, 5000).Select(i => i.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Predict_OnATerminal_KeepsControlCharactersFromIt()
    {
        _bench.Write("in.csv", "model,accelerator,note\nm,h100,\u001b[31mred\n");

        (await _bench.RunAsync(["predict", "--input", "in.csv"], TestContext.Current.CancellationToken, isTerminal: true)).Out.ShouldNotContain("\u001b");
        (await _bench.RunAsync("predict", "--input", "in.csv")).Out.ShouldContain("\u001b[31mred,");
    }

    [Fact]
    public async Task Predict_Watched_ShowsProgressOnStandardErrorOnly()
    {
        _bench.Write("in.csv", "model,accelerator,concurrency\nm,h100,32\n");

        Outcome outcome = await _bench.RunAsync(["predict", "--input", "in.csv"], TestContext.Current.CancellationToken, isWatched: true);

        outcome.Out.ShouldBe($"model,accelerator,concurrency,{Added}\nm,h100,32,{At32}\n");
    }
}
