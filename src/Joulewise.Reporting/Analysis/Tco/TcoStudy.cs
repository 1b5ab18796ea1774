using Joulewise.Catalog;
using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>What every chapter on cost of ownership is written from: owned hours at the main comparison's operating points.</summary>
internal sealed class TcoStudy
{
    private TcoStudy(AnalysisContext context, CostTerms[] terms, TcoEntry[] entries)
    {
        Context = context;
        Terms = terms;
        Main = terms.FirstOrDefault(t => string.Equals(t.Id, PriceEntry.Hyperscaler, StringComparison.Ordinal)) ?? terms[0];
        Ranking = TcoBook.Rank(entries);
        Dictionary<string, int> place = Ranking.Subjects.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i, StringComparer.Ordinal);
        Entries =
        [
            .. entries
                .OrderBy(e => place.GetValueOrDefault(e.Id, int.MaxValue))
                .ThenBy(e => e.CostOn(Main)?.Total.Value.InDollarsPerMillion ?? double.PositiveInfinity)
                .ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
        Whole = [.. Entries.Where(e => e.CostOn(Main) is not null)];
        Hours = [.. Whole.Select(e => e.Costs[Main.Id].Hour)];
        Risk = Hours.Count == 0 ? null : CostRisk.Draw(Hours);
    }

    public AnalysisContext Context { get; }

    /// <summary>Gets the terms compared, by id.</summary>
    public IReadOnlyList<CostTerms> Terms { get; }

    /// <summary>Gets the terms that accelerators are ordered by.</summary>
    public CostTerms Main { get; }

    /// <summary>Gets the accelerators, cheapest first by the price book, those it does not hold last.</summary>
    public IReadOnlyList<TcoEntry> Entries { get; }

    /// <summary>Gets those with a modelled cost on the main terms.</summary>
    public IReadOnlyList<TcoEntry> Whole { get; }

    /// <summary>Gets their owned hours.</summary>
    public IReadOnlyList<OwnedHour> Hours { get; }

    /// <summary>Gets the ranking by the price book's cost of ownership: the modelled costs are of grade E, quoted and never ranked.</summary>
    public Ranking<TokenPrice> Ranking { get; }

    /// <summary>Gets the draws, or <see langword="null"/> where nothing can be drawn.</summary>
    public CostRisk? Risk { get; }

    /// <summary>Computes it.</summary>
    /// <returns>The study, or <see langword="null"/> where the catalogue has no terms.</returns>
    public static TcoStudy? Of(AnalysisContext context)
    {
        CostTerms[] terms = [.. context.Catalogue.Terms];
        return terms.Length == 0 ? null : new TcoStudy(context, terms, [.. context.Main.Entries.Select(e => EntryOf(context, terms, e))]);
    }

    /// <summary>Neighbours in the order, the cheapest and the next first.</summary>
    public IEnumerable<(TcoEntry A, TcoEntry B)> Neighbours() => Whole.Zip(Whole.Skip(1));

    private static TcoEntry EntryOf(AnalysisContext context, CostTerms[] terms, ComparedAccelerator entry)
    {
        CapitalCosts? capital = context.Catalogue.CapitalOf(entry.Id);
        Dictionary<string, OwnedHour> hours = new(StringComparer.Ordinal);
        if (capital is not null && entry.Point is { } point)
        {
            foreach (CostTerms owner in terms)
            {
                hours[owner.Id] = OwnedHour.Of(new OwnershipRequest
                {
                    Capital = capital,
                    Terms = owner,
                    Site = context.Site,
                    System = point.System,
                    Ledger = point.Ledger,
                    Utilisation = point.Utilisation,
                    Output = point.Output,
                });
            }
        }

        Dictionary<string, OwnedTokenCost> costs = hours
            .Select(h => (h.Key, Cost: h.Value.PerToken()))
            .Where(c => c.Cost is not null)
            .ToDictionary(c => c.Key, c => c.Cost!, StringComparer.Ordinal);
        return new TcoEntry(entry.Id, entry.Name, entry.Point, capital, hours, costs, WhyMissing(entry, capital, hours));
    }

    private static string WhyMissing(ComparedAccelerator entry, CapitalCosts? capital, Dictionary<string, OwnedHour> hours) =>
        entry.Point is null ? entry.WhyMissing
        : capital is null ? "no price of its parts was found"
        : hours.Values.SelectMany(h => h.Missing).Distinct().Order().ToArray() is { Length: > 0 } missing
            ? $"not published: {Words.And([.. missing.Where(IsCause).Select(p => p.Label())])}"
            : string.Empty;

    /// <summary>Maintenance and failures are missing only because what they are shares of is.</summary>
    private static bool IsCause(CostPart part) => part is not (CostPart.Maintenance or CostPart.Failures);
}
