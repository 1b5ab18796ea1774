namespace Joulewise.Evidence;

/// <summary>The frontiers of some evidence under one grouping.</summary>
public sealed class FrontierSet
{
    private FrontierSet(SiftedEvidence evidence, FrontierOptions options, IReadOnlyList<Frontier> frontiers)
    {
        Evidence = evidence;
        Options = options;
        Frontiers = frontiers;
    }

    /// <summary>Gets the rows that entered and those that did not.</summary>
    public SiftedEvidence Evidence { get; }

    /// <summary>Gets the grouping.</summary>
    public FrontierOptions Options { get; }

    /// <summary>Gets the frontiers, by accelerator, model, traffic, precision, speculative decoding and engine.</summary>
    public IReadOnlyList<Frontier> Frontiers { get; }

    /// <summary>Builds the frontiers of some rows.</summary>
    /// <param name="points">The rows, in any order.</param>
    /// <param name="options">The grouping.</param>
    /// <returns>The frontiers.</returns>
    public static FrontierSet Build(IReadOnlyList<MeasuredPoint> points, FrontierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SiftedEvidence evidence = FrontierAdmission.Apply(EvidenceRules.Sift(points, options.AdmitUnofficial), options);
        Frontier[] frontiers =
        [
            .. evidence.Admitted
                .GroupBy(p => KeyOf(p, options))
                .Select(g => new Frontier(g.Key, Usable(g, options)))
                .OrderBy(f => f.Key.Accelerator, StringComparer.Ordinal)
                .ThenBy(f => f.Key.Model, StringComparer.Ordinal)
                .ThenBy(f => f.Key.Workload)
                .ThenBy(f => f.Key.Precision, StringComparer.Ordinal)
                .ThenBy(f => f.Key.SpeculativeDecoding, StringComparer.Ordinal)
                .ThenBy(f => f.Key.Engine, StringComparer.Ordinal),
        ];
        return new FrontierSet(evidence, options, frontiers);
    }

    /// <summary>Finds a frontier.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The frontier, or <see langword="null"/> when nothing was measured.</returns>
    public Frontier? Find(FrontierKey key) => Frontiers.FirstOrDefault(f => f.Key == key);

    /// <summary>Finds the frontiers of a model under a traffic.</summary>
    /// <param name="model">The model's key.</param>
    /// <param name="workload">The traffic.</param>
    /// <returns>The frontiers, by accelerator.</returns>
    public IReadOnlyList<Frontier> Of(string model, WorkloadKey workload) =>
        [.. Frontiers.Where(f => string.Equals(f.Key.Model, model, StringComparison.Ordinal) && f.Key.Workload == workload)];

    private static FrontierKey KeyOf(GradedPoint row, FrontierOptions options) => new(
        row.Point.Accelerator,
        options.ModelKey(row.Point.Model),
        WorkloadKey.Of(row.Point),
        options.ByPrecision ? row.Point.Precision : null,
        options.BySpeculation ? row.SpeculativeDecoding : null,
        options.ByEngine ? options.EngineKey(row.Point.Engine) : null);

    private static FrontPoint[] Usable(IEnumerable<GradedPoint> rows, FrontierOptions options)
    {
        FrontPoint[] all = [.. rows.Select(r => new FrontPoint(r, options.Derived?.Corrected(r) ?? r.Output))];
        FrontPoint[] strong = [.. all.Where(p => p.Grade <= options.Worst)];
        return strong.Length > 0 ? strong : all;
    }
}
