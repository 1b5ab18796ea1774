using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What one input does to the ratio of two candidates, all others at their stated value.</summary>
/// <param name="Input">The input with its plausible range.</param>
/// <param name="AtLow">The ratio at the low end of the range.</param>
/// <param name="Stated">The ratio with every input at its stated value.</param>
/// <param name="AtHigh">The ratio at the high end of the range.</param>
/// <param name="BreakEven">Where the ratio crosses 1 inside the range.</param>
public sealed record SensitivityRow(LedgerInput Input, Ratio AtLow, Ratio Stated, Ratio AtHigh, BreakEven BreakEven)
{
    /// <summary>Gets the distance between the two ends, by which rows are ranked.</summary>
    public double Swing => Math.Abs(AtHigh.InFraction - AtLow.InFraction);
}
