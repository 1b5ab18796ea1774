using System.Collections.Frozen;

namespace Joulewise.Quantities;

/// <summary>The unit names a dimension accepts, each with its factor to the base unit.</summary>
/// <remarks>Names are matched exactly first and without regard to case second, so that <c>MW</c> and <c>mW</c> stay apart.</remarks>
public sealed class UnitTable
{
    private readonly FrozenDictionary<string, double> _exact;
    private readonly FrozenDictionary<string, double> _folded;

    /// <summary>Initializes a new instance of the <see cref="UnitTable"/> class.</summary>
    /// <param name="dimension">What is measured, in words: <c>power</c>.</param>
    /// <param name="units">Names and factors; the first has factor 1 and is the base unit.</param>
    public UnitTable(string dimension, params (string Name, double Factor)[] units)
    {
        ArgumentNullException.ThrowIfNull(units);
        Dimension = dimension;
        BaseUnit = units[0].Name;
        Names = [.. units.Select(u => u.Name)];
        _exact = units.ToFrozenDictionary(u => u.Name, u => u.Factor, StringComparer.Ordinal);
        _folded = units
            .GroupBy(u => u.Name, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.First().Factor, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the name of the dimension, in words.</summary>
    public string Dimension { get; }

    /// <summary>Gets the name of the base unit.</summary>
    public string BaseUnit { get; }

    /// <summary>Gets every accepted unit name, base unit first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Finds the factor from a unit to the base unit.</summary>
    /// <param name="name">A unit name, for example <c>kW</c>.</param>
    /// <param name="factor">Base units in one of the named unit.</param>
    /// <returns>Whether the unit belongs to this dimension.</returns>
    public bool TryGetFactor(string name, out double factor) =>
        _exact.TryGetValue(name, out factor) || _folded.TryGetValue(name, out factor);
}
