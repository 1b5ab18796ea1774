using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What a side amounts to on the claim's own published figures: rates, powers and prices where stated, else results as printed.</summary>
internal static class PublishedSide
{
    /// <summary>The amounts of a side.</summary>
    public static SideAmounts Of(Claim claim, ClaimSide side)
    {
        string id = $"claim {claim.Id}, {side.Name}";
        Estimate<TokenRate>? rate = RateOf(id, side);
        Estimate<Power>? power = PerAccelerator(id + ", power", side.Power, side.TotalPower, side.Accelerators);
        return new SideAmounts
        {
            Rate = rate,
            Power = power,
            Speed = side.Interactivity is { } user ? ClaimMeasure.Exact(id + ", interactivity", user) : null,
            Yield = rate is not null && power is not null ? rate.With(power, (r, p) => r / p)
                : side.TokensPerMegawatt is { } yield ? ClaimMeasure.Exact(id + ", tokens per megawatt", yield)
                : null,
            Cost = rate is not null && side.Price is { } price ? ClaimMeasure.Exact(id + ", price", price).With(rate, (p, r) => p / r)
                : side.TokenPrice is { } cost ? ClaimMeasure.Exact(id + ", token price", cost)
                : null,
            Energy = rate is not null && power is not null ? power.With(rate, (p, r) => p / r)
                : side.EnergyPerToken is { } energy ? ClaimMeasure.Exact(id + ", energy", energy)
                : null,
        };
    }

    /// <summary>The token rate of one accelerator as published, or <see langword="null"/>.</summary>
    public static Estimate<TokenRate>? RateOf(string id, ClaimSide side) =>
        PerAccelerator(id + ", throughput", side.Throughput, side.TotalThroughput, side.Accelerators);

    private static Estimate<T>? PerAccelerator<T>(string id, Figure<T>? one, Figure<T>? all, int? accelerators)
        where T : struct, IQuantity<T>
    {
        if (one is not null)
        {
            return ClaimMeasure.Exact(id, one);
        }

        return all is not null && accelerators is { } count ? ClaimMeasure.Exact(id, all).Map((T total) => total / count) : null;
    }
}
