using Joulewise.Quantities;

namespace Joulewise.Facility;

/// <summary>One side of a comparison: a ledger and what the deployment yields.</summary>
/// <param name="Ledger">Power for one accelerator.</param>
/// <param name="PerAccelerator">Stated tokens per second over all accelerators while working.</param>
public sealed record Candidate(BoundaryLedger Ledger, TokenRate PerAccelerator)
{
    internal EnergyPerToken EnergyAt(Boundary boundary, CapacityBasis capacity, IReadOnlyDictionary<string, double> values) =>
        Ledger.Recompute(boundary, capacity, values) / PerAccelerator;
}
