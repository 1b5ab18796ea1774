using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>One part of a power model: watts per accelerator from the values of the model's inputs.</summary>
/// <param name="Boundary">The first boundary that includes it.</param>
/// <param name="Part">What it is.</param>
/// <param name="Explanation">How it is reached.</param>
/// <param name="Uses">Positions of the inputs it reads, so that a line names no source it does not rest on.</param>
/// <param name="Watts">The formula, over the values of all inputs.</param>
internal sealed record ModelPart(Boundary Boundary, LedgerPart Part, string Explanation, IReadOnlyList<int> Uses, Func<double[], double> Watts);
