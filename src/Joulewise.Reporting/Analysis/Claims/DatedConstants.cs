using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Planning power and prices of the catalogue that held at a date.</summary>
internal static class DatedConstants
{
    /// <summary>A date after all others.</summary>
    public const string Today = "9999";

    /// <summary>The newest planning power that is not younger than a date, else the oldest.</summary>
    public static Estimate<Power>? Provisioned(Catalogue catalogue, string accelerator, string date) =>
        catalogue.ComparedSystemOf(accelerator) is { } system && At(ProvisionedPower.Of(system), p => p.Date, date) is { } power
            ? Estimate.Exact($"provisioned/{power.SystemId}/{power.Date}", power.PerAccelerator.Value, power.PerAccelerator.Grade, power.PerAccelerator.Source)
            : null;

    /// <summary>The newest price on a side's terms that is not younger than a date, else the oldest; owned by a hyperscaler where it states no terms.</summary>
    public static Estimate<MoneyRate>? Price(Catalogue catalogue, ClaimSide side, string date)
    {
        string kind = side.PriceKind.Length > 0 ? side.PriceKind : PriceEntry.Owned;
        string tier = side.PriceTier.Length > 0 ? side.PriceTier : PriceEntry.Hyperscaler;
        PriceEntry[] prices =
        [
            .. catalogue.PricesOf(side.AcceleratorId)
                .Where(p => string.Equals(p.Kind, kind, StringComparison.Ordinal) && string.Equals(p.Tier, tier, StringComparison.Ordinal))
                .OrderByDescending(p => p.Cost.Source.Date, StringComparer.Ordinal),
        ];
        return At(prices, p => p.Cost.Source.Date, date) is { } price
            ? Estimate.Exact($"price/{price.Id}", price.Cost.Value, price.Cost.Grade, price.Cost.Source)
            : null;
    }

    /// <summary>Of items with the newest first, the first that is not younger; dates are compared as far as both are precise.</summary>
    private static T? At<T>(IReadOnlyList<T> newestFirst, Func<T, string> dateOf, string date)
        where T : class =>
        newestFirst.FirstOrDefault(i => string.CompareOrdinal(Common(dateOf(i), date), Common(date, dateOf(i))) <= 0)
        ?? (newestFirst.Count > 0 ? newestFirst[^1] : null);

    private static string Common(string date, string other) => date[..Math.Min(date.Length, other.Length)];
}
