namespace Joulewise.Cli.Tests.Hostile;

/// <summary>Rows that cannot be predicted: each says why, the others are predicted, and the program ends well.</summary>
public sealed class OddPredictionTests : IDisposable
{
    private const string Header = "accelerator,model,tp,concurrency,input_tokens,precision,disaggregated,tpot_s\n";
    private const string Good = "h100,m,8,64,1024,fp8,false,0.02\n";

    private readonly Workbench _bench = new() { Predictors = FakePredictor.Create };

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("h1000,m,8,64,1024,fp8,false,", "unknown accelerator 'h1000': did you mean nvidia-h100-sxm?")]
    [InlineData("h\u001b]0;x\u0007,m,8,64,1024,fp8,false,", "accelerator: 'h?]0;x?' holds a line break or another control character")]
    [InlineData("h100\0,m,8,64,1024,fp8,false,", "accelerator: 'h100?' holds a line break or another control character")]
    [InlineData(",m,8,64,1024,fp8,false,", "accelerator: nothing found")]
    [InlineData("h100,,8,64,1024,fp8,false,", "model: nothing found")]
    [InlineData("h100,nobody/none,8,64,1024,fp8,false,", "unknown model 'nobody/none', accepted: \"\"a model of the catalogue\"\"")]
    [InlineData("h100,m,-8,64,1024,fp8,false,", "tp: '-8' is not above 0; accepted: a whole number from 1")]
    [InlineData("h100,m,2.5,64,1024,fp8,false,", "tp: '2.5' is not a whole number")]
    [InlineData("h100,m,99999999999,64,1024,fp8,false,", "tp: '99999999999' is too large")]
    [InlineData("h100,m,eight,64,1024,fp8,false,", "tp: 'eight' is not a number")]
    [InlineData("h100,m,8,0,1024,fp8,false,", "concurrency: '0' is not above 0")]
    [InlineData("h100,m,8,1e309,1024,fp8,false,", "concurrency: '1e309' is not a finite number")]
    [InlineData("h100,m,8,NaN,1024,fp8,false,", "concurrency: 'NaN' is not a finite number")]
    [InlineData("h100,m,8,-Infinity,1024,fp8,false,", "concurrency: '-Infinity' is not a finite number")]
    [InlineData("h100,m,8,\"6,4\",1024,fp8,false,", "concurrency: '6,4' is not a number")]
    [InlineData("h100,m,8,64,-1024,fp8,false,", "input_tokens: '-1024' is not above 0")]
    [InlineData("h100,m,8,64,8k,fp8,false,", "input_tokens: '8k' carries a unit")]
    [InlineData("h100,m,8,64,1024,FP8,false,", "precision: 'FP8' is unknown, did you mean 'fp8'?")]
    [InlineData("h100,m,8,64,1024,fp8,maybe,", "disaggregated: 'maybe' is neither true nor false")]
    [InlineData("h100,m,8,64,1024,fp8,false,fast", "tpot_s: 'fast' is not a number")]
    [InlineData("h100,m,8,64,1024,fp8,false", "7 cells; accepted: 8, one for each column of the header")]
    [InlineData("h100,m,8,64,1024,fp8,false,,,", "10 cells; accepted: 8, one for each column of the header")]
    [InlineData("=cmd()", "1 cells; accepted: 8")]
    public async Task Predict_RowAtFault_SaysWhyAndPredictsTheOthers(string row, string problem)
    {
        Outcome outcome = await _bench.PipeAsync($"{Header}{Good}{row}\n{Good}", "predict", "--input", "-");

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Error.ShouldBe($"joulewise: 1 of 3 rows could not be predicted: the column 'problem' says why{Environment.NewLine}");
        string[] lines = outcome.Out.Split('\n');
        lines.Length.ShouldBe(5);
        lines[1].ShouldEndWith(",C,,");
        lines[2].ShouldContain(problem);
        lines[2].ShouldContain(",,,,,,,,,,,,,,,,,");
        lines[3].ShouldBe(lines[1]);
    }

    [Fact]
    public async Task Predict_ShortRow_IsFilledUpSoThatColumnsStandUnderTheirNames()
    {
        Outcome outcome = await _bench.PipeAsync("accelerator,model,tp\nh100\nh100,m,8,9\n", "predict", "--input", "-");

        string[] lines = outcome.Out.Split('\n');
        lines[1].ShouldStartWith("h100,,,,");
        lines[1].ShouldEndWith("\"1 cells; accepted: 3, one for each column of the header\"");
        lines[2].ShouldStartWith("h100,m,8,,,");
    }

    [Fact]
    public async Task Predict_ManyUnknownAcceleratorsOfGreatLength_AreToldShortly()
    {
        string row = new string('x', 4000) + ",m\n";

        Outcome outcome = await _bench.PipeAsync("accelerator,model\n" + string.Concat(Enumerable.Repeat(row, 2000)), "predict", "--input", "-");

        outcome.Code.ShouldBe(ExitCodes.Done);
        outcome.Error.ShouldContain("2000 of 2000 rows");
        outcome.Out.Split('\n')[1].ShouldEndWith("\u2026': `joulewise catalog list accelerators` lists all");
    }

    [Theory]
    [InlineData("\uFEFFaccelerator,model\nh100,m\n")]
    [InlineData("accelerator,model\r\nh100,m\r\n")]
    [InlineData("accelerator,model\rh100,m\r")]
    [InlineData("accelerator,model\nh100,m")]
    [InlineData("accelerator,model\n\n\nh100,m\n\n")]
    public async Task Predict_OddForms_AreRead(string input)
    {
        Outcome outcome = await _bench.PipeAsync(input, "predict", "--input", "-");

        string[] lines = outcome.ShouldSucceed().Out.Split('\n');
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("accelerator,model,predicted_ttft_s,");
        lines[1].ShouldStartWith("h100,m,1,0.8,1.25,");
    }

    [Fact]
    public async Task Predict_Utf16WithItsMark_IsReadAndWrittenAsUtf8() =>
        (await _bench.PipeAsync(Bytes.Utf16("accelerator,model\nh100,m\u00e9\n"), "predict", "--input", "-")).ShouldSucceed().Out.ShouldContain("h100,m\u00e9,1,0.8,");

    [Fact]
    public async Task Predict_NoPredictor_IsAFaultOfOurs()
    {
        using Workbench bench = new() { Predictors = (_, _) => throw new InvalidOperationException("none") };

        Outcome outcome = await bench.PipeAsync("accelerator,model\nh100,m\n", "predict", "--input", "-");

        outcome.Code.ShouldBe(ExitCodes.OurFault);
        outcome.ShouldSayOneLine("a fault of joulewise, not of your input");
    }
}
