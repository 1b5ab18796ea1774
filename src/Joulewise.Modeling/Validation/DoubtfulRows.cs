using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>Which measured rows need so much care that errors against them say little of the model.</summary>
public static class DoubtfulRows
{
    /// <summary>Gets the parts of a quality flag that mark such a row.</summary>
    public static IReadOnlyList<string> Marks { get; } =
    [
        "ambiguous", "unpublished", "suspect", "does_not_fit", "not_applied", "hidden_batch_cap", "experimental_harness", "from_article", "host_stall", "whole_capture",
    ];

    /// <summary>Whether a row is one.</summary>
    /// <param name="point">The row.</param>
    /// <returns>Whether one of its flags holds one of <see cref="Marks"/>.</returns>
    public static bool Contain(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.QualityFlags.Any(flag => Marks.Any(mark => flag.Contains(mark, StringComparison.Ordinal)));
    }
}
