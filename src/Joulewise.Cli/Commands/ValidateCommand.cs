using System.CommandLine;
using System.CommandLine.Parsing;
using Joulewise.Catalog;
using Joulewise.Evidence;
using Joulewise.Modeling;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary><c>joulewise validate</c>: predictions held against measured rows.</summary>
internal static class ValidateCommand
{
    private const string Throughput = "throughput";

    public static Command Build(CommonOptions common, IHost host, PredictorFactory predictors)
    {
        Option<string> measurements = new("--measurements")
        {
            Description = "Measured rows (CSV, docs/measurement-schema.md), or - for standard input",
            HelpName = "FILE|-",
            Required = true,
        };
        Option<string?> given = new("--given")
        {
            Description = "Predict power and energy at the measured output rate",
            HelpName = Throughput,
            CustomParser = ParseGiven,
        };
        Option<MeasuredColumn[]?> groupBy = new("--group-by")
        {
            Description = "Columns of the schema, comma-separated, whose values part the rows into groups, such as accelerator,engine",
            HelpName = "COLUMNS",
            CustomParser = ParseColumns,
        };
        Command command = new("validate", "Predictions against measured rows: errors, bias and the interval's coverage, with simple controls beside them") { measurements, given, groupBy };
        command.SetAction((parsed, cancellation) =>
        {
            using InputFile file = InputFile.Open(host, "--measurements", parsed.GetValue(measurements)!);
            using PointCsv rows = PointCsv.OpenMeasured(file.Stream, file.Name);
            Catalogue catalogue = common.LoadCatalogue(parsed, host);
            ValidateQuestion question = new(parsed.GetValue(given) is not null, parsed.GetValue(groupBy) ?? []);
            ValidateRun run = new(host, catalogue, OwnEvidence.Load(parsed, common, host), predictors);
            ValidateResult result = run.Run(rows, question, cancellation);
            if (parsed.GetValue(common.Json))
            {
                ValidateJson.Write(host, result);
            }
            else
            {
                ValidateText.Write(host, result);
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static string? ParseGiven(ArgumentResult result)
    {
        string text = string.Join(' ', result.Tokens.Select(t => t.Value));
        if (text is Throughput)
        {
            return text;
        }

        result.AddError($"--given: '{Excerpt.Of(text)}' cannot be given: accepted is {Throughput}");
        return null;
    }

    private static MeasuredColumn[]? ParseColumns(ArgumentResult result)
    {
        List<MeasuredColumn> columns = [];
        foreach (string name in result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)))
        {
            if (MeasuredColumns.Find(name) is not { } column)
            {
                IEnumerable<string> known = MeasuredColumns.All.Select(c => c.Name);
                string hint = NearestName.To(name, known) is { } near ? $": did you mean {near}?" : ":";
                result.AddError($"--group-by: unknown column '{Excerpt.Of(name)}'{hint} accepted are {string.Join(", ", known)}");
                return null;
            }

            if (!columns.Contains(column))
            {
                columns.Add(column);
            }
        }

        return [.. columns];
    }
}
