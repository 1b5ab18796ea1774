using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>Where the program gets its predictor from.</summary>
internal static class Predictors
{
    /// <summary>Makes the predictor of a run: the embedded calibration, learned from the embedded evidence and the user's own rows.</summary>
    public static Predictor Create(Catalogue catalogue, IReadOnlyList<MeasuredPoint> ownRows)
    {
        // Each of the two takes about as long as the other, and neither needs it.
        Task<int> entries = Task.Run(() => catalogue.Accelerators.Count + catalogue.Models.Count);
        IReadOnlyList<MeasuredPoint> embedded = EvidenceStore.ReadEmbedded();
        entries.GetAwaiter().GetResult();
        return Predictor.Load(catalogue, [.. embedded, .. ownRows]);
    }
}
