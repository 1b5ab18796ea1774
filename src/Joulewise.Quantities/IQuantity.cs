namespace Joulewise.Quantities;

/// <summary>
/// A physical or monetary amount that carries its dimension in its type.
/// </summary>
/// <remarks>
/// Every quantity is an immutable value of 8 bytes, safe to share between threads. It is always finite: each factory and each
/// operator refuses NaN and infinity, a division by zero among them, with <see cref="ArgumentOutOfRangeException"/>. The default
/// value is zero, and a zero has no sign. Negative values exist because differences do; where a negative amount makes no sense
/// the place that reads it refuses it. Equality and order are those of the amount in the base unit, exactly: 15 to 17 decimal
/// digits are kept and sums are rounded, so two ways to one figure may differ in the last of them.
/// Operators between values of one dimension live in <see cref="QuantityOperators"/>; those that change dimension live
/// on the types. What is not known is a missing quantity (<see langword="null"/>), never the default.
/// </remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IQuantity<TSelf> : IEquatable<TSelf>, IComparable<TSelf>, IFormattable
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>Gets the units this dimension is read and printed in. The first is the base unit.</summary>
    static abstract UnitTable Units { get; }

    /// <summary>Gets the amount in the base unit of <see cref="Units"/>.</summary>
    double BaseValue { get; }

    /// <summary>Makes an amount from a number of base units.</summary>
    /// <param name="value">The amount in the base unit; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    static abstract TSelf FromBase(double value);
}
