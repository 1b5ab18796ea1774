using Joulewise.Quantities;

namespace Joulewise.Serving;

/// <summary>Whole systems in a rack of a given power, by one way of counting their draw.</summary>
/// <param name="Draw"><see cref="FeedFit.Nameplate"/> or <see cref="FeedFit.ExpectedPeak"/>.</param>
/// <param name="PerAccelerator">The draw of one accelerator at the rack's inlet, or <see langword="null"/> where it is not known.</param>
/// <param name="SystemsPerRack">Whole systems (nodes, or one rack-scale system), or <see langword="null"/>.</param>
/// <param name="AcceleratorsPerRack">Their accelerators, or <see langword="null"/>.</param>
/// <param name="Racks">Racks for the accelerators of the plan; <see langword="null"/> where not one system fits.</param>
/// <param name="Note">How it was reached, or why it is missing.</param>
public sealed record RackFit(
    string Draw,
    Estimate<Power>? PerAccelerator,
    long? SystemsPerRack,
    long? AcceleratorsPerRack,
    long? Racks,
    string Note);
