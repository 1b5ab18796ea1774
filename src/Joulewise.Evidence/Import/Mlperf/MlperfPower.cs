using Joulewise.Evidence.Import.Mlperf;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import;

/// <summary>Reads the wall power of one MLPerf run from its logs.</summary>
public static class MlperfPower
{
    private const double ZoneMaximumSeconds = 14 * 3600;

    /// <summary>Averages the wall power of a run over the window that LoadGen marked.</summary>
    /// <param name="runFolder">The folder that holds <c>mlperf_log_detail.txt</c> and <c>spl.txt</c>.</param>
    /// <param name="limits">How much is read; the default limits when <see langword="null"/>.</param>
    /// <returns>The window, or <see langword="null"/> when the run has no power log.</returns>
    /// <exception cref="InputException">A log is unreadable, has no window, or its samples do not cover it.</exception>
    public static MlperfPowerWindow? Read(string runFolder, ImportLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(runFolder);
        return Read(runFolder, LoadGenLogs.Read(runFolder, limits ?? ImportLimits.Default), limits ?? ImportLimits.Default);
    }

    internal static MlperfPowerWindow? Read(string runFolder, LoadGenLogs logs, ImportLimits limits)
    {
        string spl = Path.Combine(runFolder, "spl.txt");
        if (!File.Exists(spl))
        {
            return null;
        }

        return PowerWindowFinder.Find(
            WallPowerLog.Read(spl, limits),
            Instant(logs, LoadGenLogs.PowerBegin),
            Instant(logs, LoadGenLogs.PowerEnd),
            DeclaredZone(runFolder, limits));
    }

    private static DateTime Instant(LoadGenLogs logs, string key)
    {
        if (logs.Text(key) is not { } text)
        {
            throw logs.Place.Wrong($"spl.txt is there but mlperf_log_detail.txt has no {key}, so the measured window is not known");
        }

        return WallPowerLog.TryParseTime(text, out DateTime time)
            ? time
            : throw logs.Place.Wrong($"{key} is '{text}': MM-dd-yyyy HH:mm:ss.fff is accepted");
    }

    private static TimeSpan? DeclaredZone(string runFolder, ImportLimits limits)
    {
        string server = Path.Combine(Path.GetDirectoryName(runFolder) ?? runFolder, "power", "server.json");
        if (!File.Exists(server))
        {
            return null;
        }

        foreach ((_, System.Text.Json.JsonElement row) in JsonRows.Read(server, limits))
        {
            if (row.ValueKind == System.Text.Json.JsonValueKind.Object
                && row.TryGetProperty("timezone", out System.Text.Json.JsonElement zone)
                && zone.ValueKind == System.Text.Json.JsonValueKind.Number
                && zone.TryGetDouble(out double seconds)
                && double.Abs(seconds) <= ZoneMaximumSeconds)
            {
                return TimeSpan.FromSeconds(seconds);
            }
        }

        return null;
    }
}
