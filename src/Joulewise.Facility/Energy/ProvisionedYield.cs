using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Tokens per second for each megawatt set aside.</summary>
/// <param name="Power">The planning power that divides.</param>
/// <param name="Figure">The yield with its basis, which is never one of consumed energy.</param>
public sealed record ProvisionedYield(ProvisionedPower Power, OnBasis<TokenRatePerPower> Figure)
{
    /// <summary>The ratio of two yields by planning figures of one date.</summary>
    /// <param name="other">The divisor.</param>
    /// <returns>The ratio with its interval.</returns>
    /// <exception cref="BasisMismatchException">The planning figures are of unlike dates or boundaries.</exception>
    public Estimate<Ratio> RatioTo(ProvisionedYield other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!string.Equals(Power.Date, other.Power.Date, StringComparison.Ordinal))
        {
            throw new BasisMismatchException(
                $"not comparable: planning power of {Power.Date} against {other.Power.Date}; its meaning changed between versions");
        }

        return Figure.RatioTo(other.Figure);
    }
}
