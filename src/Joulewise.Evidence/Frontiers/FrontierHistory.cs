using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>A frontier by date: what the same silicon could do with the software of each day.</summary>
/// <remarks>
/// Each step's frontier holds all points measured up to its date. A later measurement can lie below what was
/// interpolated earlier; <see cref="At"/> then carries the lower figure back, so that a series never falls and ends at
/// today's reading.
/// </remarks>
public sealed class FrontierHistory
{
    private FrontierHistory(FrontierKey key, IReadOnlyList<HistoryStep> steps, int undated)
    {
        Key = key;
        Steps = steps;
        Undated = undated;
    }

    /// <summary>Gets the frontier's key.</summary>
    public FrontierKey Key { get; }

    /// <summary>Gets the days on which the frontier moved, ascending.</summary>
    public IReadOnlyList<HistoryStep> Steps { get; }

    /// <summary>Gets how many of the frontier's rows carry no date and are left out.</summary>
    public int Undated { get; }

    /// <summary>Orders a frontier by date.</summary>
    /// <param name="frontier">The frontier.</param>
    /// <returns>The history; without steps when no row is dated.</returns>
    public static FrontierHistory Of(Frontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        List<HistoryStep> steps = [];
        List<FrontPoint> known = [];
        HashSet<string> onFront = new(StringComparer.Ordinal);
        int undated = frontier.Candidates.Count(p => MeasurementDate.LatestOf(p.Point.Date) is null);
        foreach (IGrouping<DateOnly, FrontPoint> day in frontier.Candidates
            .Where(p => MeasurementDate.LatestOf(p.Point.Date) is not null)
            .GroupBy(p => MeasurementDate.LatestOf(p.Point.Date)!.Value)
            .OrderBy(g => g.Key))
        {
            known.AddRange(day);
            Frontier front = new(frontier.Key, [.. known]);
            FrontPoint[] added = [.. front.Points.Where(p => !onFront.Contains(p.Point.Id))];
            if (added.Length > 0)
            {
                steps.Add(new HistoryStep(day.Key, front, added));
                onFront = new(front.Points.Select(p => p.Point.Id), StringComparer.Ordinal);
            }
        }

        return new FrontierHistory(frontier.Key, steps, undated);
    }

    /// <summary>The output rate at an interactivity over time.</summary>
    /// <param name="interactivity">Output tokens per second of one user; positive.</param>
    /// <returns>The days on which it rose, ascending in date and strictly in rate.</returns>
    public IReadOnlyList<HistoryReading> At(TokenRate interactivity)
    {
        List<HistoryReading> rises = [];
        TokenRate? least = null;
        foreach (HistoryStep step in Steps.Reverse())
        {
            FrontierReading reading = step.Frontier.At(interactivity);
            if (reading.Output is not { } output)
            {
                break;
            }

            least = least is { } later && later < output ? later : output;
            HistoryReading rise = new(step.Date, least.Value, reading, step.Added);

            // A rate that an earlier day already reached is not a rise: the earlier day takes the later one's place.
            if (rises.Count > 0 && rises[^1].Output == rise.Output)
            {
                rises[^1] = rise;
            }
            else
            {
                rises.Add(rise);
            }
        }

        rises.Reverse();
        return rises;
    }
}
