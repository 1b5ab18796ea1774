using Joulewise.Catalog;
using Joulewise.Modeling;
using Joulewise.Quantities;

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

    /// <summary>How many numbers of requests are looked through for each doubling where a question does not say.</summary>
    public const int BatchesPerDoubling = 2;

    /// <summary>Gets the engines a search can choose from, by catalogue id.</summary>
    public static IReadOnlyList<string> Engines => EngineChoices.Names;

    /// <inheritdoc/>
    public SearchResult Run(SearchQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        IReadOnlyList<GroupResult> groups = SearchRun.Run(question, catalogue, predictor, out IReadOnlyList<Refusal> refused, cancellation);
        Workers workers = new(predictor, question, ModelShape.Of(question.Model));
        PointErrors errors = new(predictor);
        PointBuilder builder = new(question, errors);
        (Rebuilt One, Grade Grade)[] best =
        [
            .. groups
                .Where(g => g.Best is not null)
                .Select(g => workers.Rebuild(g.Group, g.Best!.Value))
                .Select(b => (One: b, Grade: errors.GradeOf(b)))
                .OrderBy(b => b.Grade)
                .ThenBy(b => b.One.Found.Score),
        ];
        Rebuilt[] front = [.. FrontOf(groups, workers, errors).Select(f => workers.Rebuild(f.Group, f.Found))];
        Rebuilt[] limits = question.PowerCaps && best.Length > 0 ? LimitsOf(best[0].One) : [];
        Rebuilt[] shown = [.. best.Take(question.RankedShown).Select(b => b.One), .. Thinned(front, question.FrontierShown), .. limits];

        // Intervals through the ledger take longer than the search: they share the cores too.
        SearchPoint[] points = [.. shown.AsParallel().AsOrdered().WithCancellation(cancellation).Select(builder.Build)];
        int ranked = Math.Min(question.RankedShown, best.Length);
        return new SearchResult
        {
            Question = question,
            Ranked = Rank(question, [.. points.Take(ranked).Zip(best, (p, b) => (p, b.One.Found.Score))]),
            KindsInAll = best.Length,
            Frontier = points[ranked..^limits.Length],
            CapCurve = points[^limits.Length..],
            FrontierInAll = front.Length,
            Refused = [.. refused, .. Reasons.Of(question, groups)],
            Configurations = groups.Sum(g => g.Configurations),
            Evaluated = groups.Sum(g => g.Evaluated),
            Precisions = [.. groups.Select(g => g.Group.Formats.Precision).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The best at its load under every limit; pools of different accelerators have none in common.</summary>
    private static Rebuilt[] LimitsOf(Rebuilt best) =>
        best.Group.IsMixed || double.IsNaN(best.Found.Outcome.BoardWatts) ? [] : [.. PowerCaps.Shares.Select(best.Under)];

    private static IReadOnlyList<RankedPoint> Rank(SearchQuestion question, IReadOnlyList<(SearchPoint Point, double Score)> points) =>
    [
        .. points.Select((p, i) => new RankedPoint(
            p.Point,
            ScoreOf(question.Objective, p.Score),
            i > 0 && Runners.AreTied(question.Objective, points[0].Point, p.Point),
            p.Point.Grade > points[0].Point.Grade,
            i == 0 ? string.Empty : Runners.Why(question.Objective, points[0].Point, p.Point))),
    ];

    private static double ScoreOf(Objective objective, double score) => objective switch
    {
        Objective.Joules => score,
        Objective.Cost => score * 1e6,
        _ => -score,
    };

    /// <summary>The frontier of the best grade there is: what is beyond the evidence is not ranked with what is not.</summary>
    private static IEnumerable<(SearchGroup Group, Found Found)> FrontOf(IReadOnlyList<GroupResult> groups, Workers workers, PointErrors errors)
    {
        (GroupResult Group, Grade Grade)[] graded =
        [
            .. groups
                .Where(g => g.Front.Points.Count > 0)
                .Select(g => (g, errors.GradeOf(workers.Rebuild(g.Group, g.Front.Points[0])))),
        ];
        Grade best = graded.Select(g => g.Grade).DefaultIfEmpty(Grade.E).Min();
        Front all = new();
        Dictionary<Found, SearchGroup> owners = [];
        foreach ((GroupResult group, _) in graded.Where(g => g.Grade == best))
        {
            foreach (Found found in group.Front.Points)
            {
                all.Add(found);
                owners.TryAdd(found, group.Group);
            }
        }

        return all.Points.Select(f => (owners[f], f));
    }

    private static IEnumerable<Rebuilt> Thinned(Rebuilt[] front, int most)
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
            .Distinct();
    }
}
