using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads the <c>tariff</c> of a site.</summary>
internal static class TariffReader
{
    internal static SiteTariff Read(EntryReader r, EntryReader site)
    {
        List<TariffBand> bands = [];
        foreach (EntryReader band in r.Maps("bands"))
        {
            bands.Add(new TariffBand(band.Text("name"), band.Share("hours_share", 0, 1), band.Amount<EnergyPrice>("price")));
            band.End();
        }

        SiteTariff tariff = new(bands, r.Has("demand_charge") ? r.Amount<PowerRent>("demand_charge") : null, r.Grade(), r.Source());
        r.End();
        return Math.Abs(bands.Sum(b => b.HoursShare.InFraction) - 1) <= TermsReader.ShareTolerance
            ? tariff
            : throw site.Problem("tariff", "the 'hours_share' of its 'bands' must add up to 1");
    }
}
