using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>The power of one accelerator as measured, with the boundary it was measured on.</summary>
/// <param name="PerAccelerator">The mean over the measured window.</param>
/// <param name="Boundary">What it includes.</param>
public sealed record MeasuredPower(Power PerAccelerator, Boundary Boundary)
{
    /// <summary>The power of a row.</summary>
    /// <param name="point">The row.</param>
    /// <returns>The power; <see langword="null"/> when none was measured, or over more than the benchmark's window.</returns>
    public static MeasuredPower? Of(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point is { PowerPerAccelerator: { InWatts: > 0 } power, EnergyBoundary: { } boundary }
            && !QualityFlag.Has(point, QualityFlag.PowerWholeCapture)
                ? new MeasuredPower(power, boundary)
                : null;
    }
}
