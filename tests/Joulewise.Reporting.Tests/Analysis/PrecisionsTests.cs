namespace Joulewise.Reporting.Tests.Analysis;

public sealed class PrecisionsTests
{
    [Theory]
    [InlineData("bf16", 16)]
    [InlineData("fp8", 8)]
    [InlineData("mxfp4", 4)]
    [InlineData("int4", 4)]
    [InlineData("", 0)]
    [InlineData("unknown", 0)]
    public void BitsOf_Name_IsItsWidth(string precision, int bits) => Precisions.BitsOf(precision).ShouldBe(bits);
}
