using System.Globalization;

namespace Joulewise.Quantities.Tests;

public sealed class FormatTests
{
    [Fact]
    public void ToString_WithoutFormat_HasFourDigitsAndTheBaseUnit() =>
        EnergyPerToken.FromJoulesPerToken(0.101071).ToString().ShouldBe("0.1011 J/token");

    [Fact]
    public void ToString_WithFormat_FollowsIt() =>
        Power.FromKilowatts(10.401).ToString("F1", CultureInfo.InvariantCulture).ShouldBe("10401.0 W");

    [Fact]
    public void ToString_OfARatio_IsTheBareNumber() =>
        Ratio.FromPercent(109).ToString().ShouldBe("1.09");

    [Fact]
    public void ToString_OfANegativeZero_HasNoSign() =>
        Power.FromWatts(-0.0).ToString().ShouldBe("0 W");

    [Fact]
    public void Interpolation_InAnyCulture_UsesTheInvariantOneByDefault() =>
        $"{TokenRate.FromPerSecond(1.5)}".ShouldBe("1.5 tokens/s");
}
