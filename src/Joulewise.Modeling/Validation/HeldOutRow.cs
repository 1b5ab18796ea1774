namespace Joulewise.Modeling;

/// <summary>A measured row with what the model said of it without having seen it.</summary>
/// <param name="Row">The row.</param>
/// <param name="What">What was left out with it.</param>
/// <param name="Blind">The prediction.</param>
/// <param name="Given">The prediction of power at the measured rate of output, or <see langword="null"/> where none was measured.</param>
internal sealed record HeldOutRow(Observation Row, HoldOut What, RawPrediction Blind, RawPrediction? Given);
