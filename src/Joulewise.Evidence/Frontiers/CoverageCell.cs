using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>What is measured of one model under one traffic on one accelerator.</summary>
/// <param name="Accelerator">The accelerator's catalogue id.</param>
/// <param name="Model">The model's key.</param>
/// <param name="Workload">The traffic.</param>
/// <param name="Rows">The number of rows.</param>
/// <param name="Usable">The rows of them with rates that may be used.</param>
/// <param name="WithPower">The rows of them with power over the benchmark's window.</param>
/// <param name="Boundaries">The boundaries power was measured on, from the board outwards.</param>
/// <param name="BestGrade">The best grade of the usable rows; X when there is none.</param>
/// <param name="Newest">The newest date of a row; <see langword="null"/> when none is dated.</param>
public sealed record CoverageCell(
    string Accelerator,
    string Model,
    WorkloadKey Workload,
    int Rows,
    int Usable,
    int WithPower,
    IReadOnlyList<Boundary> Boundaries,
    Grade BestGrade,
    DateOnly? Newest);
