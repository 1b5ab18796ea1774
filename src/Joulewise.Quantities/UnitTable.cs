using System.Collections.Frozen;

namespace Joulewise.Quantities;

/// <summary>The unit names a dimension accepts, each with its factor to the base unit.</summary>
/// <remarks>
/// A name is matched exactly first. Failing that, the case of its letters is forgiven (<c>kw</c> is <c>kW</c>), except that of
/// <c>m</c> and <c>b</c>, which separate milli from mega and bits from bytes: <c>mw</c> and <c>Gb/s</c> are refused rather than
/// read a billion or eight times wrong. The micro sign is read as <c>u</c>.
/// </remarks>
public sealed class UnitTable
{
    private const double WholeTolerance = 1e-9;

    private readonly FrozenDictionary<string, double> _factors;

    /// <summary>Initializes a new instance of the <see cref="UnitTable"/> class.</summary>
    /// <param name="dimension">What is measured, in words: <c>power</c>.</param>
    /// <param name="units">
    /// Distinct names and factors; the first has factor 1 and is the base unit, named <c>1</c> where a bare number needs no unit.
    /// A factor below 1 is one over a whole number.
    /// </param>
    /// <exception cref="ArgumentException">The table breaks one of those rules.</exception>
    public UnitTable(string dimension, params (string Name, double Factor)[] units)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dimension);
        ArgumentNullException.ThrowIfNull(units);
        if (units.Length == 0 || units[0].Factor != 1 || !units.All(u => IsUsable(u.Factor)))
        {
            throw new ArgumentException($"The units of {dimension} need a base unit of factor 1 and factors that are positive, and below 1 only as one over a whole number.", nameof(units));
        }

        Dimension = dimension;
        BaseUnit = units[0].Name;
        Names = [.. units.Select(u => u.Name)];
        _factors = units.ToFrozenDictionary(u => u.Name, u => u.Factor, StringComparer.Ordinal);
    }

    /// <summary>Gets the name of the dimension, in words.</summary>
    public string Dimension { get; }

    /// <summary>Gets the name of the base unit; <c>1</c> for a plain number.</summary>
    public string BaseUnit { get; }

    /// <summary>Gets every accepted unit name, base unit first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Gets a value indicating whether an amount may stand without a unit, as a ratio does.</summary>
    public bool AllowsBareNumber => BaseUnit is "1";

    /// <summary>Finds the factor from a unit to the base unit.</summary>
    /// <param name="name">A unit name, for example <c>kW</c>.</param>
    /// <param name="factor">Base units in one of the named unit, or zero.</param>
    /// <returns>Whether the unit belongs to this dimension.</returns>
    public bool TryGetFactor(string name, out double factor)
    {
        ArgumentNullException.ThrowIfNull(name);
        string plain = name.Replace('\u00B5', 'u').Replace('\u03BC', 'u');
        if (_factors.TryGetValue(plain, out factor))
        {
            return true;
        }

        string[] alike = [.. LookAlikes(plain)];
        return alike.Length == 1 && AgreeOnScale(alike[0], plain) && _factors.TryGetValue(alike[0], out factor);
    }

    /// <summary>Converts so that a printed decimal gives the same number as the named factory: 9 ms is 9 / 1000 s, not 9 x 0.001 s.</summary>
    internal static double ToBase(double amount, double factor) =>
        factor < 1 ? amount / Math.Round(1 / factor) : amount * factor;

    /// <summary>The accepted names that differ from a name only in the case of letters.</summary>
    internal IEnumerable<string> LookAlikes(string name) =>
        Names.Where(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    private static bool AgreeOnScale(string known, string name) =>
        known.Zip(name).All(pair => pair.First == pair.Second || char.ToLowerInvariant(pair.First) is not ('m' or 'b'));

    private static bool IsUsable(double factor) =>
        double.IsFinite(factor) && (factor >= 1 || (factor > 0 && Math.Abs((1 / factor) - Math.Round(1 / factor)) * factor < WholeTolerance));
}
