namespace Joulewise.Modeling;

/// <summary>Values of the fitted constants, in the unit each is defined in.</summary>
internal sealed class Coefficients
{
    private readonly double[] _values;

    /// <summary>Initialises the values.</summary>
    /// <param name="values">One value for each constant, in the order of <see cref="Coefficient"/>.</param>
    public Coefficients(double[] values) => _values = values;

    /// <summary>Gets the number of constants.</summary>
    public static int Count { get; } = Enum.GetValues<Coefficient>().Length;

    /// <summary>Gets a value.</summary>
    /// <param name="coefficient">Which.</param>
    public double this[Coefficient coefficient] => _values[(int)coefficient];
}
