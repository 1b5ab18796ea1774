namespace Joulewise.Quantities;

/// <summary>One figure that a result rests on.</summary>
/// <param name="Id">The identity of the figure. Two results that name the same identity share the figure and its error.</param>
/// <param name="Grade">The figure's own grade.</param>
/// <param name="Elasticity">
/// By how many per cent the result moves when the figure moves by one per cent: 1 for a factor, -1 for a divisor, the share for a
/// part of a sum.
/// </param>
/// <param name="Source">Where the figure comes from.</param>
public readonly record struct EstimateInput(string Id, Grade Grade, double Elasticity, Source Source);
