namespace Joulewise.Modeling;

/// <summary>What a calibration leaves behind: one readable file.</summary>
/// <param name="Note">What the file is and how it is made again.</param>
/// <param name="Evidence">Which rows it was fitted on.</param>
/// <param name="Constants">The fitted constants.</param>
/// <param name="Effects">How much the effects of each kind vary, by quantity.</param>
/// <param name="Intervals">What turns expected errors into 90 % intervals.</param>
/// <param name="Errors">Errors on rows that were left out.</param>
internal sealed record CalibrationFile(
    string Note,
    EvidenceSummary Evidence,
    IReadOnlyList<FittedConstant> Constants,
    IReadOnlyList<EffectSpread> Effects,
    IReadOnlyList<IntervalFactor> Intervals,
    IReadOnlyList<HeldOutError> Errors);
