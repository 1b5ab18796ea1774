namespace Joulewise.Evidence;

/// <summary>Keeps the points that no other point beats in both interactivity and output rate.</summary>
internal static class ParetoFront
{
    /// <summary>The front of some points.</summary>
    /// <param name="points">The points, in any order.</param>
    /// <returns>
    /// Ascending in interactivity and strictly descending in output rate. Of points equal in both, the best grade stays,
    /// then the earliest id, so the order of the input does not matter.
    /// </returns>
    public static IReadOnlyList<FrontPoint> Of(IEnumerable<FrontPoint> points)
    {
        List<FrontPoint> front = [];
        foreach (FrontPoint point in points
            .OrderByDescending(p => p.Interactivity)
            .ThenByDescending(p => p.Output)
            .ThenBy(p => p.Grade)
            .ThenBy(p => p.Point.Id, StringComparer.Ordinal))
        {
            if (front.Count == 0 || point.Output.CompareTo(front[^1].Output) > 0)
            {
                front.Add(point);
            }
        }

        front.Reverse();
        return front;
    }
}
