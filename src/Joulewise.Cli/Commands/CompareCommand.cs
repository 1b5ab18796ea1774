using System.CommandLine;
using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary><c>joulewise compare A B</c>: two or more accelerators side by side on the terminal.</summary>
internal static class CompareCommand
{
    private static readonly (string Metric, string Boundary, string Capacity, string Label)[] Rows =
    [
        ("output_rate_per_accelerator", "", "", "output rate per accelerator, tokens/s"),
        ("board_power", "Board", "Active", "board power, W"),
        ("joules_per_output_token", "Board", "Active", "J/output token, board"),
        ("joules_per_output_token", "NodeWall", "Active", "J/output token, node wall"),
        ("joules_per_output_token", "Facility", "Active", "J/output token, facility, active"),
        ("joules_per_output_token", "Facility", "WithIdle", "J/output token, facility, with idle"),
        ("tokens_per_s_per_mw_consumed", "Facility", "WithIdle", "tokens/s per MW consumed"),
        ("tokens_per_s_per_mw_provisioned", "", "Provisioned", "tokens/s per MW provisioned"),
        ("usd_per_m_output_tokens_owned", "", "", "USD/M output tokens, owned"),
        ("usd_per_m_output_tokens_rented", "", "", "USD/M output tokens, rented"),
    ];

    public static Command Build(CommonOptions common, IHost host)
    {
        ReportOptions question = new();
        Argument<string[]> accelerators = new("accelerators") { Description = "Two or more accelerators", Arity = new ArgumentArity(2, 16), HelpName = "A B" };
        Command command = new("compare", "Two or more accelerators side by side, at equal latency") { accelerators };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string[] named = parsed.GetValue(accelerators)!;
            ReportRequest request = question.Request(parsed, named, CommandText.Of(parsed.Tokens.Select(t => t.Value))) with { IncludeOtherModels = false };
            ReportDocument document = ReportRun.Build(request, parsed, common, host, cancellation);
            if (parsed.GetValue(common.Json))
            {
                host.Out.Write(ReportJson.Serialize(document));
            }
            else
            {
                Print(document, request, host);
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void Print(ReportDocument document, ReportRequest request, IHost host)
    {
        host.Out.WriteLine(document.Question);
        foreach (string parity in new[] { "like-for-like", "best-published" })
        {
            ReportResult[] results =
            [
                .. document.Results.Where(r =>
                    string.Equals(r.Parity, parity, StringComparison.Ordinal)
                    && r.InteractivityTokensPerSPerUser == request.Interactivity.InPerSecond),
            ];
            string[] subjects = [.. results.Select(r => r.Subject).Distinct(StringComparer.Ordinal)];
            host.Out.WriteLine();
            host.Out.WriteLine(string.Equals(parity, "like-for-like", StringComparison.Ordinal)
                ? $"Like for like: {document.Header.Model.Precision}, no speculative decoding"
                : "Best published: any precision and speculation, not quality-matched");
            Tables.Write(
                host,
                ["", .. subjects.Select(s => ">" + s)],
                Rows.Select(row => (IReadOnlyList<string>)[row.Label, .. subjects.Select(s => CellOf(results, s, row))]));
        }

        foreach (string sentence in document.Answer)
        {
            host.Out.WriteLine(sentence);
        }
    }

    private static string CellOf(ReportResult[] results, string subject, (string Metric, string Boundary, string Capacity, string Label) row)
    {
        ReportResult? result = results.FirstOrDefault(r =>
            string.Equals(r.Subject, subject, StringComparison.Ordinal)
            && string.Equals(r.Metric, row.Metric, StringComparison.Ordinal)
            && (row.Boundary.Length == 0 || string.Equals(r.Boundary, row.Boundary, StringComparison.Ordinal))
            && (row.Capacity.Length == 0 || string.Equals(r.CapacityBasis, row.Capacity, StringComparison.Ordinal)));
        return result switch
        {
            null => results.FirstOrDefault(r => string.Equals(r.Subject, subject, StringComparison.Ordinal) && r.Value is null)?.Reason ?? "not published",
            { Value: { } value, Lo: { } low, Hi: { } high } =>
                string.Create(CultureInfo.InvariantCulture, $"{Short(value)} [{Short(low)} to {Short(high)}] {result.Grade}"),
            _ => result.Reason,
        };
    }

    private static string Short(double value) => Math.Abs(value) >= 1000
        ? value.ToString("#,0", CultureInfo.InvariantCulture)
        : value.ToString("G3", CultureInfo.InvariantCulture);
}
