using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>Where the program gets its predictor from.</summary>
internal static class Predictors
{
    /// <summary>Makes the predictor of a run.</summary>
    public static IPredictor Create(Catalogue catalogue, IReadOnlyList<MeasuredPoint> ownRows) =>
        throw new InvalidOperationException("no predictor is built in");
}
