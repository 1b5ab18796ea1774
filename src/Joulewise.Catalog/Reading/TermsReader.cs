using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads one file of <c>terms/</c>.</summary>
internal static class TermsReader
{
    /// <summary>How far shares that add up to 1 may be off for having been rounded.</summary>
    internal const double ShareTolerance = 1e-6;

    private const double Most = 1;

    private static readonly Duration ShortestLife = Duration.FromJulianYears(0.5);
    private static readonly Duration LongestLife = Duration.FromJulianYears(100);

    /// <summary>Half a year: an accelerator that fails once a year is then still there half of the time.</summary>
    private static readonly Duration LongestRepair = Duration.FromJulianYears(0.5);

    internal static IEnumerable<CostTerms> Read(EntryReader r)
    {
        string housing = r.Choice("housing", CostTerms.OwnFacility, CostTerms.Colocation);
        bool own = string.Equals(housing, CostTerms.OwnFacility, StringComparison.Ordinal);
        CostTerms terms = new()
        {
            Id = r.Text("id"),
            Name = r.Text("name"),
            Aliases = r.Texts("aliases"),
            Housing = housing,
            CostOfCapital = Share(r, "cost_of_capital"),
            ItLife = Span(r, "it_life", ShortestLife, LongestLife, "half a year and 100 years") ?? throw r.Missing("it_life"),
            ResidualValue = Share(r, "residual_value"),
            FacilityLife = Span(r, "facility_life", ShortestLife, LongestLife, "half a year and 100 years"),
            FacilityCost = r.Range<PowerCost>("facility_cost"),
            FacilitySplit = r.Map("facility_split") is { } split ? ReadSplit(split, r) : null,
            ColocationRent = r.Range<PowerRent>("colocation_rent"),
            Operations = r.Range<PowerRent>("operations"),
            Maintenance = Share(r, "maintenance"),
            FailureRate = Share(r, "failure_rate"),
            FailureOwnerShare = Share(r, "failure_owner_share"),
            RepairTime = Span(r, "repair_time", Duration.FromSeconds(1), LongestRepair, "a second and half a year") ?? throw r.Missing("repair_time"),
            MeanLoad = Share(r, "mean_load"),
            Note = r.OptionalText("note"),
        };
        foreach (string key in own ? ["facility_life", "facility_cost", "facility_split", "operations"] : (string[])["colocation_rent"])
        {
            _ = r.Has(key) ? key : throw r.Missing(key);
        }

        foreach (string key in own ? ["colocation_rent"] : (string[])["facility_life", "facility_cost", "facility_split"])
        {
            if (r.Has(key))
            {
                throw r.Problem(key, $"does not go with housing '{housing}'");
            }
        }

        yield return terms;
    }

    private static FigureRange<Duration>? Span(EntryReader r, string key, Duration shortest, Duration longest, string ends) =>
        r.Range<Duration>(key) is not { } range ? null
            : range.Low >= shortest && range.High <= longest ? range
            : throw r.Problem(key, $"must lie within {ends}");

    private static FigureRange<Ratio> Share(EntryReader r, string key)
    {
        FigureRange<Ratio> share = r.Range<Ratio>(key, allowZero: true) ?? throw r.Missing(key);
        return share.High.InFraction <= Most ? share : throw r.Problem(key, "must not exceed 1");
    }

    private static FacilitySplit ReadSplit(EntryReader r, EntryReader terms)
    {
        FacilitySplit split = new(
            r.Share("shell", 0, 1),
            r.Share("mechanical", 0, 1),
            r.Share("electrical", 0, 1),
            r.Grade(),
            r.Source(),
            r.OptionalText("note"));
        r.End();
        return Math.Abs((split.Shell + split.Mechanical + split.Electrical).InFraction - 1) <= ShareTolerance
            ? split
            : throw terms.Problem("facility_split", "'shell', 'mechanical' and 'electrical' must add up to 1");
    }
}
