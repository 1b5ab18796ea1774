namespace Joulewise.Reporting;

/// <summary>A series of a chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Group">What it belongs to (a maker), so that related series share a hue.</param>
/// <param name="Points">The points, in drawing order.</param>
/// <param name="Dashed">Whether the series is estimated rather than measured.</param>
public sealed record ChartSeries(string Name, string Group, IReadOnlyList<ChartPoint> Points, bool Dashed)
{
    /// <summary>Gets a value indicating whether nothing of the series was measured; its name says so too.</summary>
    public bool Modelled { get; init; }
}
