using Joulewise.Facility;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Total cost of ownership: what a token costs, by which part, and how sure the order is.</summary>
internal static class TcoTopic
{
    /// <summary>Builds the chapters.</summary>
    public static TopicAnswer Build(AnalysisContext context)
    {
        TcoStudy? study = TcoStudy.Of(context);
        return new TopicAnswer(
            $"Cost of a token: {context.Model.Name}",
            $"What does a token of {context.Model.Name} cost under {context.Comparer.Workload} at {Words.Number(context.Request.Interactivity.InPerSecond)} tokens/s per user, by accelerator and by part, owned and rented, at {context.Site.Name}?",
            study is null ? ["The catalogue has no terms of ownership, so no cost can be built from its parts."] : Sentences(study),
            study is null
                ? []
                :
                [
                    TcoCostChapter.Build(study),
                    TcoPartsChapter.Build(study),
                    TcoTokensChapter.Build(study),
                    TcoMemoryChapter.Build(study),
                    TcoRiskChapter.Build(study),
                    TcoBreakEvenChapter.Build(study),
                    TcoLimitsChapter.Build(study),
                ]);
    }

    private static IReadOnlyList<string> Sentences(TcoStudy study) => study.Whole.Count == 0 && study.Ranking.Subjects.Count == 0
        ? ["No accelerator has both an operating point here and a price, so no owned cost can be told."]
        : [Booked(study), Modelled(study), Rented(study)];

    private static string Booked(TcoStudy study)
    {
        if (study.Ranking.Subjects.Count == 0)
        {
            return "The price book holds no cost of ownership of them.";
        }

        TcoEntry first = study.Entries[0];
        IReadOnlyList<string> alike = study.Ranking.NotDistinguishableFrom(first.Id);
        TokenCost cost = first.Point!.Price(RankingTable.Owned, RankingTable.OwnedTier)!;
        string lead = $"Owned on hyperscaler terms by the price book of {cost.Date}, {first.Name} is estimated to cost least: {Words.Figure(cost.Total, t => t.InDollarsPerMillion, "USD per million output tokens")}";
        return study.Ranking.Subjects.Count == 1 ? lead + ", the only one with a price of that date here."
            : alike.Count == 0 ? lead + ", told apart from all others."
            : lead + $"; {Words.And([.. alike.Select(study.Context.NameOf)])} cannot be told apart from it.";
    }

    private static string Modelled(TcoStudy study)
    {
        if (study.Whole.Count == 0)
        {
            return $"No owned cost can be built from its parts here; of {study.Entries[0].Name}: {study.Entries[0].WhyMissing}.";
        }

        TcoEntry first = study.Whole[0];
        OwnedTokenCost cost = first.CostOn(study.Main)!;
        CostLine largest = cost.Hour.Lines.OrderByDescending(l => l.Hourly.Value.InDollarsPerHour).First();
        return $"Built from its parts a token of {first.Name} costs {Words.Figure(cost.Total, t => t.InDollarsPerMillion, "USD per million")}, of it {Words.Figure(cost.ShareOf(largest.Part)!, s => s.InPercent, "%")} {largest.Part.Label()} and {Words.Figure(cost.ShareOf(CostPart.Electricity)!, s => s.InPercent, "%")} electricity.";
    }

    private static string Rented(TcoStudy study)
    {
        (string Name, TokenCost Cost)[] rents =
        [
            .. from e in study.Entries
               let rent = e.Point?.Price(RankingTable.Rented, RankingTable.RentedTier)
               where rent is not null
               orderby rent.Total.Value.InDollarsPerMillion
               select (e.Name, rent),
        ];
        return rents.Length == 0
            ? "No rent on a three-year contract is published for any of them."
            : $"Rented on a three-year contract, {rents[0].Name} has the lowest figure, {Words.Figure(rents[0].Cost.Total, t => t.InDollarsPerMillion, "USD per million output tokens")}, quoted and not ranked; rent is a market price and is not compared with owned cost.";
    }
}
