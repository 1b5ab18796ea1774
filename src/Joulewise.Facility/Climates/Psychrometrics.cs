namespace Joulewise.Facility;

/// <summary>Moist air by the formulas of the World Meteorological Organization's Guide to Instruments (WMO-No. 8, Annex 4.B), over water.</summary>
internal static class Psychrometrics
{
    /// <summary>Steps of Newton's method for the wet bulb; the third no longer moves it by a thousandth of a kelvin.</summary>
    private const int WetBulbSteps = 3;

    /// <summary>Saturation vapour pressure in hPa at a temperature from -45 to 60 °C.</summary>
    internal static double SaturationInHectopascals(double celsius) => 6.112 * Math.Exp(17.62 * celsius / (243.12 + celsius));

    /// <summary>The dew point in degrees Celsius of a vapour pressure in hPa; above zero.</summary>
    internal static double DewPointCelsius(double vapourInHectopascals)
    {
        double log = Math.Log(vapourInHectopascals / 6.112);
        return 243.12 * log / (17.62 - log);
    }

    /// <summary>Pressure in hPa at a height in metres of the standard atmosphere (ISO 2533).</summary>
    internal static double PressureInHectopascals(double elevationInMetres) =>
        1013.25 * Math.Pow(1 - (2.25577e-5 * elevationInMetres), 5.25588);

    /// <summary>The wet bulb in degrees Celsius: the temperature at which the psychrometer's formula gives the vapour pressure.</summary>
    /// <remarks>Not above the dry bulb, nor below the dew point.</remarks>
    internal static double WetBulbCelsius(double dryBulbCelsius, double dewPointCelsius, double pressureInHectopascals)
    {
        if (dewPointCelsius >= dryBulbCelsius)
        {
            return dryBulbCelsius;
        }

        double vapour = SaturationInHectopascals(dewPointCelsius);
        double wet = dewPointCelsius + ((dryBulbCelsius - dewPointCelsius) / 3);
        for (int i = 0; i < WetBulbSteps; i++)
        {
            double saturation = SaturationInHectopascals(wet);
            double slope = saturation * 17.62 * 243.12 / ((243.12 + wet) * (243.12 + wet));
            double factor = 6.53e-4 * (1 + (0.000944 * wet)) * pressureInHectopascals;
            double error = saturation - (factor * (dryBulbCelsius - wet)) - vapour;
            wet -= error / (slope + factor);
        }

        return Math.Clamp(wet, dewPointCelsius, dryBulbCelsius);
    }
}
