using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;

namespace Joulewise.Cli;

/// <summary>Makes the predictor of a run.</summary>
/// <param name="catalogue">What exists.</param>
/// <param name="ownRows">The user's own measured rows, possibly none; they sharpen predictions near them.</param>
/// <returns>The predictor.</returns>
internal delegate IPredictor PredictorFactory(Catalogue catalogue, IReadOnlyList<MeasuredPoint> ownRows);
