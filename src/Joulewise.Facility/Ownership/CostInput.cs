using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>One input of an owned hour: for estimates, for draws and for asking what another value would do.</summary>
/// <param name="Id">Its stable identity; two accelerators that name the same one share its error.</param>
/// <param name="Label">Its name in words.</param>
/// <param name="Unit">The base unit of its dimension.</param>
/// <param name="Spread">Its distribution in that unit.</param>
/// <param name="Operand">Its estimate.</param>
public sealed record CostInput(string Id, string Label, string Unit, Spread Spread, Operand Operand)
{
    /// <summary>Gets the input in the form that sensitivity asks for.</summary>
    public LedgerInput Range => new(Id, Label, Unit, Spread.Low, Spread.Stated, Spread.High);

    /// <summary>An input from a catalogue range.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="id">The identity.</param>
    /// <param name="label">The name in words.</param>
    /// <param name="range">The range.</param>
    /// <returns>The input.</returns>
    public static CostInput Of<T>(string id, string label, FigureRange<T> range)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(range);
        return new CostInput(id, label, T.Units.BaseUnit, range.ToSpread(), Operand.Of(range.ToEstimate(id)));
    }

    /// <summary>An input from an estimate, drawn as log-normal on each side of its value, or as fixed where it has no error or is not positive.</summary>
    /// <typeparam name="T">The dimension.</typeparam>
    /// <param name="id">The identity; of the estimate, where it has one input.</param>
    /// <param name="label">The name in words.</param>
    /// <param name="estimate">The estimate.</param>
    /// <returns>The input.</returns>
    public static CostInput Of<T>(string id, string label, Estimate<T> estimate)
        where T : struct, IQuantity<T>
    {
        ArgumentNullException.ThrowIfNull(estimate);
        double stated = estimate.Value.BaseValue;
        double low = Math.Min(estimate.Interval.Low.BaseValue, stated);
        double high = Math.Max(estimate.Interval.High.BaseValue, stated);
        Spread spread = estimate.IsUncertain && low > 0 ? Spread.LogNormal(low, stated, high) : Spread.Fixed(stated);
        return new CostInput(id, label, T.Units.BaseUnit, spread, Operand.Of(estimate));
    }
}
