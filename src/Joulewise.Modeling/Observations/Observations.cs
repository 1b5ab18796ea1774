using Joulewise.Catalog;
using Joulewise.Evidence;

namespace Joulewise.Modeling;

/// <summary>Reads measured rows as serving cases.</summary>
internal static class Observations
{
    /// <summary>Reads the rows that describe a serving case; benchmarks that state neither load nor lengths do not.</summary>
    /// <param name="points">The rows.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>The rows that could be read, sorted by id.</returns>
    public static Observation[] Read(IReadOnlyList<MeasuredPoint> points, Catalogue catalogue)
    {
        CaseReader reader = new(catalogue);
        List<(MeasuredPoint Point, ServingCase Case)> read = [];
        foreach (MeasuredPoint point in points.OrderBy(p => p.Id, StringComparer.Ordinal))
        {
            if (!point.Workload.StartsWith("mlperf-", StringComparison.Ordinal) && reader.Read(point, out _) is { } served)
            {
                read.Add((point, served));
            }
        }

        Observation[] rows = new Observation[read.Count];
        Parallel.For(0, rows.Length, i => rows[i] = new Observation(read[i].Point, read[i].Case));
        return rows;
    }
}
