namespace Joulewise.Quantities;

/// <summary>An estimate together with the basis it is on. The only form in which energy figures may be compared.</summary>
/// <typeparam name="T">The dimension, for example <see cref="EnergyPerToken"/> or <see cref="TokenRatePerPower"/>.</typeparam>
/// <param name="Estimate">The figure.</param>
/// <param name="Basis">Its basis.</param>
public sealed record OnBasis<T>(Estimate<T> Estimate, Basis Basis)
    where T : struct, IQuantity<T>
{
    /// <summary>The ratio of two figures on like bases.</summary>
    /// <param name="other">The divisor.</param>
    /// <returns>The ratio with its interval; errors both share cancel.</returns>
    /// <exception cref="BasisMismatchException">The bases differ; the message says how.</exception>
    public Estimate<Ratio> RatioTo(OnBasis<T> other)
    {
        ThrowIfUnlike(other);
        return Estimate.Over(other.Estimate);
    }

    /// <summary>Whether two figures on like bases can be told apart: the 90 % interval of their ratio leaves out 1.</summary>
    /// <param name="other">The other figure.</param>
    /// <returns>Whether a ranking of the two is warranted.</returns>
    /// <exception cref="BasisMismatchException">The bases differ; the message says how.</exception>
    public bool IsDistinguishableFrom(OnBasis<T> other) => !RatioTo(other).Interval.Contains(Ratio.One);

    /// <summary>The difference of two figures on like bases.</summary>
    /// <param name="other">The figure to subtract.</param>
    /// <returns>The difference on the same basis.</returns>
    /// <exception cref="BasisMismatchException">The bases differ; the message says how.</exception>
    public OnBasis<T> Minus(OnBasis<T> other)
    {
        ThrowIfUnlike(other);
        return this with { Estimate = Estimate.With(other.Estimate, (a, b) => a - b) };
    }

    private void ThrowIfUnlike(OnBasis<T> other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Basis.DifferenceFrom(other.Basis) is { } difference)
        {
            throw new BasisMismatchException(difference);
        }
    }
}
