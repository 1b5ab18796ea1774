using Joulewise.Catalog;

namespace Joulewise.Facility;

/// <summary>8,760 hours of dry bulb, dew point and wet bulb at a station: a year as its normals describe it, with warm and cold spells.</summary>
/// <remarks>Made by <see cref="TypicalYears.Of"/>. The same normals give the same year, bit for bit. Immutable and safe for use from several threads.</remarks>
public sealed class TypicalYear
{
    /// <summary>The hours of a year without a leap day.</summary>
    public const int Hours = 8760;

    private readonly double[] _dryBulbCelsius;
    private readonly double[] _dewPointCelsius;
    private readonly double[] _wetBulbCelsius;

    internal TypicalYear(Climate climate, double[] dryBulbCelsius, double[] dewPointCelsius, double[] wetBulbCelsius)
    {
        Climate = climate;
        _dryBulbCelsius = dryBulbCelsius;
        _dewPointCelsius = dewPointCelsius;
        _wetBulbCelsius = wetBulbCelsius;
    }

    /// <summary>Gets the normals it follows.</summary>
    public Climate Climate { get; }

    /// <summary>Gets the temperature of the air in degrees Celsius, hour by hour from midnight of 1 January, in solar time.</summary>
    public ReadOnlySpan<double> DryBulbCelsius => _dryBulbCelsius;

    /// <summary>Gets the dew point in degrees Celsius; never above the dry bulb.</summary>
    public ReadOnlySpan<double> DewPointCelsius => _dewPointCelsius;

    /// <summary>Gets the wet bulb in degrees Celsius; between dew point and dry bulb.</summary>
    public ReadOnlySpan<double> WetBulbCelsius => _wetBulbCelsius;
}
