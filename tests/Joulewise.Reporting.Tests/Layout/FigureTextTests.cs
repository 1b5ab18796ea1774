namespace Joulewise.Reporting.Tests.Layout;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(0.2436, "0.244")]
    [InlineData(1.2, "1.20")]
    [InlineData(31.27, "31.3")]
    [InlineData(10401, "10,400")]
    [InlineData(9_886_000, "9,890,000")]
    [InlineData(-0.5, "−0.500")]
    [InlineData(0, "0")]
    [InlineData(double.PositiveInfinity, "∞")]
    [InlineData(double.NaN, "not a number")]
    public void Write_OneFigure_HasThreeSignificantDigits(double value, string expected) => FigureText.Write(value).ShouldBe(expected);

    [Fact]
    public void Write_Column_AlignsDecimalsButKeepsTwoDigitsOfSmallFigures()
    {
        double[] column = [0.0312, 1.31, 2.44];
        int decimals = FigureText.Decimals(column);

        column.Select(value => FigureText.Write(value, decimals)).ShouldBe(["0.031", "1.31", "2.44"]);
    }

    [Fact]
    public void Interval_Ends_ShareTheFiguresDecimals() => FigureText.Interval(0.186, 0.2461, 3).ShouldBe("[0.186 – 0.246]");

    [Fact]
    public void Date_UnixDays_IsIso() => FigureText.Date(20_454).ShouldBe("2026-01-01");
}
