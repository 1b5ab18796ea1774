using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Mlperf;

/// <summary>Reads the language-model results of an MLPerf Inference results tree, with wall power where it was measured.</summary>
internal sealed partial class MlperfImporter : IImporter
{
    // Months in which MLCommons published the rounds.
    private static readonly FrozenDictionary<string, string> RoundMonths = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["v3.1"] = "2023-09",
        ["v4.0"] = "2024-03",
        ["v4.1"] = "2024-08",
        ["v5.0"] = "2025-04",
        ["v5.1"] = "2025-09",
        ["v6.0"] = "2026-04",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] OtherRuns = ["ranging", "accuracy", "compliance", "audit"];

    public ImporterKind Kind { get; } = new("mlperf", "MLPerf Inference results tree, or a folder of it: LoadGen logs, system descriptions, wall power logs");

    public ImportBatch Read(string path, ImportContext context)
    {
        if (!Directory.Exists(path))
        {
            throw new InputException($"{path} is not a folder: the root of an MLPerf results tree, or a folder below it, is accepted");
        }

        ImportSession session = new(Kind.Name, "mlperf", path, context);
        int runs = 0;
        foreach (string folder in RunFolders(path, context.Limits))
        {
            runs++;
            if (Read(folder, session) is { } point)
            {
                session.Add(point);
            }
        }

        ImportBatch batch = session.ToBatch();
        return batch.Points.Count > 0
            ? batch
            : throw new InputException(runs == 0
                ? $"{path}: no performance run (a folder with mlperf_log_summary.txt or mlperf_log_detail.txt) was found"
                : $"{path}: none of the {runs.ToString(CultureInfo.InvariantCulture)} runs gives a row; {batch.Warnings[0]}");
    }

    private static IEnumerable<string> RunFolders(string path, ImportLimits limits) =>
        BoundedFile.List(path, "mlperf_log_summary.txt", limits)
            .Concat(BoundedFile.List(path, "mlperf_log_detail.txt", limits))
            .Select(f => Path.GetDirectoryName(f)!)
            .Distinct(StringComparer.Ordinal)
            .Where(folder => !folder.Split(Path.DirectorySeparatorChar).Any(IsOtherRun))
            .Order(StringComparer.Ordinal);

    private static bool IsOtherRun(string name) =>
        Array.Exists(OtherRuns, o => name.Equals(o, StringComparison.OrdinalIgnoreCase)) || AuditName().IsMatch(name);

    private static MeasuredPoint? Read(string folder, ImportSession session)
    {
        LoadGenLogs logs = LoadGenLogs.Read(folder, session.Limits);
        if (logs.Text(LoadGenLogs.Mode) is { } mode && !mode.Equals("PerformanceOnly", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (logs.Text(LoadGenLogs.Validity) is { } validity && !validity.Equals("VALID", StringComparison.OrdinalIgnoreCase))
        {
            session.Warn("a run is not VALID by its own log and is left out");
            return null;
        }

        TokenRate? measured = logs.Rate(LoadGenLogs.Tokens);
        if ((measured ?? logs.Rate(LoadGenLogs.InferredTokens)) is not { } tokens)
        {
            session.Warn("a run reports no tokens per second (not a language model) and is left out");
            return null;
        }

        if (MlperfRunFolder.Find(folder) is not { } place)
        {
            session.Warn("a run does not stand in division/submitter/results/system/benchmark/scenario and is left out");
            return null;
        }

        if (MlperfSystem.Read(place, session.Limits) is not { } system)
        {
            session.Warn($"{place.SystemFile} is missing or names no accelerator count; its runs are left out");
            return null;
        }

        MlperfPowerWindow? power = MlperfPower.Read(folder, logs, session.Limits);
        NotePower(power, session);
        return Point(place, logs, system, tokens, measured is null, power, session);
    }

    private static MeasuredPoint Point(MlperfRunFolder place, LoadGenLogs logs, MlperfSystem system, TokenRate tokens, bool inferred, MlperfPowerWindow? power, ImportSession session)
    {
        string round = place.Round ?? RoundOf(logs.Text(LoadGenLogs.Version)) ?? string.Empty;
        string? precision = MlperfSystem.DeclaredPrecision(place, session.Limits);
        double? samplesPerSecond = logs.Figure(LoadGenLogs.Samples, FigureRange.PerSecond);
        return new MeasuredPoint
        {
            Id = string.Empty,
            Source = $"MLPerf Inference {round} {place.Division} ({place.Submitter})",
            SourceRef = $"mlcommons/{place.Reference}",
            Date = RoundMonths.GetValueOrDefault(round) ?? logs.Text(LoadGenLogs.TestDate)?.Split('T')[0] ?? string.Empty,
            Accelerator = session.Accelerator(system.Accelerator),
            AcceleratorCount = system.AcceleratorCount,
            Model = session.Model(place.BaseModel),
            Precision = precision ?? string.Empty,
            Engine = system.Framework,
            Workload = $"mlperf-{(place.IsInteractive ? "interactive" : place.Scenario.ToLowerInvariant())}",
            OutputTokens = samplesPerSecond is { } samples ? TokenCount.FromTokens(tokens.InPerSecond / samples) : null,
            OutputPerAccelerator = tokens / system.AcceleratorCount,
            Ttft = Latency(logs, LoadGenLogs.MedianTtft),
            Tpot = Latency(logs, LoadGenLogs.MedianTpot),
            EnergyBoundary = power is null ? null : Boundary.NodeWall,
            PowerPerAccelerator = power is null ? null : power.Mean / system.AcceleratorCount,
            EnergyPerOutputToken = power is null ? null : EnergyPerToken.FromJoulesPerToken(power.Mean.InWatts / tokens.InPerSecond),
            Official = "yes",
            QualityFlags = [.. Flags(place, system, precision, inferred, power)],
        };
    }

    private static IEnumerable<string> Flags(MlperfRunFolder place, MlperfSystem system, string? precision, bool inferred, MlperfPowerWindow? power)
    {
        if (inferred)
        {
            yield return "tokens_inferred";
        }

        // A submitter's declaration can be wrong: H200 of v4.1 declares fp16 and runs fp8.
        yield return precision is null ? "precision_unpublished" : "precision_as_declared";
        if (!place.Division.Equals("closed", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"{place.Division.ToLowerInvariant()}_division";
        }

        bool capped = place.System.Contains("maxq", StringComparison.OrdinalIgnoreCase) || system.Name.Contains("maxq", StringComparison.OrdinalIgnoreCase);
        if (capped)
        {
            // The cap itself is not in these files: the description still states the uncapped board power.
            yield return "maxq";
        }
        else if (power is not null && system.BoardPowerWatts is { } watts)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"power_cap_{watts}W");
        }

        if (power?.ClockInferred == true)
        {
            yield return "power_clock_inferred";
        }
    }

    private static void NotePower(MlperfPowerWindow? power, ImportSession session)
    {
        if (power is { IgnoredLines: > 0 })
        {
            session.Warn(string.Create(CultureInfo.InvariantCulture, $"a wall power log holds {power.IgnoredLines} lines that are not samples; they are ignored"));
        }

        if (power is { ClockInferred: true })
        {
            session.Warn(string.Create(CultureInfo.InvariantCulture, $"a wall power log runs on local time; {power.ClockOffset.InSeconds / 3600:0.#} h were added, where the window fits"));
        }
    }

    private static Duration? Latency(LoadGenLogs logs, string name) =>
        logs.Figure(name, FigureRange.Nanoseconds) is { } nanoseconds ? Duration.FromSeconds(nanoseconds / 1e9) : null;

    private static string? RoundOf(string? version) =>
        version is not null && VersionNumber().Match(version) is { Success: true } match ? $"v{match.Value}" : null;

    [GeneratedRegex(@"^\d+\.\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionNumber();

    [GeneratedRegex(@"^TEST\d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AuditName();
}
