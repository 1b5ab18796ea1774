using Joulewise.Catalog;
using Joulewise.Evidence;

namespace Joulewise.Reporting;

/// <summary>Whether a claim is judged on runs that its claimant publishes: SemiAnalysis publishes InferenceX, submitters of MLPerf their logs.</summary>
internal sealed class ClaimantsData(IReadOnlyList<MeasuredPoint> rows)
{
    private const string Publisher = "SemiAnalysis";
    private const string Published = "InferenceX";

    private readonly Dictionary<string, string> _sourceOf = rows.DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id, r => r.Source, StringComparer.Ordinal);

    /// <summary>Whether a run behind one of some tests names the claimant as its source.</summary>
    public bool IsBehind(Claim claim, IEnumerable<ClaimTest> tests)
    {
        // Samples of InferenceX that others pass on name the benchmark and not who runs it.
        string claimant = claim.Claimant.Split(" (")[0];
        string[] names = claimant is Publisher ? [claimant, Published] : [claimant];
        return tests
            .SelectMany(t => t.Figure?.SourceIds ?? [])
            .Any(id => _sourceOf.TryGetValue(id, out string? source) && names.Any(n => source.Contains(n, StringComparison.OrdinalIgnoreCase)));
    }
}
