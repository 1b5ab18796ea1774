namespace Joulewise.Architecture.Tests;

public sealed class FileSizeTests
{
    private const int MostLines = 600;

    private const int MostMedianLines = 120;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("bench")]
    public void SourceFiles_Each_FitOnAFewScreens(string folder) =>
        SourceTree.SourceFiles(folder).Where(file => file.Lines > MostLines).ShouldBeEmpty();

    [Fact]
    public void SourceFiles_OfTheProduct_AreShortInTheMiddle()
    {
        int[] lines = [.. SourceTree.SourceFiles("src").Select(file => file.Lines).Order()];

        lines[lines.Length / 2].ShouldBeLessThanOrEqualTo(MostMedianLines);
    }
}
