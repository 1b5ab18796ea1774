using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The ranking by the price book's cost of ownership.</summary>
internal static class TcoBook
{
    /// <summary>Ranks the accelerators whose price is of the date that most have: prices of unlike dates are not compared.</summary>
    public static Ranking<TokenPrice> Rank(IEnumerable<TcoEntry> entries)
    {
        TokenCost[] costs = [.. entries.Select(e => e.Point?.Price(RankingTable.Owned, RankingTable.OwnedTier)).OfType<TokenCost>()];
        IEnumerable<TokenCost> common = costs
            .GroupBy(c => c.Date, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault() ?? Enumerable.Empty<TokenCost>();
        return Ranking<TokenPrice>.LowestFirst(common.Select(c => (
            c.AcceleratorId,
            new OnBasis<TokenPrice>(c.Total, new Basis(Boundary.Facility, CapacityBasis.WithIdle, c.Tokens)))));
    }
}
