using Joulewise.Quantities;

namespace Joulewise.Reporting;

/// <summary>Board power at an operating point.</summary>
/// <param name="Estimate">Mean power of one board while it works.</param>
/// <param name="Measured">Whether a meter read it at this point of the frontier.</param>
/// <param name="How">In a few words: measured, or which control stands in.</param>
internal sealed record BoardPower(Estimate<Power> Estimate, bool Measured, string How);
