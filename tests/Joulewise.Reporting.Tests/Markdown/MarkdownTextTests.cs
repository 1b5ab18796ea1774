namespace Joulewise.Reporting.Tests.Markdown;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    [InlineData("snake_case *x* [1] | $", @"snake\_case \*x\* \[1\] \| \$")]
    [InlineData("two\nlines", "two lines")]
    [InlineData("", "")]
    public void Escape_Text_ShowsAsItself(string text, string expected) => MarkdownText.Escape(text).ShouldBe(expected);

    [Theory]
    [InlineData("# no heading", @"\# no heading")]
    [InlineData("- no item", @"\- no item")]
    [InlineData("12. no item", @"12\. no item")]
    [InlineData("12 items", "12 items")]
    [InlineData("a) kept", "a) kept")]
    public void Line_LeadingMark_IsEscaped(string text, string expected) => MarkdownText.Line(text).ShouldBe(expected);

    [Fact]
    public void Fence_TextWithAFence_GetsALongerOne() => MarkdownText.Fence("```\nx").ShouldBe("````text\n```\nx\n````");

    [Theory]
    [InlineData("https://example.org/a_b", "<https://example.org/a_b>")]
    [InlineData("javascript:alert(1)", "javascript:alert(1)")]
    [InlineData("data/a_b.csv", @"data/a\_b.csv")]
    public void Address_OnlyWebAddresses_BecomeLinks(string address, string expected) => MarkdownText.Address(address).ShouldBe(expected);
}
