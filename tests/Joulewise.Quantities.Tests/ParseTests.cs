namespace Joulewise.Quantities.Tests;

public sealed class ParseTests
{
    [Theory]
    [InlineData("10MW", 10e6)]
    [InlineData(" 10 MW ", 10e6)]
    [InlineData("10 mW", 0.01)]
    [InlineData("5e3W", 5000)]
    [InlineData("5E+3 W", 5000)]
    [InlineData("5e-3kW", 5)]
    [InlineData("-2.5 kW", -2500)]
    [InlineData(".5kW", 500)]
    [InlineData("3 kw", 3000)]
    [InlineData("3 KW", 3000)]
    [InlineData("3 gw", 3e9)]
    public void Parse_PowerAsPeopleWriteIt_IsRead(string text, double watts) =>
        Quantity.Parse<Power>(text).InWatts.ShouldBe(watts);

    [Theory]
    [InlineData("0.08 USD/kWh", 0.08)]
    [InlineData("80 usd/MWh", 0.08)]
    public void Parse_EnergyPrice_IsRead(string text, double dollars) =>
        Quantity.Parse<EnergyPrice>(text).InDollarsPerKilowattHour.ShouldBe(dollars);

    [Theory]
    [InlineData("1.09", 1.09)]
    [InlineData("9 %", 0.09)]
    [InlineData("9%", 0.09)]
    [InlineData("0.5 1", 0.5)]
    public void Parse_Ratio_NeedsNoUnit(string text, double fraction) =>
        Quantity.Parse<Ratio>(text).InFraction.ShouldBe(fraction);

    [Theory]
    [InlineData("4 uJ")]
    [InlineData("4 \u00B5J")]
    [InlineData("4 \u03BCJ")]
    public void Parse_MicroWithAnySign_IsAMillionth(string text) =>
        Quantity.Parse<Energy>(text).ShouldBe(Energy.FromMicrojoules(4));

    [Theory]
    [InlineData("10 mw", "write MW or mW")]
    [InlineData("10 Mw", "write MW or mW")]
    public void Parse_PowerWhereCaseDecides_IsRefused(string text, string advice) =>
        Problem<Power>(text).ShouldContain(advice);

    [Fact]
    public void Parse_UnitThatDiffersInScaleByCaseAlone_IsRefused()
    {
        // Each of these, read without regard to case, would be wrong by 8 or by 1e9.
        Problem<Bandwidth>("400 Gb/s").ShouldContain("write GB/s");
        Problem<DataSize>("80 Gb").ShouldContain("write GB");
        Problem<Energy>("3 mWh").ShouldContain("write MWh");
        Problem<EnergyPerToken>("3 MJ/token").ShouldContain("write mJ/token");
        Problem<EnergyPrice>("3 USD/mWh").ShouldContain("write USD/MWh");
        Problem<Duration>("3 Ms").ShouldContain("write ms");
    }

    [Theory]
    [InlineData("1,000 W")]
    [InlineData("1,5 kW")]
    [InlineData("1.000,5 W")]
    public void Parse_CommaInTheNumber_IsRefusedAsAmbiguous(string text) =>
        Problem<Power>(text).ShouldContain("comma");

    [Theory]
    [InlineData("10")]
    [InlineData("10 ")]
    [InlineData("1e5")]
    public void Parse_BareNumber_IsRefusedWithTheUnitsAccepted(string text) =>
        Problem<Power>(text).ShouldBe($"'{text}' has no unit: a power needs a number and one of the units W, kW, MW, GW, mW");

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("W")]
    [InlineData("NaN W")]
    [InlineData("Infinity W")]
    [InlineData("-W")]
    [InlineData("--1 W")]
    [InlineData("1.2.3 W")]
    [InlineData("e3 W")]
    [InlineData("\u0661 W")]
    public void Parse_NoNumber_IsRefused(string text) =>
        Problem<Power>(text).ShouldContain("does not start with a finite number");

    [Fact]
    public void TryParse_Null_IsRefused()
    {
        Quantity.TryParse(null, out Power value, out string? problem).ShouldBeFalse();

        value.ShouldBe(default);
        problem.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("1e400 W")]
    [InlineData("1e308 GW")]
    public void Parse_BeyondTheRangeOfANumber_IsRefusedAsTooLarge(string text) =>
        Problem<Power>(text).ShouldContain("is too large");

    [Theory]
    [InlineData("10 J", "J")]
    [InlineData("10 W/s", "W/s")]
    [InlineData("0x10 W", "x10 W")]
    [InlineData("5eW", "eW")]
    public void Parse_UnitOfAnotherDimension_IsNamed(string text, string unit) =>
        Problem<Power>(text).ShouldStartWith($"'{unit}' in '{text}' is not a unit of power: a power needs");

    [Fact]
    public void Parse_UnitOfADimensionWithAVowel_IsRefusedInEnglish() =>
        Problem<Energy>("5 W").ShouldContain("an energy needs a number and one of the units J, ");

    [Fact]
    public void Parse_UnitOfARatio_SaysThatItNeedsNone() =>
        Problem<Ratio>("5 W").ShouldBe("'W' in '5 W' is not a unit of ratio: a ratio needs a number, alone or followed by %");

    [Fact]
    public void Parse_HugeOrHostileText_IsQuotedShortAndOnOneLine()
    {
        string problem = Problem<Power>("10 " + new string('x', 1_000_000) + "\n\u001b[31m");

        problem.Length.ShouldBeLessThan(300);
        Problem<Power>("10 \n\u001b[31mW").Any(char.IsControl).ShouldBeFalse();
    }

    private static string Problem<T>(string text)
        where T : struct, IQuantity<T> =>
        Should.Throw<FormatException>(() => Quantity.Parse<T>(text)).Message;
}
