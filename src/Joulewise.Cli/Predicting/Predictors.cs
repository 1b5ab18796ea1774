using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>Where the program gets its predictor from.</summary>
internal static class Predictors
{
    /// <summary>Makes the predictor of a run: the embedded calibration, learned from the embedded evidence and the user's own rows.</summary>
    public static Predictor Create(Catalogue catalogue, IReadOnlyList<MeasuredPoint> ownRows) =>
        Predictor.Load(catalogue, () => [.. EvidenceStore.ReadEmbedded(), .. ownRows]);
}
