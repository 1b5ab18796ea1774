using System.Globalization;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Mlperf;

/// <summary>The samples of a PTDaemon log (<c>spl.txt</c>) in the order of time, all analysers and channels of an instant summed.</summary>
/// <remarks>
/// A line is <c>Time,MM-dd-yyyy HH:mm:ss.fff,Watts,W,...[,Ch1,Watts,W,...]</c>. The leading Watts are the sum of the line's
/// channels; where a line has none, its channels are summed. Lines of one instant that differ come from several analysers
/// and are summed; equal ones are the same reading written twice and count once.
/// </remarks>
internal sealed class WallPowerLog
{
    private const double WattsMaximum = 1e7;

    private WallPowerLog(string file, IReadOnlyList<(DateTime LocalTime, double Watts)> samples, int ignoredLines)
    {
        File = file;
        Samples = samples;
        IgnoredLines = ignoredLines;
    }

    public string File { get; }

    public IReadOnlyList<(DateTime LocalTime, double Watts)> Samples { get; }

    public int IgnoredLines { get; }

    public static WallPowerLog Read(string path, ImportLimits limits)
    {
        List<(DateTime LocalTime, double Watts)> readings = [];
        int ignored = 0;
        foreach ((int number, string line) in TextLines.Read(path, limits))
        {
            if (!TryParse(line, out DateTime time, out double watts))
            {
                ignored += string.IsNullOrWhiteSpace(line) ? 0 : 1;
                continue;
            }

            Place place = new(path, $"line {number.ToString(CultureInfo.InvariantCulture)}");
            if (!(watts >= 0 && watts <= WattsMaximum))
            {
                throw place.Wrong(string.Create(CultureInfo.InvariantCulture, $"{watts} W: a finite wall power from 0 to {WattsMaximum:G} W is accepted"));
            }

            if (readings.Count >= limits.Rows)
            {
                throw place.Wrong($"more than {limits.Rows.ToString(CultureInfo.InvariantCulture)} samples");
            }

            readings.Add((time, watts));
        }

        return readings.Count > 0
            ? new WallPowerLog(path, Merge(readings), ignored)
            : throw new InputException($"{path}: no line of the form 'Time,MM-dd-yyyy HH:mm:ss.fff,Watts,<watts>,...' was found");
    }

    /// <summary>Reads the time format shared by the power log and LoadGen's power_begin and power_end.</summary>
    public static bool TryParseTime(ReadOnlySpan<char> text, out DateTime time) => DateTime.TryParseExact(
        text.Trim(), "MM-dd-yyyy HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool TryParse(string line, out DateTime time, out double watts)
    {
        time = default;
        watts = 0;
        if (!line.StartsWith("Time,", StringComparison.Ordinal))
        {
            return false;
        }

        string[] parts = line.Split(',');
        if (parts.Length < 4 || !TryParseTime(parts[1], out time))
        {
            return false;
        }

        if (parts[2].Equals("Watts", StringComparison.Ordinal))
        {
            return TryParseWatts(parts[3], out watts);
        }

        bool any = false;
        for (int i = 2; i + 1 < parts.Length; i++)
        {
            if (!parts[i].Equals("Watts", StringComparison.Ordinal))
            {
                continue;
            }

            if (!TryParseWatts(parts[i + 1], out double channel))
            {
                return false;
            }

            watts += channel;
            any = true;
        }

        return any;
    }

    private static bool TryParseWatts(string text, out double watts) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out watts);

    private static List<(DateTime LocalTime, double Watts)> Merge(List<(DateTime LocalTime, double Watts)> readings)
    {
        List<(DateTime LocalTime, double Watts)> merged = new(readings.Count);
        (DateTime LocalTime, double Watts) previous = default;
        foreach ((DateTime LocalTime, double Watts) reading in readings.OrderBy(r => r.LocalTime).ThenBy(r => r.Watts))
        {
            if (merged.Count == 0 || merged[^1].LocalTime != reading.LocalTime)
            {
                merged.Add(reading);
            }
            else if (reading.Watts != previous.Watts)
            {
                merged[^1] = (reading.LocalTime, merged[^1].Watts + reading.Watts);
            }

            previous = reading;
        }

        return merged;
    }
}
