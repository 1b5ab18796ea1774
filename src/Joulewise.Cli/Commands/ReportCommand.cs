using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Joulewise.Quantities;
using Joulewise.Reporting;

namespace Joulewise.Cli;

/// <summary><c>joulewise report</c>: the main job.</summary>
internal static class ReportCommand
{
    private const string DefaultFolder = "joulewise-report";

    public static Command Build(CommonOptions common, IHost host)
    {
        ReportOptions question = new();
        Option<string?> outOption = new("--out") { Description = $"Folder to write to; default: ./{DefaultFolder}", HelpName = "DIR" };
        Option<ReportFormat[]?> formatOption = new("--format")
        {
            Description = "Formats to write, comma-separated: html, md, json, pdf; default: html,md,json",
            HelpName = "html,md,json,pdf",
            CustomParser = ParseFormats,
        };
        Command command = new("report", "Compare accelerators on joules per token, from chip to utility meter");
        question.AddTo(command);
        command.Options.Add(question.Accelerators);
        command.Options.Add(outOption);
        command.Options.Add(formatOption);
        command.SetAction(async (parsed, cancellation) =>
        {
            string? named = parsed.GetValue(outOption);
            DirectoryInfo folder = new(host.PathOf("--out", named ?? DefaultFolder));
            ReportRequest request = question.Request(parsed, host, parsed.GetValue(question.Accelerators) ?? [], CommandText.Of(QuestionOf(parsed)));
            ReportDocument document = ReportRun.Build(parsed, common, host, (inputs, progress) => ReportBuilder.Build(request, inputs, progress, cancellation));
            bool json = parsed.GetValue(common.Json);
            ReportFormat[] formats = parsed.GetValue(formatOption) ?? [];
            if (!json || named is not null || formats.Length > 0)
            {
                IReadOnlyList<WrittenFile> written = await ReportWriter.WriteAsync(
                    document,
                    folder,
                    new HashSet<ReportFormat>(formats.Length > 0 ? formats : [ReportFormat.Html, ReportFormat.Markdown, ReportFormat.Json]),
                    cancellation);
                await TellAsync(document, written, json ? host.Error : host.Out, host.WorkingDirectory);
            }

            if (json)
            {
                await host.Out.WriteAsync(ReportJson.Serialize(document));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task TellAsync(ReportDocument document, IReadOnlyList<WrittenFile> written, TextWriter to, string workingDirectory)
    {
        foreach (string sentence in document.Answer)
        {
            await to.WriteLineAsync(Printable.Plain(sentence));
        }

        await to.WriteLineAsync();
        foreach (WrittenFile file in written)
        {
            await to.WriteLineAsync(file.Path is null
                ? string.Create(CultureInfo.InvariantCulture, $"{file.Format.ToString().ToLowerInvariant()}: not written: {file.Note}")
                : Path.GetRelativePath(workingDirectory, file.Path));
        }
    }

    /// <summary>The words that choose the question: where the report goes and how it is watched are not part of it.</summary>
    private static IEnumerable<string> QuestionOf(ParseResult parsed)
    {
        string[] words = [.. parsed.Tokens.Select(t => t.Value)];
        for (int i = 0; i < words.Length; i++)
        {
            string name = words[i].Split('=')[0];
            if (name is "--out" or "--format" or "--json" or "--verbose")
            {
                i += name is "--out" or "--format" && !words[i].Contains('=', StringComparison.Ordinal) ? 1 : 0;
                continue;
            }

            yield return words[i];
        }
    }

    private static ReportFormat[]? ParseFormats(ArgumentResult result)
    {
        List<ReportFormat> formats = [];
        foreach (string word in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            ReportFormat? format = word.ToLowerInvariant() switch
            {
                "html" => ReportFormat.Html,
                "md" or "markdown" => ReportFormat.Markdown,
                "json" => ReportFormat.Json,
                "pdf" => ReportFormat.Pdf,
                _ => null,
            };
            if (format is null)
            {
                result.AddError($"--format: '{word}' is not a format: accepted are html, md, json, pdf");
                return null;
            }

            formats.Add(format.Value);
        }

        return [.. formats];
    }
}
