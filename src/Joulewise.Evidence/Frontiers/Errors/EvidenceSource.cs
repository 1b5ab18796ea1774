using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Names measured rows as sources.</summary>
public static class EvidenceSource
{
    /// <summary>The source of a row.</summary>
    /// <param name="point">The row.</param>
    /// <returns>A source with the row's id, so that a reader can find the row.</returns>
    public static Source Of(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return new Source(point.Id, point.Source, point.SourceRef, point.Date);
    }
}
