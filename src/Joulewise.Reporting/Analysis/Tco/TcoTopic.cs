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

    private static IReadOnlyList<string> Sentences(TcoStudy study)
    {
        if (study.Whole.Count == 0)
        {
            return ["No accelerator has both an operating point here and a price of every part, so no owned cost can be built."];
        }

        TcoEntry first = study.Whole[0];
        OwnedTokenCost cost = first.CostOn(study.Main)!;
        IReadOnlyList<string> alike = study.Ranking.NotDistinguishableFrom(first.Id);
        string lead = $"Owned on {study.Main.Id} terms, {first.Name} has the lowest modelled cost: {Words.Figure(cost.Total, t => t.InDollarsPerMillion, "USD per million output tokens")}";
        string order = alike.Count == 0
            ? lead + "; no other accelerator's ratio to it includes 1."
            : lead + $"; {Words.And([.. alike.Select(study.Context.NameOf)])} cannot be told apart from it.";
        CostLine largest = cost.Hour.Lines.OrderByDescending(l => l.Hourly.Value.InDollarsPerHour).First();
        string parts = $"Of its cost {Words.Figure(cost.ShareOf(largest.Part)!, s => s.InPercent, "%")} is {largest.Part.Label()} and {Words.Figure(cost.ShareOf(CostPart.Electricity)!, s => s.InPercent, "%")} electricity.";
        return [order, parts, Rented(study)];
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
            : $"Rented on a three-year contract, {rents[0].Name} is lowest at {Words.Figure(rents[0].Cost.Total, t => t.InDollarsPerMillion, "USD per million output tokens")}; rent is a market price and is not compared with owned cost.";
    }
}
