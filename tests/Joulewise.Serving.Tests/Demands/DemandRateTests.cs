using Joulewise.Quantities;

namespace Joulewise.Serving.Tests.Demands;

public sealed class DemandRateTests
{
    private static readonly TrafficClass Chat = new("chat", 1000, 250);

    [Theory]
    [InlineData("500req/s", 500)]
    [InlineData("0.5 kreq/s", 500)]
    [InlineData("60 req/min", 1)]
    [InlineData("3600req/h", 1)]
    [InlineData("2Mtok/s", 8000)]
    [InlineData("1ktok/s", 4)]
    [InlineData("250 tok/s", 1)]
    public void Read_RequestsOrOutputTokens_AreRequests(string text, double requests) =>
        DemandRate.Read("--demand", text, Chat).InPerSecond.ShouldBe(requests, 1e-9 * requests);

    [Theory]
    [InlineData("10MW", "--demand '10MW': neither requests nor output tokens per time; accepted: a number with req/s,")]
    [InlineData("2mtok/s", "--demand '2mtok/s': neither")]
    [InlineData("", "--demand '': neither")]
    [InlineData("0req/s", "--demand '0req/s': not above 0; accepted:")]
    [InlineData("-5tok/s", "--demand '-5tok/s': not above 0")]
    public void Read_AnythingElse_IsRefusedInOneLine(string text, string problem) =>
        Should.Throw<InputException>(() => DemandRate.Read("--demand", text, Chat)).Message.ShouldStartWith(problem);
}
