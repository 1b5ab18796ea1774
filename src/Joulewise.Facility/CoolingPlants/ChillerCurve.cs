namespace Joulewise.Facility;

/// <summary>COP of a compressor as a share of the Carnot COP between its evaporator and its condenser: the usual first-order form of chiller performance.</summary>
internal static class ChillerCurve
{
    private const double ZeroCelsiusInKelvin = 273.15;

    /// <summary>Heat moved over electricity at a lift.</summary>
    internal static double Cop(double carnotShare, double evaporatorCelsius, double condenserCelsius, double leastLiftInKelvin) =>
        carnotShare * (evaporatorCelsius + ZeroCelsiusInKelvin) / Math.Max(leastLiftInKelvin, condenserCelsius - evaporatorCelsius);

    /// <summary>The share of the Carnot COP that a compressor alone reaches, from a rated COP that counts the condenser's fans.</summary>
    /// <remarks>Per heat cooled the unit takes 1 / COP = w + f (1 + w), with w the compressor and f the fans per heat rejected.</remarks>
    internal static double ShareWithoutFans(double ratedCop, double fanShare, double evaporatorCelsius, double condenserCelsius)
    {
        double compressor = ((1 / ratedCop) - fanShare) / (1 + fanShare);
        return (condenserCelsius - evaporatorCelsius) / ((evaporatorCelsius + ZeroCelsiusInKelvin) * compressor);
    }
}
