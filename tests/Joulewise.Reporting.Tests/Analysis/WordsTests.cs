using CsCheck;
using Joulewise.Quantities;

namespace Joulewise.Reporting.Tests.Analysis;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1.0, "1")]
    [InlineData(0.012345, "0.0123")]
    [InlineData(0.00099999, "0.001")]
    [InlineData(9.996, "10")]
    [InlineData(999.6, "1,000")]
    [InlineData(123.456, "123")]
    [InlineData(12.3456, "12.3")]
    [InlineData(556_812.3, "557,000")]
    [InlineData(-2.345, "-2.35")]
    [InlineData(double.NaN, "not finite")]
    [InlineData(double.PositiveInfinity, "not finite")]
    public void Number_AnySize_HasThreeSignificantDigits(double value, string expected) => Words.Number(value).ShouldBe(expected);

    [Fact]
    public void Number_AnyValue_IsReadBackWithinHalfAPerCent() =>
        Gen.Double[-9, 12].Sample(
            exponent =>
            {
                double value = Math.Pow(10, exponent);
                double read = double.Parse(Words.Number(value).Replace(",", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
                (read / value).ShouldBe(1, 0.00501);
            },
            iter: 500);

    [Fact]
    public void Figure_Estimate_CarriesIntervalAndGrade() =>
        Words.Figure(Estimate.WithFactor("p", Power.FromWatts(100), 2, Grade.C, new Source("s", "s", "s")), p => p.InWatts, "W").ShouldBe("100 W [50 to 200] (grade C)");

    [Theory]
    [InlineData("none")]
    [InlineData("a", "a")]
    [InlineData("a and b", "a", "b")]
    [InlineData("a, b and c", "a", "b", "c")]
    public void And_Names_ReadAsInASentence(string expected, params string[] names) => Words.And(names).ShouldBe(expected);
}
