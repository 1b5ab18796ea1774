using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The same comparison for another model, at the latency most accelerators were measured at.</summary>
internal static class ModelChapter
{
    /// <summary>Builds the chapter, or nothing when the model was not measured under the traffic.</summary>
    public static Chapter? Build(AnalysisContext context, string modelId, WorkloadKey workload)
    {
        Comparer comparer = Comparer.For(context.Catalogue, context.Lens, context.Factory, modelId, workload, context.Request.Accelerators);
        if (!context.Catalogue.TryFindModel(modelId, out ModelArchitecture? model) || comparer.Frontiers(Parity.BestPublished, string.Empty).Count == 0)
        {
            return null;
        }

        (TokenRate at, string precision) = MostComparable(context, comparer);
        string id = $"model-{model.Id}";
        List<Block> blocks =
        [
            new Paragraph(
                $"{model.Name} under {workload}, at {Words.Number(at.InPerSecond)} tokens/s per user: of the latency promises of this report the one at which most accelerators are read inside their measured range."),
        ];
        Comparison likeForLike = comparer.At(at, Parity.LikeForLike, precision);
        if (precision.Length > 0)
        {
            blocks.Add(RankingTable.Of(likeForLike, context, $"{id}-like", $"{model.Name}, like for like: {precision}, no speculative decoding, {Words.Number(at.InPerSecond)} tokens/s per user", []));
        }

        blocks.Add(RankingTable.Of(
            comparer.At(at, Parity.BestPublished, string.Empty),
            context,
            $"{id}-best",
            $"{model.Name}, best published: any precision and speculation, {Words.Number(at.InPerSecond)} tokens/s per user (not quality-matched)",
            []));
        return new Chapter(id, model.Name, blocks);
    }

    private static (TokenRate At, string Precision) MostComparable(AnalysisContext context, Comparer comparer) =>
        context.Request.OtherInteractivities.Append(context.Request.Interactivity)
            .Distinct()
            .Select(i => (At: i, Precision: context.Lens.CommonPrecision(comparer.Model, comparer.Workload, i, comparer.Accelerators)))
            .OrderByDescending(c => InsideRange(comparer, c.At, c.Precision))
            .ThenBy(c => Math.Abs(Math.Log((c.At / context.Request.Interactivity).InFraction)))
            .First();

    private static int InsideRange(Comparer comparer, TokenRate at, string precision) =>
        (comparer.Frontiers(Parity.LikeForLike, precision).Count(f => IsInside(f, at)) * 2)
        + comparer.Frontiers(Parity.BestPublished, string.Empty).Count(f => IsInside(f, at));

    private static bool IsInside(Frontier frontier, TokenRate at) =>
        frontier.At(at).Status is ReadingStatus.Measured or ReadingStatus.Interpolated;
}
