using System.CommandLine;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary><c>joulewise claims</c>: published claims held against evidence and model.</summary>
internal static class ClaimsCommand
{
    private static readonly HashSet<ReportFormat> Formats = [ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Json];

    public static Command Build(CommonOptions common, IHost host)
    {
        Option<string?> id = new("--id") { Description = "One claim in full (joulewise catalog list claims)", HelpName = "ID" };
        Option<string?> outOption = new("--out") { Description = "Folder to write a report to in HTML, Markdown and JSON, a chapter for each claim", HelpName = "DIR" };
        Command command = new("claims", "Published claims put to the test: their own arithmetic, evidence at their own point, evidence at equal terms");
        command.Options.Add(id);
        command.Options.Add(outOption);
        command.SetAction(async (parsed, cancellation) =>
        {
            string? folder = parsed.GetValue(outOption) is { } named ? host.PathOf("--out", named) : null;
            string? one = parsed.GetValue(id);
            string asked = one is null ? "joulewise claims" : CommandText.Of(["claims", "--id", one]);
            ClaimsResult result = ReportRun.Build(parsed, common, host, (inputs, progress) => ClaimsBuilder.Build(one, asked, inputs, progress, cancellation));
            bool json = parsed.GetValue(common.Json);
            IReadOnlyList<WrittenFile> written = folder is null ? [] : await ReportWriter.WriteAsync(result.Document, new DirectoryInfo(folder), Formats, cancellation);
            if (json)
            {
                ClaimsJson.Write(host, result);
            }
            else if (one is not null)
            {
                ClaimText.Write(host, result.Claims[0]);
            }
            else
            {
                ClaimsText.Write(host, result);
            }

            foreach (string path in written.Select(f => f.Path).OfType<string>())
            {
                await (json ? host.Error : host.Out).WriteLineAsync(Path.GetRelativePath(host.WorkingDirectory, path));
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
