namespace Joulewise.Modeling;

/// <summary>One effect a row has a share in.</summary>
/// <param name="Kind">Index of the kind of effect.</param>
/// <param name="Key">Which of that kind.</param>
/// <param name="Value">The row's share.</param>
internal readonly record struct EffectFeature(int Kind, string Key, double Value);
