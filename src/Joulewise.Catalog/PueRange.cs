using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>A PUE as a 90 % range over the year and over facilities of the kind, never a bare constant.</summary>
/// <param name="Low">The 5th percentile; at least 1.</param>
/// <param name="Central">The stated value.</param>
/// <param name="High">The 95th percentile.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">Where it was read.</param>
public sealed record PueRange(Ratio Low, Ratio Central, Ratio High, Grade Grade, Source Source);
