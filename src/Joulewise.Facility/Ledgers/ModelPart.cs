using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>One part of a power model.</summary>
/// <param name="Boundary">The first boundary that includes it.</param>
/// <param name="Part">What it is.</param>
/// <param name="Explanation">How it is reached.</param>
/// <param name="Uses">Positions of the inputs it rests on, so that a line names no other source.</param>
internal sealed record ModelPart(Boundary Boundary, LedgerPart Part, string Explanation, IReadOnlyList<int> Uses);
