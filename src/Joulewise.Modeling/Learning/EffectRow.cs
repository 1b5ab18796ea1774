namespace Joulewise.Modeling;

/// <summary>What is known of a row to the pooled effects.</summary>
/// <param name="Features">The effects it has a share in.</param>
/// <param name="Curve">The curve it lies on.</param>
/// <param name="Position">Where on the curve: 0 in the middle, about 1 at the ends.</param>
internal sealed record EffectRow(EffectFeature[] Features, string Curve, double Position);
