using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

public sealed class WorkloadsTests
{
    [Theory]
    [InlineData("8k/1k", 8192, 1024)]
    [InlineData("1k/8k", 1024, 8192)]
    [InlineData("inferencex-1k1k", 1024, 1024)]
    [InlineData("8192/1024", 8192, 1024)]
    [InlineData("7/3", 7, 3)]
    public void Resolve_NameOrLengths_IsTheTraffic(string text, double input, double output) =>
        Workloads.Resolve(Question.Catalogue, text).ShouldBe(WorkloadKey.Fixed(input, output));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("8192/")]
    [InlineData("0/1024")]
    [InlineData("-1/1024")]
    [InlineData("8192/1024/1")]
    [InlineData("8192 / 1024")]
    [InlineData("8.5/1")]
    [InlineData("99999999999999999999/1")]
    [InlineData("9k/1k")]
    [InlineData("agentic")]
    [InlineData("gpqa")]
    [InlineData("eight thousand\nin")]
    public void Resolve_AnythingElse_IsRefusedInOneLine(string text)
    {
        string message = Should.Throw<InputException>(() => Workloads.Resolve(Question.Catalogue, text)).Message;

        message.ShouldNotContain('\n');
        message.Length.ShouldBeInRange(20, 400);
    }

    [Fact]
    public void Resolve_TrafficWithoutLengths_SaysWhatIsAccepted() =>
        Should.Throw<InputException>(() => Workloads.Resolve(Question.Catalogue, "agentic")).Message.ShouldContain("8k/1k");

    [Fact]
    public void MeanOf_Nominal_IsNineTenths()
    {
        Workloads.MeanOf(TokenCount.FromTokens(1000))!.Value.InTokens.ShouldBe(900);
        Workloads.MeanOf(null).ShouldBeNull();
    }
}
