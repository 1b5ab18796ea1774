using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>Computes the cost of tokens from the price book.</summary>
public static class TokenCosts
{
    /// <summary>High end over stated cost of ownership: the largest revision between two versions of one cost model, April to July 2026, is by a factor of 1.22 (GB200, 2.75 to 2.26 USD/h).</summary>
    public const double OwnedFactor = 1.22;

    /// <summary>High end over stated rent: the largest revision of contract prices over the same three months is by a factor of 1.37 (H100, 1.30 to 1.78 USD/h).</summary>
    public const double RentedFactor = 1.37;

    /// <summary>Cost of tokens at an hourly price.</summary>
    /// <remarks>
    /// Hourly price over tokens in an hour, idle time included: price / (rate x busy share). Both kinds of price hold the
    /// electricity already (in the cost of ownership it is with hosting under a fifth), so the site's electricity is shown
    /// beside the total and not added.
    /// </remarks>
    /// <param name="price">A line of the price book.</param>
    /// <param name="perAccelerator">Tokens per second over all accelerators of the deployment while it works.</param>
    /// <param name="utilisation">The busy share.</param>
    /// <param name="figures">Energy figures of the same deployment, for the electricity; or <see langword="null"/>.</param>
    /// <param name="site">The site, for its price of electricity; or <see langword="null"/>.</param>
    /// <param name="tokens">Which tokens the rate counts.</param>
    /// <returns>The cost.</returns>
    /// <exception cref="InputException">The price is neither owned nor rented.</exception>
    public static TokenCost Of(
        PriceEntry price,
        Estimate<TokenRate> perAccelerator,
        UtilisationBasis utilisation,
        EnergyFigures? figures = null,
        Site? site = null,
        TokenBasis tokens = TokenBasis.Output)
    {
        ArgumentNullException.ThrowIfNull(price);
        ArgumentNullException.ThrowIfNull(perAccelerator);
        ArgumentNullException.ThrowIfNull(utilisation);
        CostKind kind = KindOf(price);
        Estimate<MoneyRate> hourly = Hourly(price);
        Estimate<TokenPrice> total = Estimate.Combine(
            [Operand.Of(hourly), Operand.Of(perAccelerator), Operand.Of(utilisation.BusyShare)],
            v => MoneyRate.FromDollarsPerHour(v[0]) / TokenRate.FromPerSecond(v[1] * IdleTime.Held(v[2])));
        return new TokenCost(
            price.AcceleratorId,
            kind,
            price.Tier,
            price.Cost.Source.Date,
            tokens,
            total,
            figures?.At(Boundary.Facility, CapacityBasis.WithIdle) is { } figure ? Electricity(figure.Energy, site, tokens) : null);
    }

    /// <summary>The electricity of tokens at a site.</summary>
    /// <param name="energy">Facility energy of a token with idle time.</param>
    /// <param name="site">The site.</param>
    /// <param name="tokens">Which tokens divide.</param>
    /// <returns>Energy times price, or <see langword="null"/> where the site has no price.</returns>
    /// <exception cref="BasisMismatchException">The energy is not facility energy with idle time of those tokens.</exception>
    public static Estimate<TokenPrice>? Electricity(OnBasis<EnergyPerToken> energy, Site? site, TokenBasis tokens = TokenBasis.Output)
    {
        RequireBasis(energy, tokens);
        if (site?.ElectricityPrice is not { } price)
        {
            return null;
        }

        Estimate<EnergyPrice> atSite = Estimate.Exact($"electricity-price/{site.Id}", price.Value, price.Grade, price.Source);
        return energy.Estimate.With(atSite, (e, p) => e * p);
    }

    /// <summary>The hourly price of one accelerator, with what revisions of such prices leave open.</summary>
    /// <param name="price">A line of the price book.</param>
    /// <returns>The price, under the identity <c>price/{id}</c>: two costs at one line share its error.</returns>
    /// <exception cref="InputException">The price is neither owned nor rented.</exception>
    public static Estimate<MoneyRate> Hourly(PriceEntry price)
    {
        ArgumentNullException.ThrowIfNull(price);
        return Estimate.WithFactor(
            $"price/{price.Id}",
            price.Cost.Value,
            KindOf(price) == CostKind.Owned ? OwnedFactor : RentedFactor,
            price.Cost.Grade,
            price.Cost.Source);
    }

    internal static void RequireBasis(OnBasis<EnergyPerToken> energy, TokenBasis tokens)
    {
        ArgumentNullException.ThrowIfNull(energy);
        Basis wanted = new(Boundary.Facility, CapacityBasis.WithIdle, tokens);
        if (energy.Basis.DifferenceFrom(wanted) is { } difference)
        {
            throw new BasisMismatchException($"electricity is paid for at the meter and while idle; {difference}");
        }
    }

    private static CostKind KindOf(PriceEntry price) => price.Kind switch
    {
        "owned" => CostKind.Owned,
        "rented" => CostKind.Rented,
        _ => throw new InputException($"price '{price.Id}': kind '{price.Kind}' is not one of owned, rented"),
    };
}
