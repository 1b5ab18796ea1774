using CsCheck;

namespace Joulewise.Facility.Tests.Climates;

public sealed class PsychrometricsTests
{
    /// <summary>Wet bulbs of moist air at sea level: 20 °C and 50 % is the example of R. Stull (2011), J. Appl. Meteor. Climatol. 50 (13.7 °C by his fit); 30 °C and 50 % is read off the ASHRAE chart (22.0 °C).</summary>
    [Theory]
    [InlineData(20, 50, 13.7)]
    [InlineData(30, 50, 22.0)]
    public void WetBulb_AtSeaLevel_AgreesWithPublished(double dryCelsius, double percent, double publishedCelsius)
    {
        double dew = Psychrometrics.DewPointCelsius(percent / 100 * Psychrometrics.SaturationInHectopascals(dryCelsius));
        Psychrometrics.WetBulbCelsius(dryCelsius, dew, 1013.25).ShouldBe(publishedCelsius, 0.15);
    }

    [Fact]
    public void Saturation_At20_IsTheTableValue() =>
        Psychrometrics.SaturationInHectopascals(20).ShouldBe(23.37, 0.06, "Goff-Gratch tables: 23.37 hPa");

    [Fact]
    public void Pressure_At1609Metres_IsTheStandardAtmosphere() =>
        Psychrometrics.PressureInHectopascals(1609).ShouldBe(834, 1, "ISO 2533: 834 hPa");

    [Fact]
    public void WetBulb_Anywhere_LiesBetweenDewPointAndDryBulb() =>
        Gen.Select(Gen.Double[-40, 50], Gen.Double[0, 40], Gen.Double[700, 1050]).Sample((dry, below, pressure) =>
        {
            double wet = Psychrometrics.WetBulbCelsius(dry, dry - below, pressure);
            wet.ShouldBeInRange(dry - below, dry);
        });

    [Fact]
    public void WetBulb_SolvesThePsychrometerFormula() =>
        Gen.Select(Gen.Double[-20, 50], Gen.Double[0.1, 35], Gen.Double[750, 1030]).Sample((dry, below, pressure) =>
        {
            double wet = Psychrometrics.WetBulbCelsius(dry, dry - below, pressure);
            double vapour = Psychrometrics.SaturationInHectopascals(wet) - (6.53e-4 * (1 + (0.000944 * wet)) * pressure * (dry - wet));
            vapour.ShouldBe(Psychrometrics.SaturationInHectopascals(dry - below), 0.01);
        });
}
