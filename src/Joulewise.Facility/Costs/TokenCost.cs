using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Cost of tokens on stated terms.</summary>
/// <param name="AcceleratorId">The catalogue id of the accelerator.</param>
/// <param name="Kind">Owned or rented.</param>
/// <param name="Tier">Who pays on which terms, as the price book names it.</param>
/// <param name="Date">When the price held.</param>
/// <param name="Tokens">Which tokens divide.</param>
/// <param name="Total">Price of tokens with everything that the hourly price holds, electricity among it.</param>
/// <param name="Electricity">
/// What the electricity of those tokens costs at the site. It lies inside <paramref name="Total"/> and is never added to it.
/// <see langword="null"/> where energy with idle time or a price of electricity is missing.
/// </param>
public sealed record TokenCost(
    string AcceleratorId,
    CostKind Kind,
    string Tier,
    string Date,
    TokenBasis Tokens,
    Estimate<TokenPrice> Total,
    Estimate<TokenPrice>? Electricity)
{
    /// <summary>Gets the electricity at the site's price over the total, or <see langword="null"/> where it is missing.</summary>
    public Estimate<Ratio>? ElectricityShare => Electricity?.Over(Total);

    /// <summary>The ratio of two costs on like terms.</summary>
    /// <param name="other">The divisor.</param>
    /// <returns>The ratio; a busy share both rest on cancels.</returns>
    /// <exception cref="BasisMismatchException">Kind, tier, date or tokens differ; the message says how.</exception>
    public Estimate<Ratio> RatioTo(TokenCost other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if ((Kind, Tier, Date, Tokens) != (other.Kind, other.Tier, other.Date, other.Tokens))
        {
            throw new BasisMismatchException(
                $"not comparable: {Kind}, {Tier}, {Date}, {Tokens} against {other.Kind}, {other.Tier}, {other.Date}, {other.Tokens}");
        }

        return Total.Over(other.Total);
    }
}
