namespace Joulewise.Quantities.Tests;

public sealed class UnitTableTests
{
    [Fact]
    public void TryGetFactor_OfAnUnknownUnit_IsFalse()
    {
        Power.Units.TryGetFactor("parsec", out double factor).ShouldBeFalse();

        factor.ShouldBe(0);
    }

    [Fact]
    public void Names_StartWithTheBaseUnit() => Power.Units.Names[0].ShouldBe(Power.Units.BaseUnit);

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(0.3)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void New_FactorThatCannotBeConvertedExactly_IsRefused(double factor) =>
        Should.Throw<ArgumentException>(() => new UnitTable("length", ("m", 1), ("x", factor)));

    [Fact]
    public void New_WithoutABaseUnitOfFactorOne_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new UnitTable("length"));
        Should.Throw<ArgumentException>(() => new UnitTable("length", ("km", 1000)));
        Should.Throw<ArgumentException>(() => new UnitTable("length", ("m", 1), ("m", 2)));
    }
}
