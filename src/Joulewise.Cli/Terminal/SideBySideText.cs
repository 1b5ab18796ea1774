using System.Globalization;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary>A comparison of a few sides as tables on the terminal.</summary>
internal static class SideBySideText
{
    private static readonly Row[] Rows =
    [
        new("output_rate_per_accelerator", string.Empty, string.Empty, "output rate per accelerator, tokens/s"),
        new("board_power", "Board", "Active", "board power, W"),
        new("joules_per_output_token", "Board", "Active", "J/output token, board"),
        new("joules_per_output_token", "NodeWall", "Active", "J/output token, node wall"),
        new("joules_per_output_token", "Facility", "Active", "J/output token, facility, active"),
        new("joules_per_output_token", "Facility", "WithIdle", "J/output token, facility, with idle"),
        new("tokens_per_s_per_mw_consumed", "Facility", "WithIdle", "tokens/s per MW consumed"),
        new("tokens_per_s_per_mw_provisioned", string.Empty, "Provisioned", "tokens/s per MW provisioned"),
        new("usd_per_m_output_tokens_owned", string.Empty, string.Empty, "USD/M output tokens, owned"),
        new("usd_per_m_output_tokens_rented", string.Empty, string.Empty, "USD/M output tokens, rented"),
    ];

    private static readonly Row[] Ratios =
    [
        new("output_rate_per_accelerator", string.Empty, string.Empty, "ratio of output rates"),
        new("joules_per_output_token", "Facility", "WithIdle", "ratio of J/output token, facility, with idle"),
    ];

    public static void Write(IHost host, SideBySide comparison)
    {
        host.Out.WriteLine(Printable.Plain(comparison.Question));
        foreach (SideTable table in comparison.Tables)
        {
            host.Out.WriteLine();
            host.Out.WriteLine(Printable.Plain(table.Title));
            Tables.Write(host, ["", .. table.Sides.Select(s => ">" + s.Name)], RowsOf(table));
            host.Out.WriteLine($"Ratios are to {table.Sides[0].Name}.");
        }

        foreach (string sentence in comparison.Answer)
        {
            host.Out.WriteLine(Printable.Plain(sentence));
        }
    }

    private static IEnumerable<IReadOnlyList<string>> RowsOf(SideTable table)
    {
        yield return ["configuration", .. table.Sides.Select(s => s.WhyMissing.Length > 0 ? s.WhyMissing : s.Configuration)];
        yield return ["reading", .. table.Sides.Select(s => s.Reading)];
        foreach (Row row in Rows)
        {
            yield return [row.Label, .. table.Sides.Select(s => FigureOf(s, row))];
        }

        foreach (Row row in Ratios)
        {
            yield return [row.Label, .. table.Sides.Select((s, i) => i == 0 && s.WhyMissing.Length == 0 ? "1" : RatioOf(table, s, row))];
        }
    }

    private static string FigureOf(Side side, Row row)
    {
        if (side.WhyMissing.Length > 0)
        {
            return "-";
        }

        ReportResult? result = side.Figures.FirstOrDefault(r => row.Is(r.Metric, r.Boundary, r.CapacityBasis));
        return result is { Value: { } value, Lo: { } low, Hi: { } high } ? Figure(value, low, high, result.Grade) : "not published";
    }

    private static string RatioOf(SideTable table, Side side, Row row)
    {
        SideRatio? ratio = table.Ratios.FirstOrDefault(r => string.Equals(r.Numerator, side.Name, StringComparison.Ordinal) && row.Is(r.Metric, r.Boundary, r.CapacityBasis));
        return ratio is null
            ? "-"
            : Figure(ratio.Value, ratio.Lo, ratio.Hi, ratio.Grade) + (ratio.IsDistinguishable ? string.Empty : ", not distinguishable");
    }

    private static string Figure(double value, double low, double high, string grade) =>
        $"{Short(value)} [{Short(low)} to {Short(high)}] {grade}";

    private static string Short(double value) => Math.Abs(value) >= 1000
        ? value.ToString("#,0", CultureInfo.InvariantCulture)
        : value.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>What a row shows; an empty part lets any figure of the metric pass.</summary>
    private sealed record Row(string Metric, string Boundary, string Capacity, string Label)
    {
        public bool Is(string metric, string boundary, string capacity) =>
            string.Equals(Metric, metric, StringComparison.Ordinal)
            && (Boundary.Length == 0 || string.Equals(Boundary, boundary, StringComparison.Ordinal))
            && (Capacity.Length == 0 || string.Equals(Capacity, capacity, StringComparison.Ordinal));
    }
}
