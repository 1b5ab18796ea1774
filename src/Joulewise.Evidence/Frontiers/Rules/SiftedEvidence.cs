namespace Joulewise.Evidence;

/// <summary>Rows parted into those that may enter a frontier and those that may not.</summary>
/// <param name="Admitted">The rows that may, by id.</param>
/// <param name="Excluded">The rows that may not, by id.</param>
public sealed record SiftedEvidence(IReadOnlyList<GradedPoint> Admitted, IReadOnlyList<Exclusion> Excluded)
{
    /// <summary>Gets how many rows each reason kept out; reasons that kept out none are absent.</summary>
    public IReadOnlyDictionary<ExclusionReason, int> Counts { get; } =
        new SortedDictionary<ExclusionReason, int>(Excluded.GroupBy(e => e.Reason).ToDictionary(g => g.Key, g => g.Count()));
}
