using Joulewise.Catalog;
using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>An owned hour by the model of ownership beside the price book's: the check of the one by the other. Nothing is fitted to it.</summary>
/// <param name="AcceleratorId">The catalogue id of the accelerator.</param>
/// <param name="Modelled">The modelled hour, always busy.</param>
/// <param name="Book">The newest line of the price book on the terms of the same name.</param>
public sealed record BookCheck(string AcceleratorId, Estimate<MoneyRate> Modelled, PriceEntry Book)
{
    /// <summary>Gets modelled over booked cost.</summary>
    public Ratio Ratio => Modelled.Value / Book.Cost.Value;

    /// <summary>Gets a value indicating whether the model's 90 % interval holds the booked cost.</summary>
    public bool IsHeld => Modelled.Interval.Contains(Book.Cost.Value);

    /// <summary>Checks every accelerator that has capital and a line in the price book.</summary>
    /// <param name="catalogue">Capital, systems and prices.</param>
    /// <param name="terms">The owner's terms.</param>
    /// <param name="site">The site, for electricity and PUE; the price book names none.</param>
    /// <returns>The checks, by accelerator.</returns>
    public static IReadOnlyList<BookCheck> Of(Catalogue catalogue, CostTerms terms, Site site)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(terms);
        return
        [
            .. from capital in catalogue.Capital
               let book = catalogue.NewestPriceOf(capital.AcceleratorId, PriceEntry.Owned, terms.Id)
               where book is not null
               let hour = OwnedHour.Of(new OwnershipRequest
               {
                   Capital = capital,
                   Terms = terms,
                   Site = site,
                   System = catalogue.ComparedSystemOf(capital.AcceleratorId),
               })
               let total = hour.Total
               where total is not null
               select new BookCheck(capital.AcceleratorId, total, book),
        ];
    }
}
