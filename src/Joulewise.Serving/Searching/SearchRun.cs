using System.Collections.Concurrent;
using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Searches all groups of a question, over all cores.</summary>
internal static class SearchRun
{
    /// <summary>Searches.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="catalogue">Knows engines, systems and prices.</param>
    /// <param name="predictor">The model of serving.</param>
    /// <param name="refused">Accelerators that can't be looked at, with the reason.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <param name="prunes">Whether configurations that cannot be better are left out.</param>
    /// <returns>What was found in each group, in a fixed order.</returns>
    public static IReadOnlyList<GroupResult> Run(
        SearchQuestion question,
        Catalogue catalogue,
        Predictor predictor,
        out IReadOnlyList<Refusal> refused,
        CancellationToken cancellation,
        bool prunes = true)
    {
        ModelShape shape = ModelShape.Of(question.Model);
        Places places = new(catalogue, predictor, question);
        IReadOnlyList<SearchGroup> groups = new SearchGroups(new EngineChoices(catalogue, predictor.Rows), places, question, shape).List(out refused);
        Workers workers = new(predictor, question, shape);
        GroupResult[] results = new GroupResult[groups.Count];
        try
        {
            // Groups with two pools are the long ones: begun first and handed out one by one, they leave no core waiting.
            IEnumerable<int> order = Enumerable.Range(0, groups.Count).OrderBy(i => !groups[i].IsDisaggregated);
            Parallel.ForEach(
                Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { CancellationToken = cancellation },
                i => results[i] = new GroupSearch(workers, question, groups[i], prunes).Run(cancellation));
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is OperationCanceledException))
        {
            throw new OperationCanceledException(cancellation);
        }

        return results;
    }
}
