using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>The evidence as a report sees it: errors learnt once, frontiers of each parity, board power where measured or not.</summary>
internal sealed class EvidenceLens
{
    private readonly Catalogue _catalogue;
    private readonly FrontierOptions _options;
    private readonly Dictionary<string, string> _modelKeys = new(StringComparer.Ordinal);

    /// <summary>Learns from the rows and builds the frontiers.</summary>
    /// <param name="inputs">Catalogue and rows.</param>
    /// <param name="ttftLimit">The longest median time to first token a point of a frontier may have, or no limit.</param>
    public EvidenceLens(ReportInputs inputs, Duration? ttftLimit)
    {
        _catalogue = inputs.Catalogue;
        Points = inputs.Evidence;
        Derived = DerivedThroughput.Of(Points);
        FrontierOptions byAll = new() { ModelKey = ModelKey, EngineKey = EngineKey, Derived = Derived };
        _options = byAll;
        Unlimited = FrontierSet.Build(Points, byAll);
        ByAll = ttftLimit is null ? Unlimited : FrontierSet.Build(Points, byAll with { TtftLimit = ttftLimit });
        Weak = FrontierSet.Build(Points, byAll with { TtftLimit = ttftLimit, Worst = Grade.E });
        Best = FrontierSet.Build(Points, byAll with { TtftLimit = ttftLimit, ByPrecision = false, BySpeculation = false });
        Errors = new ThroughputErrors(
            Repeatability.Of(Points, ModelKey, RepeatScope.WithinDays),
            InterpolationError.Of(Unlimited),
            Derived);
        Share = BoardPowerShare.Learn(Points, RatedPower, ModelKey);
        Predictor = inputs.Predictor;
        Metered = new MeteredBoards(Points, ModelKey);
    }

    /// <summary>Gets all rows.</summary>
    public IReadOnlyList<MeasuredPoint> Points { get; }

    /// <summary>Gets what rates computed from latencies miss.</summary>
    public DerivedThroughput Derived { get; }

    /// <summary>Gets the frontiers of each precision and kind of speculation.</summary>
    public FrontierSet ByAll { get; }

    /// <summary>Gets the frontiers of each precision and kind of speculation with rows of any time to first token.</summary>
    public FrontierSet Unlimited { get; }

    /// <summary>Gets the frontiers with rows of grade D and E among the better ones, for where nothing better reaches.</summary>
    public FrontierSet Weak { get; }

    /// <summary>Gets the best of all precisions and speculations.</summary>
    public FrontierSet Best { get; }

    /// <summary>Gets the errors readings carry.</summary>
    public ThroughputErrors Errors { get; }

    /// <summary>Gets by how much fronts are optimistic for having kept the lucky runs.</summary>
    public SelectionBias Selection => SelectionBias.Of(Points, _options);

    /// <summary>Gets the control for board power that nobody measured, when the evidence can teach one.</summary>
    public BoardPowerShare? Share { get; }

    /// <summary>Gets the model that answers where the evidence ends, or <see langword="null"/>.</summary>
    public IPredictor? Predictor { get; }

    /// <summary>Gets which boards were metered, with which models.</summary>
    public MeteredBoards Metered { get; }

    /// <summary>The key that runs of one architecture share.</summary>
    public string ModelKey(string model)
    {
        if (!_modelKeys.TryGetValue(model, out string? key))
        {
            key = _catalogue.TryFindModel(model, out ModelArchitecture? found)
                ? found.EquivalentTo.Length > 0 ? found.EquivalentTo : found.Id
                : model;
            _modelKeys.Add(model, key);
        }

        return key;
    }

    /// <summary>Whether any frontier is of a model.</summary>
    public bool IsMeasured(string modelKey) => Best.Frontiers.Any(f => string.Equals(f.Key.Model, modelKey, StringComparison.Ordinal));

    /// <summary>The best frontier of each accelerator under a parity.</summary>
    /// <param name="model">The model's key.</param>
    /// <param name="workload">The traffic.</param>
    /// <param name="parity">What the sides have in common.</param>
    /// <param name="precision">The precision of a like-for-like comparison.</param>
    public IReadOnlyList<Frontier> Frontiers(string model, WorkloadKey workload, Parity parity, string precision) => parity switch
    {
        Parity.LikeForLike =>
        [
            .. ByAll.Of(model, workload).Where(f =>
                string.Equals(f.Key.Precision, precision, StringComparison.Ordinal)
                && string.Equals(f.Key.SpeculativeDecoding, "none", StringComparison.Ordinal)),
        ],
        _ => Best.Of(model, workload),
    };

    /// <summary>The frontiers of the precisions and speculations that a best-of-all frontier was chosen from.</summary>
    /// <remarks>
    /// The curve between two points of the best-of-all frontier can lie below that of one precision, whose own points there are
    /// beaten and so do not hold it up. What the frontier of one precision reaches is published too.
    /// </remarks>
    /// <param name="best">A frontier of <see cref="Best"/>.</param>
    /// <returns>Those that are not of weaker evidence.</returns>
    public IEnumerable<Frontier> PartsOf(Frontier best)
    {
        Grade worst = best.Candidates.Max(p => p.Grade);
        return ByAll.Of(best.Key.Model, best.Key.Workload).Where(f =>
            string.Equals(f.Key.Accelerator, best.Key.Accelerator, StringComparison.Ordinal)
            && f.Candidates.All(p => p.Grade <= worst));
    }

    /// <summary>The precision in which most of some accelerators reach an interactivity without speculative decoding; of equals the wider one.</summary>
    /// <returns>The precision, or empty when none reaches it.</returns>
    public string CommonPrecision(string model, WorkloadKey workload, TokenRate interactivity, IReadOnlyList<string> accelerators) =>
        ByAll.Of(model, workload)
            .Where(f => accelerators.Contains(f.Key.Accelerator, StringComparer.Ordinal)
                && string.Equals(f.Key.SpeculativeDecoding, "none", StringComparison.Ordinal)
                && f.Key.Precision is { Length: > 0 })
            .GroupBy(f => f.Key.Precision!, StringComparer.Ordinal)
            .Select(g => (Precision: g.Key, Reach: g.Count(f => f.At(interactivity).Output is not null)))
            .Where(g => g.Reach > 0)
            .OrderByDescending(g => g.Reach)
            .ThenByDescending(g => Precisions.BitsOf(g.Precision))
            .ThenBy(g => g.Precision, StringComparer.Ordinal)
            .Select(g => g.Precision)
            .FirstOrDefault(string.Empty);

    /// <summary>The frontiers of each precision and kind of speculation of some rows alone, with rows of any time to first token.</summary>
    /// <param name="isWanted">Which rows.</param>
    public FrontierSet Of(Func<MeasuredPoint, bool> isWanted) => FrontierSet.Build([.. Points.Where(isWanted)], _options);

    /// <summary>The key that runs of one engine share.</summary>
    public string EngineKey(string engine) => _catalogue.TryFindEngine(engine, out ServingEngine? found) ? found.Id : engine;

    private Power? RatedPower(string accelerator) =>
        _catalogue.TryFindAccelerator(accelerator, out Accelerator? found) ? found.Tdp?.Value : null;
}
