using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Mlperf;

/// <summary>Places LoadGen's window, which is UTC, on a power log, which is in the local time of the director machine.</summary>
/// <remarks>
/// The rule: the log must cover the window. Tried in this order, and the first that covers wins: no offset; the offset the
/// power server declares, in either sense of its sign; one hour either way, the tolerance MLPerf grants for daylight
/// saving. Then every half hour up to 14 hours: of those that cover, the one with the highest mean, because the window
/// holds the load and everything outside it does not.
/// </remarks>
internal static class PowerWindowFinder
{
    private const int HalfHours = 28;

    // Sampling is at 1 Hz: the log may start or end within one interval of the window.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    public static MlperfPowerWindow Find(WallPowerLog log, DateTime begin, DateTime end, TimeSpan? declared)
    {
        if (end <= begin)
        {
            throw new InputException($"{log.File}: the window ends ({Text(end)}) before it begins ({Text(begin)})");
        }

        foreach (TimeSpan offset in Known(declared))
        {
            if (Covers(log, begin - offset, end - offset))
            {
                bool stated = offset == TimeSpan.Zero || offset.Duration() == declared?.Duration();
                return Measure(log, begin, end, offset, !stated) ?? throw Outside(log, begin, end);
            }
        }

        return Enumerable.Range(-HalfHours, (2 * HalfHours) + 1)
            .Select(h => TimeSpan.FromMinutes(30 * h))
            .Where(offset => Covers(log, begin - offset, end - offset))
            .Select(offset => Measure(log, begin, end, offset, inferred: true))
            .OfType<MlperfPowerWindow>()
            .MaxBy(w => w.Mean.InWatts) ?? throw Outside(log, begin, end);
    }

    private static IEnumerable<TimeSpan> Known(TimeSpan? declared)
    {
        yield return TimeSpan.Zero;
        if (declared is { } zone)
        {
            yield return zone;
            yield return -zone;
        }

        yield return TimeSpan.FromHours(1);
        yield return TimeSpan.FromHours(-1);
    }

    private static bool Covers(WallPowerLog log, DateTime localBegin, DateTime localEnd) =>
        log.Samples[0].LocalTime <= localBegin + Slack && log.Samples[^1].LocalTime >= localEnd - Slack;

    private static MlperfPowerWindow? Measure(WallPowerLog log, DateTime begin, DateTime end, TimeSpan offset, bool inferred)
    {
        DateTime localBegin = begin - offset;
        DateTime localEnd = end - offset;
        List<double> inside = [];
        double sum = 0;
        double minimum = double.PositiveInfinity;
        foreach ((DateTime time, double watts) in log.Samples)
        {
            if (watts <= 0)
            {
                continue;
            }

            minimum = double.Min(minimum, watts);
            if (time > localBegin && time < localEnd)
            {
                inside.Add(watts);
                sum += watts;
            }
        }

        if (inside.Count == 0)
        {
            return null;
        }

        double mean = sum / inside.Count;
        inside.Sort();
        double median = (inside[(inside.Count - 1) / 2] + inside[inside.Count / 2]) / 2;
        return new MlperfPowerWindow(
            Power.FromWatts(mean),
            Power.FromWatts(median),
            Power.FromWatts(minimum),
            inside.Count,
            Duration.FromSeconds((end - begin).TotalSeconds),
            Duration.FromSeconds(offset.TotalSeconds),
            inferred,
            log.IgnoredLines);
    }

    private static InputException Outside(WallPowerLog log, DateTime begin, DateTime end) => new(
        $"{log.File}: the samples ({Text(log.Samples[0].LocalTime)} to {Text(log.Samples[^1].LocalTime)}) do not cover the window {Text(begin)} to {Text(end)} UTC in any time zone");

    private static string Text(DateTime time) => time.ToString("MM-dd-yyyy HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
