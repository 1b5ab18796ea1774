using Joulewise.Quantities;

namespace Joulewise.Evidence.Tests.Table;

/// <summary>One faulty row is refused in one line that names file, line, column, what was found and what is accepted.</summary>
public sealed class BadRowTests
{
    [Theory]
    [InlineData("power_w_per_accelerator", "NaN", "'NaN' is not a finite number")]
    [InlineData("power_w_per_accelerator", "inf", "'inf' is not")]
    [InlineData("power_w_per_accelerator", "1e999", "is not a finite number")]
    [InlineData("power_w_per_accelerator", "-700", "'-700' is not above 0")]
    [InlineData("power_w_per_accelerator", "0", "'0' is not above 0")]
    [InlineData("power_w_per_accelerator", "700 W", "'700 W' carries a unit; accepted: a bare number of W")]
    [InlineData("power_w_per_accelerator", "0.7kW", "'0.7kW' carries a unit")]
    [InlineData("power_w_per_accelerator", "12000000", "is too large")]
    [InlineData("power_w_per_accelerator", "1,5", "'1,5' is not a number")]
    [InlineData("output_tokens_per_s_per_accelerator", "-5", "'-5' is not above 0")]
    [InlineData("input_tokens", "-1024", "is not above 0")]
    [InlineData("ttft_s", "350ms", "'350ms' carries a unit; accepted: a bare number of s")]
    [InlineData("tpot_s", "fast", "'fast' is not a number")]
    [InlineData("tpot_s", "12.5", "12.5 looks like milliseconds")]
    [InlineData("ttft_s", "3600", "3600 looks like milliseconds")]
    [InlineData("accelerator_count", "7.5", "'7.5' is not a whole number")]
    [InlineData("accelerator_count", "-8", "is not above 0")]
    [InlineData("tp", "9e9", "is too large")]
    [InlineData("disaggregated", "maybe", "'maybe' is neither true nor false")]
    [InlineData("precision", "FP8", "'FP8' is unknown, did you mean 'fp8'?; accepted: fp32, fp16")]
    [InlineData("precision", "eight", "'eight' is unknown; accepted: fp32")]
    [InlineData("energy_boundary", "NodeWall", "'NodeWall' is unknown, did you mean 'node_wall'?; accepted: board, node_dc")]
    [InlineData("energy_boundary", "chip", "'chip' is unknown; accepted: board")]
    [InlineData("speculative_decoding", "maybe", "is unknown; accepted: none, mtp, draft")]
    [InlineData("official", "true", "is unknown; accepted: yes, no, experimental")]
    [InlineData("date", "31.12.2025", "'31.12.2025' is not an ISO 8601 date")]
    [InlineData("date", "2025-13", "is not an ISO 8601 date")]
    [InlineData("engine", "\"two\nlines\"", "holds a line break")]
    public void Read_FaultyCell_NamesLineColumnFoundAndAccepted(string column, string cell, string problem)
    {
        string quoted = cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;
        Refusal($"id,accelerator,model,energy_boundary2,{column}\nfirst,a,m,,\nsecond,a,m,,{quoted}\n")
            .ShouldSatisfyAllConditions(
                message => message.ShouldStartWith($"rows.csv:3: {column}: "),
                message => message.ShouldContain(problem),
                message => message.ShouldContain("accepted: "));
    }

    [Theory]
    [InlineData("tpot_s,interactivity_tokens_per_s_per_user", "2.6,384", "tpot_s: 2.6 looks like milliseconds")]
    [InlineData("tpot_s,interactivity_tokens_per_s_per_user", "0.000002,384", "tpot_s: 2E-06 s contradicts")]
    [InlineData("accelerator_count,output_tokens,concurrency,output_tokens_per_s_per_accelerator,ttft_s,tpot_s", "8,1000,64,400,300,0.01", "ttft_s: 300 looks like milliseconds")]
    [InlineData("accelerator_count,output_tokens,concurrency,output_tokens_per_s_per_accelerator,ttft_s,tpot_s", "8,1000,64,400,0.3,3", "tpot_s: 3 looks like milliseconds")]
    [InlineData("accelerator_count,prefill_accelerators,decode_accelerators", "8,4,8", "accelerator_count: 8 is fewer than prefill_accelerators 4 plus decode_accelerators 8")]
    [InlineData("total_tokens_per_s_per_accelerator,output_tokens_per_s_per_accelerator", "100,200", "output_tokens_per_s_per_accelerator: 200 is more than total_tokens_per_s_per_accelerator 100")]
    [InlineData("power_w_per_accelerator", "700", "energy_boundary: nothing found")]
    [InlineData("energy_boundary,power_w_per_accelerator,output_tokens_per_s_per_accelerator,joules_per_output_token", "board,700,100,0.007", "joules_per_output_token: 0.007 J times 100 tokens/s is 0.001 times power_w_per_accelerator 700 W")]
    [InlineData("energy_boundary,power_w_per_accelerator,output_tokens_per_s_per_accelerator,joules_per_output_token", "board,0.7,100,7", "joules_per_output_token: 7 J times 100 tokens/s is 1E+03 times")]
    [InlineData("energy_boundary,power_w_per_accelerator,total_tokens_per_s_per_accelerator,joules_per_total_token", "board,700,100,21", "joules_per_total_token: 21 J times 100 tokens/s is 3 times")]
    public void Read_FiguresThatContradict_NamesThem(string columns, string cells, string problem) =>
        Refusal($"id,accelerator,model,{columns}\nx,a,m,{cells}\n").ShouldStartWith("rows.csv:2: " + problem);

    [Fact]
    public void Read_RowWithoutAccelerator_SaysWhatIsAccepted() =>
        Refusal("id,accelerator,model\nx,,m\n").ShouldStartWith("rows.csv:2: accelerator: nothing found; accepted: a catalogue id");

    [Fact]
    public void Read_OneIdWithUnlikeFigures_NamesBothLines() =>
        Refusal("id,accelerator,model,tpot_s\nx,a,m,0.01\ny,a,m,0.01\nx,a,m,0.02\n")
            .ShouldBe("rows.csv:4: id: 'x' is also on line 2 with other values; accepted: each id once");

    [Fact]
    public void Read_SeveralFaultyRows_TellsTheFirstAndCountsTheOthers() =>
        Refusal("id,accelerator,model,tp\na,a,m,1\nb,a,m,x\nc,a,m,y\nd,a,m,z\n")
            .ShouldBe("rows.csv:3: tp: 'x' is not a number; accepted: a whole number from 1 to 1000000, or nothing (and 2 more)");

    [Fact]
    public void Read_RowOfAnotherWidth_SaysHowManyCells() =>
        Refusal("id,accelerator,model\nx,a\n").ShouldBe("rows.csv:2: 2 cells; accepted: 3, one for each column of the header");

    private static string Refusal(string csv)
    {
        string message = Should.Throw<InputException>(() => TestPoints.Read(csv)).Message;
        message.ShouldNotContain("\n");
        return message;
    }
}
