using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Board power at an operating point.</summary>
/// <param name="Estimate">Mean power of one board while it works.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="IsExtrapolated">Whether it was estimated without any reading of such a board.</param>
/// <param name="How">In a few words: measured, or what stands in.</param>
internal sealed record BoardPower(Estimate<Power> Estimate, BoardPowerBasis Basis, bool IsExtrapolated, string How)
{
    /// <summary>Gets a value indicating whether a meter read it at this point of the frontier.</summary>
    public bool Measured => Basis == BoardPowerBasis.Measured;
}
