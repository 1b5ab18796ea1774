using Joulewise.Quantities;

namespace Joulewise.Simulation.Tests.Scenarios;

public sealed class TraceReplacementTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("joulewise-trace-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("arrival_s,input_tokens,output_tokens\n0,5,5\n", TraceFormat.Joulewise)]
    [InlineData("TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,374,44\n", TraceFormat.Azure)]
    [InlineData("Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type\n5,ChatGPT,472,18,490,Conversation log\n", TraceFormat.BurstGpt)]
    [InlineData("{\"timestamp\": 0, \"input_length\": 6758, \"output_length\": 500, \"hash_ids\": [0, 1]}\n", TraceFormat.Mooncake)]
    public void In_EveryFormat_IsToldByTheFirstLine(string text, object format)
    {
        Scenario replaced = TraceReplacement.In(ScenarioTexts.Read(ScenarioTexts.Smallest), Write(text), "t");
        replaced.Traffic.ShouldBeOfType<TraceSpec>().Format.ShouldBe((TraceFormat)format);
    }

    [Fact]
    public void In_WrappedTraffic_KeepsWhatIsAroundIt()
    {
        string text = ScenarioTexts.Smallest.Replace("synthetic: {", "scale: {rate: 3, of: {synthetic: {", StringComparison.Ordinal).Replace("output: {fixed: 20}}", "output: {fixed: 20}}}}", StringComparison.Ordinal);
        ScaleRateSpec scale = TraceReplacement.In(ScenarioTexts.Read(text), Write("arrival_s,input_tokens,output_tokens\n0,5,5\n"), "t").Traffic.ShouldBeOfType<ScaleRateSpec>();
        (scale.Factor, scale.Inner.GetType()).ShouldBe((3, typeof(TraceSpec)));
    }

    [Fact]
    public void In_UnknownFormat_IsRefused() =>
        Should.Throw<InputException>(() => TraceReplacement.In(ScenarioTexts.Read(ScenarioTexts.Smallest), Write("a,b\n1,2\n"), "t.csv"))
            .Message.ShouldStartWith("--trace t.csv:1: 'a,b' is the first line of no known format; accepted are");

    [Fact]
    public void In_TrafficOfSeveralParts_IsRefused() =>
        Should.Throw<InputException>(() => TraceReplacement.In(ScenarioTexts.Read(ScenarioTexts.Full), Write("arrival_s,input_tokens,output_tokens\n0,5,5\n"), "t"))
            .Message.ShouldContain("the traffic has 2 parts: accepted is one trace or one synthetic traffic to replace");

    private string Write(string text)
    {
        string path = Path.Combine(_folder.FullName, "trace");
        File.WriteAllText(path, text);
        return path;
    }
}
