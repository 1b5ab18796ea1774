using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>What must hold between the figures of one row.</summary>
/// <remarks>
/// The tolerances are wider than any row of the embedded evidence needs. They are there to catch a unit or a column
/// mistaken for another, not a poor measurement.
/// </remarks>
internal static class RowChecks
{
    /// <summary>The slowest embedded row takes 1.4 s for a token; 5 ms is a common figure in milliseconds.</summary>
    private const double LongestTpotSeconds = 5;

    /// <summary>The longest embedded time to first token is 462 s.</summary>
    private const double LongestTtftSeconds = 3600;

    /// <summary>TPOT times interactivity is 1 by definition, 0.96 to 1.05 in the embedded rows, 1000 with milliseconds.</summary>
    private const double InteractivitySlack = 100;

    /// <summary>Throughput over what the latencies allow (Little's law) is at most 2.7 in the embedded rows, hundreds with milliseconds.</summary>
    private const double LatencySlack = 10;

    /// <summary>Energy per token times rate is power: within 1.34 in the embedded rows.</summary>
    private const double EnergySlack = 2;

    /// <summary>A disaggregated source may count the energy of one role only: down to 0.30 of the deployment's in the embedded rows.</summary>
    private const double RoleEnergySlack = 10;

    /// <summary>Looks for the first contradiction.</summary>
    /// <param name="point">The row.</param>
    /// <returns>Column and problem in one sentence, or <see langword="null"/> when nothing contradicts.</returns>
    public static string? Problem(MeasuredPoint point) =>
        Identity(point) ?? Dates(point) ?? Counts(point) ?? Latency(point) ?? Rates(point) ?? EnergyFigures(point);

    /// <summary>Looks for the first contradiction in what a row says of the deployment; its measured figures are not looked at.</summary>
    /// <param name="point">The row.</param>
    /// <returns>Column and problem in one sentence, or <see langword="null"/> when nothing contradicts.</returns>
    public static string? ProblemOfDescription(MeasuredPoint point) => Identity(point) ?? Counts(point);

    private static string? Identity(MeasuredPoint point) =>
        point.Accelerator.Length == 0 ? "accelerator: nothing found; accepted: a catalogue id such as nvidia-h100-sxm"
        : point.Model.Length == 0 ? "model: nothing found; accepted: a public id such as openai/gpt-oss-120b"
        : null;

    private static string? Dates(MeasuredPoint point) =>
        point.Date.Length == 0
        || DateTimeOffset.TryParseExact(
            point.Date,
            ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _)
            ? null
            : $"date: {CellReader.Show(point.Date)} is not an ISO 8601 date; accepted: 2026, 2026-03, 2026-03-31, 2026-03-31T12:00:00Z, or nothing";

    private static string? Counts(MeasuredPoint point) =>
        point.AcceleratorCount is { } all && (point.PrefillAccelerators ?? 0) + (point.DecodeAccelerators ?? 0) > all
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"accelerator_count: {all} is fewer than prefill_accelerators {point.PrefillAccelerators ?? 0} plus decode_accelerators {point.DecodeAccelerators ?? 0}; accepted: all accelerators of the deployment")
            : null;

    private static string? Latency(MeasuredPoint point)
    {
        if (point.Tpot is { InSeconds: >= LongestTpotSeconds } tpot)
        {
            return Milliseconds("tpot_s", tpot, "no engine takes that long for a token");
        }

        if (point.Ttft is { InSeconds: >= LongestTtftSeconds } ttft)
        {
            return Milliseconds("ttft_s", ttft, "no request waits that long for its first token");
        }

        if (point.Tpot is { } time && point.Interactivity is { } rate)
        {
            double product = time.InSeconds * rate.InPerSecond;
            if (product > InteractivitySlack)
            {
                return Milliseconds("tpot_s", time, Invariant($"interactivity_tokens_per_s_per_user {rate.InPerSecond:R} is its reciprocal"));
            }

            if (product < 1 / InteractivitySlack)
            {
                return Invariant($"tpot_s: {time.InSeconds:R} s contradicts interactivity_tokens_per_s_per_user {rate.InPerSecond:R}; accepted: one is the reciprocal of the other");
            }
        }

        return LittlesLaw(point);
    }

    /// <summary>Requests in flight = request rate x time in the system, so latencies cap the throughput of a given concurrency.</summary>
    private static string? LittlesLaw(MeasuredPoint point)
    {
        if (point is not
            {
                Ttft: { } ttft, Tpot: { } tpot, ConcurrencyRequests: { } requests, OutputTokens: { } output,
                OutputPerAccelerator: { } rate, AcceleratorCount: { } accelerators,
            })
        {
            return null;
        }

        double decodeSeconds = output.InTokens * tpot.InSeconds;
        double cap = requests * output.InTokens / (ttft.InSeconds + decodeSeconds);
        return rate.InPerSecond * accelerators <= LatencySlack * cap ? null
            : ttft.InSeconds > decodeSeconds
                ? Milliseconds("ttft_s", ttft, Invariant($"the row's throughput and concurrency {requests:R} leave less time"))
                : Milliseconds("tpot_s", tpot, Invariant($"the row's throughput and concurrency {requests:R} leave less time"));
    }

    private static string? Rates(MeasuredPoint point) =>
        point is { OutputPerAccelerator: { } output, TotalPerAccelerator: { } total } && output.InPerSecond > 1.05 * total.InPerSecond
            ? Invariant($"output_tokens_per_s_per_accelerator: {output.InPerSecond:R} is more than total_tokens_per_s_per_accelerator {total.InPerSecond:R}; accepted: total counts input and output")
            : null;

    private static string? EnergyFigures(MeasuredPoint point)
    {
        bool hasEnergy = point.PowerPerAccelerator is not null || point.EnergyPerOutputToken is not null || point.EnergyPerTotalToken is not null;
        return hasEnergy && point.EnergyBoundary is null
            ? $"energy_boundary: nothing found beside a figure of power or energy; accepted: {string.Join(", ", BoundaryNames.All)}"
            : EnergyFigure(point, "joules_per_output_token", point.EnergyPerOutputToken, point.OutputPerAccelerator)
            ?? EnergyFigure(point, "joules_per_total_token", point.EnergyPerTotalToken, point.TotalPerAccelerator);
    }

    private static string? EnergyFigure(MeasuredPoint point, string column, EnergyPerToken? energy, TokenRate? rate)
    {
        if (energy is not { } joules || rate is not { } tokens || point.PowerPerAccelerator is not { } power)
        {
            return null;
        }

        double ratio = joules.InJoulesPerToken * tokens.InPerSecond / power.InWatts;
        double lowest = 1 / (point.Disaggregated == true ? RoleEnergySlack : EnergySlack);
        return ratio >= lowest && ratio <= EnergySlack
            ? null
            : Invariant($"{column}: {joules.InJoulesPerToken:R} J times {tokens.InPerSecond:R} tokens/s is {ratio:G3} times power_w_per_accelerator {power.InWatts:R} W; accepted: {lowest:G3} to {EnergySlack:G3} times");
    }

    private static string Milliseconds(string column, Duration found, string why) =>
        Invariant($"{column}: {found.InSeconds:R} looks like milliseconds ({why}); accepted: {column} is in seconds");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
