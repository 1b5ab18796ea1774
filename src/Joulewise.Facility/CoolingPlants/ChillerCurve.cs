namespace Joulewise.Facility;

/// <summary>COP of a compressor as a share of the Carnot COP between its evaporator and its condenser: the usual first-order form of chiller performance.</summary>
internal static class ChillerCurve
{
    private const double ZeroCelsiusInKelvin = 273.15;

    /// <summary>Heat moved over electricity at a lift.</summary>
    internal static double Cop(double carnotShare, double evaporatorCelsius, double condenserCelsius, double leastLiftInKelvin) =>
        carnotShare * (evaporatorCelsius + ZeroCelsiusInKelvin) / Math.Max(leastLiftInKelvin, condenserCelsius - evaporatorCelsius);
}
