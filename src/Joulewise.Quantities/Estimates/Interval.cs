namespace Joulewise.Quantities;

/// <summary>A 90 % interval: one case in twenty lies below it and one in twenty above.</summary>
/// <typeparam name="T">The dimension.</typeparam>
/// <param name="Low">The 5th percentile.</param>
/// <param name="High">The 95th percentile.</param>
public readonly record struct Interval<T>(T Low, T High)
    where T : struct, IQuantity<T>
{
    /// <summary>Gets the level of every interval in the product.</summary>
    public static double Level => 0.9;

    /// <summary>Whether an amount lies inside, ends included.</summary>
    /// <param name="value">The amount.</param>
    /// <returns>Whether it lies inside.</returns>
    public bool Contains(T value) => value.BaseValue >= Low.BaseValue && value.BaseValue <= High.BaseValue;
}
