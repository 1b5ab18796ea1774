using Joulewise.Catalog;
using Joulewise.Modeling;

namespace Joulewise.Serving;

/// <summary>Finds the best serving configurations under promises on latency and limits on accelerators or power.</summary>
/// <param name="catalogue">Accelerators, systems, engines and prices.</param>
/// <param name="predictor">The model of serving.</param>
public sealed class ConfigurationSearch(Catalogue catalogue, Predictor predictor) : IConfigurationSearch
{
    /// <summary>How many kinds are shown where a question does not say.</summary>
    public const int MostRanked = 12;

    /// <summary>How many points of a frontier are shown where a question does not say: evenly over the logarithm of interactivity.</summary>
    public const int MostOfFrontier = 24;

    /// <summary>Gets the engines a search can choose from, by catalogue id.</summary>
    public static IReadOnlyList<string> Engines => EngineChoices.Names;

    /// <summary>Gives the system an accelerator is looked at in: one with a power profile of its own before one without.</summary>
    /// <param name="catalogue">Knows the systems.</param>
    /// <param name="accelerator">Catalogue id of the accelerator.</param>
    /// <returns>The system, or <see langword="null"/> where none is known.</returns>
    public static SystemModel? SystemOf(Catalogue catalogue, string accelerator)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Places.SystemOf(catalogue, accelerator);
    }

    /// <inheritdoc/>
    public SearchResult Run(SearchQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        IReadOnlyList<GroupResult> groups = SearchRun.Run(question, catalogue, predictor, out IReadOnlyList<Refusal> refused, cancellation);
        Workers workers = new(predictor, question, ModelShape.Of(question.Model));
        PointBuilder builder = new(question, new PointErrors(predictor));
        (SearchGroup Group, Found Found)[] best =
        [
            .. groups
                .Where(g => g.Best is not null)
                .Select(g => (g.Group, g.Best!.Value))
                .OrderBy(g => g.Value.Score),
        ];
        (SearchGroup Group, Found Found)[] front = FrontOf(groups);
        (SearchGroup Group, Found Found)[] shown = [.. best.Take(question.RankedShown), .. Thinned(front, question.FrontierShown)];

        // Intervals through the ledger take longer than the search: they share the cores too.
        SearchPoint[] points = [.. shown.AsParallel().AsOrdered().WithCancellation(cancellation).Select(p => builder.Build(workers.Rebuild(p.Group, p.Found)))];
        int ranked = Math.Min(question.RankedShown, best.Length);
        return new SearchResult
        {
            Question = question,
            Ranked = Rank(question, [.. points.Take(ranked).Zip(best, (p, b) => (p, b.Found.Score))]),
            KindsInAll = best.Length,
            Frontier = points[ranked..],
            FrontierInAll = front.Length,
            Refused = [.. refused, .. Reasons.Of(question, groups)],
            Configurations = groups.Sum(g => g.Configurations),
            Evaluated = groups.Sum(g => g.Evaluated),
            Precisions = [.. groups.Select(g => g.Group.Formats.Precision).Distinct(StringComparer.Ordinal)],
        };
    }

    private static IReadOnlyList<RankedPoint> Rank(SearchQuestion question, IReadOnlyList<(SearchPoint Point, double Score)> points) =>
    [
        .. points.Select((p, i) => new RankedPoint(
            p.Point,
            ScoreOf(question.Objective, p.Score),
            i > 0 && Runners.AreTied(question.Objective, points[0].Point, p.Point),
            i == 0 ? string.Empty : Runners.Why(question.Objective, points[0].Point, p.Point))),
    ];

    private static double ScoreOf(Objective objective, double score) => objective switch
    {
        Objective.Joules => score,
        Objective.Cost => score * 1e6,
        _ => -score,
    };

    private static (SearchGroup Group, Found Found)[] FrontOf(IReadOnlyList<GroupResult> groups)
    {
        Front all = new();
        Dictionary<Found, SearchGroup> owners = [];
        foreach (GroupResult group in groups)
        {
            foreach (Found found in group.Front.Points)
            {
                all.Add(found);
                owners.TryAdd(found, group.Group);
            }
        }

        return [.. all.Points.Select(f => (owners[f], f))];
    }

    private static IEnumerable<(SearchGroup Group, Found Found)> Thinned((SearchGroup Group, Found Found)[] front, int most)
    {
        if (front.Length <= most)
        {
            return front;
        }

        double first = Math.Log(front[0].Found.Outcome.TpotSeconds);
        double span = Math.Log(front[^1].Found.Outcome.TpotSeconds) - first;
        return front
            .GroupBy(f => (int)Math.Min(most - 2, (Math.Log(f.Found.Outcome.TpotSeconds) - first) / span * (most - 1)))
            .Select(g => g.First())
            .Append(front[^1])
            .DistinctBy(f => f.Found.Choice);
    }
}
