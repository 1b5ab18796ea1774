namespace Joulewise.Modeling;

/// <summary>How much effects vary, as written to the calibration file.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Kinds">Standard deviation of the log ratio by kind of effect.</param>
/// <param name="Curve">Offsets of curves.</param>
/// <param name="CurveSlope">Slopes of curves over the load.</param>
/// <param name="CurveLocal">What only neighbours on a curve share.</param>
/// <param name="Noise">One measurement around its curve.</param>
internal sealed record EffectSpread(string Quantity, IReadOnlyDictionary<string, double> Kinds, double Curve, double CurveSlope, double CurveLocal, double Noise);
