namespace Joulewise.Reporting.Tests.Layout;

public sealed class SourceNumbersTests
{
    private static readonly SourceNumbers Numbers = new([.. "abcdefghi".Select(static letter => new SourceEntry(letter.ToString(), letter.ToString(), string.Empty, string.Empty, string.Empty, string.Empty))]);

    [Theory]
    [InlineData("", "")]
    [InlineData("b", "2")]
    [InlineData("ba", "1 2")]
    [InlineData("cba", "1–3")]
    [InlineData("aacegfh", "1 3 5–8")]
    public void Runs_CitedIds_AreNumberedSortedAndDrawnTogether(string ids, string expected) =>
        string.Join(' ', Numbers.Runs([.. ids.Select(static letter => letter.ToString())]).Select(static run => run.Text)).ShouldBe(expected);
}
