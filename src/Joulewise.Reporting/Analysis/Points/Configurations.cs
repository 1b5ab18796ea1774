using System.Globalization;
using Joulewise.Evidence;

namespace Joulewise.Reporting;

/// <summary>A row's configuration in words.</summary>
internal static class Configurations
{
    /// <summary>Precision, speculation, engine, disaggregation, widths and size: <c>fp8, dynamo-trt 1.2, disaggregated 40P+32D, TP8 EP8, 72 accelerators</c>.</summary>
    public static string Describe(GradedPoint graded)
    {
        MeasuredPoint p = graded.Point;
        List<string> parts = [p.Precision.Length > 0 ? p.Precision : "precision not published"];
        if (!string.Equals(graded.SpeculativeDecoding, "none", StringComparison.Ordinal))
        {
            parts.Add(graded.SpeculativeDecoding.ToUpperInvariant());
        }

        parts.Add(p.EngineVersion.Length > 0 ? $"{p.Engine} {p.EngineVersion}" : p.Engine);
        if (p.Disaggregated == true)
        {
            parts.Add(p is { PrefillAccelerators: { } prefill, DecodeAccelerators: { } decode }
                ? string.Create(CultureInfo.InvariantCulture, $"disaggregated {prefill}P+{decode}D")
                : "disaggregated");
        }

        parts.Add(Widths(p));
        if (p.AcceleratorCount is { } count)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} accelerator{(count == 1 ? string.Empty : "s")}"));
        }

        return string.Join(", ", parts.Where(s => s.Length > 0));
    }

    /// <summary>The widths of a decode worker as far as published and above 1.</summary>
    private static string Widths(MeasuredPoint p) => string.Join(
        ' ',
        new[] { ("TP", p.TensorParallel), ("EP", p.ExpertParallel), ("DP", p.DataParallel) }
            .Where(w => w.Item2 > 1)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Item1}{w.Item2}")));

    /// <summary>How a reading was obtained, in words.</summary>
    public static string Describe(FrontierReading reading) => reading.Status switch
    {
        ReadingStatus.Measured => $"measured {reading.Below.Point.Date}",
        ReadingStatus.Interpolated => string.Create(
            CultureInfo.InvariantCulture,
            $"interpolated between {reading.Below.Interactivity.InPerSecond:0.#} and {reading.Above!.Interactivity.InPerSecond:0.#} tokens/s/user"),
        ReadingStatus.ClampedLow => string.Create(
            CultureInfo.InvariantCulture,
            $"clamped to its slowest measured point, {reading.Below.Interactivity.InPerSecond:0.#} tokens/s/user"),
        _ => "unreachable",
    };
}
