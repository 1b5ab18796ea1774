using System.Text.Json;
using Joulewise.Catalog;
using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>Fits the model anew and writes the calibration file.</summary>
public static class CalibrationRun
{
    /// <summary>Calibrates.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="evidence">Measured rows to fit on and to check with.</param>
    /// <param name="progress">Where to tell what is being done, or <see langword="null"/>.</param>
    /// <returns>The calibration as text in JSON, the same for the same rows.</returns>
    public static string Run(Catalogue catalogue, IReadOnlyList<MeasuredPoint> evidence, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(evidence);
        CalibrationFile file = new Calibrator(catalogue, progress).Run(evidence);
        return JsonSerializer.Serialize(file, CalibrationJson.Default.CalibrationFile) + "\n";
    }
}
