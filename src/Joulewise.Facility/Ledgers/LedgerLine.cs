using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>What one part adds on the way from the boards to the meter.</summary>
/// <param name="Boundary">The first boundary that includes the part.</param>
/// <param name="Part">The part.</param>
/// <param name="Added">Power it adds for one accelerator, with its interval, grade and sources.</param>
/// <param name="Explanation">How the figure was reached, in one sentence.</param>
public sealed record LedgerLine(Boundary Boundary, LedgerPart Part, Estimate<Power> Added, string Explanation);
