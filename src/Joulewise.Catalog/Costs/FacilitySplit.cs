using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>How the cost of building a facility divides. The three shares add up to 1.</summary>
/// <param name="Shell">Land development, shell, offices.</param>
/// <param name="Mechanical">Cooling plant.</param>
/// <param name="Electrical">Power distribution, uninterruptible supplies, generators.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Note">How the shares came about, or empty.</param>
public sealed record FacilitySplit(Ratio Shell, Ratio Mechanical, Ratio Electrical, Grade Grade, Source Source, string Note = "");
