using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What tokens of an owned accelerator cost by the model of ownership. A rented cost is a <see cref="TokenCost"/> and has no ratio to this.</summary>
/// <param name="Hour">The hour they are made in.</param>
/// <param name="Tokens">Which tokens divide.</param>
/// <param name="Total">The cost with every part.</param>
public sealed record OwnedTokenCost(OwnedHour Hour, TokenBasis Tokens, Estimate<TokenPrice> Total)
{
    /// <summary>The ratio of two costs on like terms.</summary>
    /// <param name="other">The divisor.</param>
    /// <returns>The ratio; what the two share, such as cost of capital, life and busy share, cancels as far as it acts on both alike.</returns>
    /// <exception cref="BasisMismatchException">Terms, site or tokens differ; the message says how.</exception>
    public Estimate<Ratio> RatioTo(OwnedTokenCost other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Hour.Terms.Id, Hour.SiteId, Tokens) == (other.Hour.Terms.Id, other.Hour.SiteId, other.Tokens)
            ? Total.Over(other.Total)
            : throw new BasisMismatchException(
                $"not comparable: {Hour.Terms.Id}, {Hour.SiteId}, {Tokens} against {other.Hour.Terms.Id}, {other.Hour.SiteId}, {other.Tokens}");
    }

    /// <summary>The share of one line in the cost.</summary>
    /// <param name="part">The line.</param>
    /// <returns>The share, or <see langword="null"/> where this case has no such line.</returns>
    public Estimate<Ratio>? ShareOf(CostPart part) =>
        Hour.Lines.FirstOrDefault(l => l.Part == part) is { } line && Hour.Total is { } total ? line.Hourly.Over(total) : null;
}
