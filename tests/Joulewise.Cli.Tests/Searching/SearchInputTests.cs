namespace Joulewise.Cli.Tests.Searching;

/// <summary>Every wrong option of a search is one line that names it, what was found and what is accepted.</summary>
public sealed class SearchInputTests : IDisposable
{
    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("--model", "qwen9-8b", "qwen9-8b")]
    [InlineData("--model", "none.json", "none.json")]
    [InlineData("--accelerator", "h900", "h900")]
    [InlineData("--accelerator", "h200,h900", "h900")]
    [InlineData("--accelerator", ",", "--accelerator names nothing")]
    [InlineData("--accelerator", "", "--accelerator names nothing")]
    [InlineData("--prefill-accelerator", "h900", "h900")]
    [InlineData("--accelerators", "0", "--accelerators '0'", "1 to 4096")]
    [InlineData("--accelerators", "-3", "--accelerators '-3'", "1 to 4096")]
    [InlineData("--accelerators", "5000", "--accelerators '5000'", "1 to 4096")]
    [InlineData("--accelerators", "many", "--accelerators", "many")]
    [InlineData("--accelerators", "99999999999", "--accelerators")]
    [InlineData("--power", "10", "--power", "10")]
    [InlineData("--power", "0MW", "--power", "0MW")]
    [InlineData("--power", "-1MW", "--power", "-1MW")]
    [InlineData("--power", "10s", "--power", "10s")]
    [InlineData("--power", "1e300MW", "--power", "10 GW")]
    [InlineData("--power", "10.1GW", "--power '10.1 GW'", "10 GW")]
    [InlineData("--isl", "0", "--isl", "'0'")]
    [InlineData("--isl", "-5", "--isl", "'-5'")]
    [InlineData("--isl", "NaN", "--isl", "'NaN'")]
    [InlineData("--isl", "Infinity", "--isl")]
    [InlineData("--isl", "1e300", "--isl", "'1e300'")]
    [InlineData("--isl", "many", "--isl", "'many'")]
    [InlineData("--osl", "1", "--osl '1'", "2 tokens")]
    [InlineData("--osl", "NaN", "--osl", "'NaN'")]
    [InlineData("--ttft", "2", "--ttft", "2")]
    [InlineData("--ttft", "-2s", "--ttft", "-2s")]
    [InlineData("--ttft", "0s", "--ttft", "not above zero")]
    [InlineData("--ttft", "2kW", "--ttft", "2kW")]
    [InlineData("--tpot", "1e400ms", "--tpot")]
    [InlineData("--gap", "NaNs", "--gap")]
    [InlineData("--objective", "speed", "--objective 'speed'", "joules, cost, throughput")]
    [InlineData("--precision", "fp7", "--precision 'fp7'", "bf16, fp8, fp4, mxfp4, int4")]
    [InlineData("--kv-precision", "fp4", "--kv-precision 'fp4'", "bf16, fp8")]
    [InlineData("--engine", "llama.cpp", "--engine 'llama.cpp'", "vllm, sglang, trtllm, atom")]
    [InlineData("--mode", "both", "--mode 'both'", "any, aggregated, disaggregated")]
    [InlineData("--speculation", "mtp", "--speculation 'mtp'", "any, none")]
    [InlineData("--power-caps", "yes", "--power-caps 'yes'", "any, none")]
    [InlineData("--draw", "mean", "--draw 'mean'", "limit, expected")]
    [InlineData("--boundary", "chip", "--boundary 'chip'", "facility")]
    [InlineData("--site", "moon", "moon")]
    [InlineData("--price", "free", "--price", "free")]
    [InlineData("--price", "0 USD/h", "--price", "not above zero")]
    public async Task Search_WrongOption_IsOneLineThatNamesIt(string option, string value, params string[] parts)
    {
        Dictionary<string, string> args = new(StringComparer.Ordinal)
        {
            ["--model"] = "qwen3-8b",
            ["--accelerator"] = "h200",
            ["--isl"] = "1000",
            ["--osl"] = "200",
            [option] = value,
        };

        (await _bench.RunAsync(["search", .. args.SelectMany(a => (string[])[a.Key, a.Value])])).ShouldRefuse(parts);
    }

    [Theory]
    [InlineData("--model")]
    [InlineData("--accelerator")]
    [InlineData("--isl")]
    [InlineData("--osl")]
    public async Task Search_MissingOption_IsOneLineThatNamesIt(string option)
    {
        string[] all = ["--model", "qwen3-8b", "--accelerator", "h200", "--isl", "1000", "--osl", "200"];
        int index = Array.IndexOf(all, option);

        (await _bench.RunAsync(["search", .. all[..index], .. all[(index + 2)..]])).ShouldRefuse(option);
    }

    [Fact]
    public async Task Search_NumberAndFeed_ContradictEachOther() =>
        (await _bench.RunAsync("search", "--model", "qwen3-8b", "--accelerator", "h200", "--isl", "10", "--osl", "10", "--accelerators", "8", "--power", "1MW"))
            .ShouldRefuse("--accelerators and --power", "one of them");

    [Fact]
    public async Task Search_TerminalCodesInAName_StayOffTheTerminal() =>
        (await _bench.RunAsync("search", "--model", "\u001b[31mred", "--accelerator", "h200", "--isl", "10", "--osl", "10")).ShouldRefuse("red");
}
