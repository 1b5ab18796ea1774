namespace Joulewise.Modeling;

/// <summary>What can be shown of the calibration that is built in.</summary>
/// <param name="Constants">The fitted constants.</param>
/// <param name="Errors">Errors on rows that were left out.</param>
public sealed record BuiltInCalibration(IReadOnlyList<FittedConstant> Constants, IReadOnlyList<HeldOutError> Errors)
{
    /// <summary>Reads it.</summary>
    /// <returns>The constants and the errors.</returns>
    public static BuiltInCalibration Load()
    {
        CalibrationFile file = Calibration.LoadEmbedded().File;
        return new BuiltInCalibration(file.Constants, file.Errors);
    }
}
