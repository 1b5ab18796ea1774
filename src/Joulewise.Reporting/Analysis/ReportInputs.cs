using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Serving;

namespace Joulewise.Reporting;

/// <summary>What a report is worked out from.</summary>
public sealed record ReportInputs
{
    /// <summary>Gets the catalogue, with the user's files over it.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>Gets the measured rows, with the user's own.</summary>
    public required IReadOnlyList<MeasuredPoint> Evidence { get; init; }

    /// <summary>Gets where the rows come from, in words: one entry for the embedded evidence and one for each file of the user's.</summary>
    public required IReadOnlyList<string> EvidenceOrigins { get; init; }

    /// <summary>Gets the terms of each collection of rows, by how the ids of its rows begin.</summary>
    public IReadOnlyDictionary<string, string> Licences { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the model that answers where the evidence ends; <see langword="null"/> for none, so that nothing is predicted.</summary>
    public IPredictor? Predictor { get; init; }

    /// <summary>Gets the errors of <see cref="Predictor"/> on rows it had not seen, for the accuracy table; empty when not known.</summary>
    public IReadOnlyList<HeldOutError> PredictorErrors { get; init; } = [];

    /// <summary>Gets what finds the best configurations of accelerators nobody measured; <see langword="null"/> for none, so that they have no figures.</summary>
    public IConfigurationSearch? Search { get; init; }

    /// <summary>Gets the version of the program.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Gets the commit the program was built from, or <c>unknown</c>.</summary>
    public required string GitCommit { get; init; }
}
