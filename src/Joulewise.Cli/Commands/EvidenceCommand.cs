using System.CommandLine;
using System.Globalization;
using Joulewise.Evidence;
using Joulewise.Quantities;

namespace Joulewise.Cli;

/// <summary><c>joulewise evidence</c>: look at the measured rows.</summary>
internal static class EvidenceCommand
{
    private const int RowsOnATerminal = 50;
    private const int MostRows = 1_000_000;

    public static Command Build(CommonOptions common, IHost host)
    {
        Command command = new("evidence", "Look at the measured rows: embedded and imported");
        command.Subcommands.Add(List(common, host));
        command.Subcommands.Add(Show(common, host));
        command.Subcommands.Add(Query(common, host));
        return command;
    }

    private static Command List(CommonOptions common, IHost host)
    {
        Option<string?> accelerator = new("--accelerator") { Description = "Only this accelerator's catalogue id" };
        Option<string?> model = new("--model") { Description = "Only this model id, as the source gives it" };
        Option<string?> precision = new("--precision") { Description = "Only this precision" };
        Option<string?> workload = new("--workload") { Description = "Only this traffic: fixed, mlperf-server, gpqa..." };
        Option<string?> source = new("--source") { Description = "Only sources that start so" };
        Option<int> limit = Limit();
        Command list = new("list", "List rows") { accelerator, model, precision, workload, source, limit };
        list.SetAction(parsed =>
        {
            using EvidenceStore store = EvidenceLoader.Open(parsed, common, host, out _);
            IReadOnlyList<MeasuredPoint> points = store.List(new EvidenceFilter
            {
                Accelerator = parsed.GetValue(accelerator),
                Model = parsed.GetValue(model),
                Precision = parsed.GetValue(precision),
                Workload = parsed.GetValue(workload),
                Source = parsed.GetValue(source),
            });
            MeasuredPoint[] shown = [.. points.Take(parsed.GetValue(limit))];
            if (parsed.GetValue(common.Json))
            {
                JsonOutput.Write(host, shown.Select(EvidenceFields.Of));
                return;
            }

            Tables.Write(
                host,
                ["id", "date", "accelerator", "model", "precision", "engine", "workload", ">tokens/s/acc", ">tokens/s/user", ">W"],
                shown.Select(p => (IReadOnlyList<string>)
                [
                    p.Id,
                    p.Date,
                    p.Accelerator,
                    p.Model,
                    p.Precision,
                    p.Engine,
                    p.InputTokens is { } isl && p.OutputTokens is { } osl ? string.Create(CultureInfo.InvariantCulture, $"{p.Workload} {isl.InTokens:0}/{osl.InTokens:0}") : p.Workload,
                    Show(p.OutputPerAccelerator?.InPerSecond),
                    Show(p.Interactivity?.InPerSecond),
                    Show(p.PowerPerAccelerator?.InWatts),
                ]));
            if (shown.Length < points.Count)
            {
                host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shown.Length} of {points.Count} rows; --limit shows more"));
            }
        });
        return list;
    }

    private static Command Show(CommonOptions common, IHost host)
    {
        Argument<string> id = new("id") { Description = "Id of a row", HelpName = "ID" };
        Command show = new("show", "Show every column of a row") { id };
        show.SetAction(parsed =>
        {
            using EvidenceStore store = EvidenceLoader.Open(parsed, common, host, out _);
            string asked = parsed.GetValue(id)!;
            MeasuredPoint point = store.Find(asked)
                ?? throw new InputException($"no row '{Printable.Plain(asked)}': `joulewise evidence list` shows ids");
            IReadOnlyDictionary<string, object?> fields = EvidenceFields.Of(point);
            if (parsed.GetValue(common.Json))
            {
                JsonOutput.Write(host, fields);
                return;
            }

            Tables.Write(host, ["column", "value"], fields.Select(f => (IReadOnlyList<string>)[f.Key, EvidenceFields.Text(f.Value)]));
        });
        return show;
    }

    private static Command Query(CommonOptions common, IHost host)
    {
        Argument<string> sql = new("sql") { Description = "A SELECT over the view 'measured' (columns: docs/measurement-schema.md)", HelpName = "SQL" };
        Option<int> limit = Limit();
        Command query = new("query", "Ask in SQL, read-only") { sql, limit };
        query.SetAction((parsed, cancellation) =>
        {
            using EvidenceStore store = EvidenceLoader.Open(parsed, common, host, out _);
            QueryResult result = store.Query(parsed.GetValue(sql)!, parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(common.Json))
            {
                IReadOnlyList<string> names = Unique(result.Columns);
                JsonOutput.Write(host, result.Rows.Select(r => names.Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)));
            }
            else
            {
                Tables.Write(host, result.Columns, result.Rows.Select(r => (IReadOnlyList<string>)[.. r.Select(EvidenceFields.Text)]));
            }

            if (result.IsTruncated)
            {
                host.Error.WriteLine("more rows than --limit; the first ones are shown");
            }

            return Task.FromResult(ExitCodes.Done);
        });
        return query;
    }

    /// <summary>SQL lets two columns have one name, an object does not: the second becomes <c>name_2</c>.</summary>
    private static List<string> Unique(IReadOnlyList<string> columns)
    {
        List<string> names = [];
        foreach (string column in columns)
        {
            string name = column;
            for (int n = 2; names.Contains(name, StringComparer.Ordinal); n++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{column}_{n}");
            }

            names.Add(name);
        }

        return names;
    }

    private static Option<int> Limit()
    {
        return new("--limit")
        {
            Description = "Most rows to show",
            DefaultValueFactory = _ => RowsOnATerminal,
            HelpName = "N",
            CustomParser = result =>
            {
                string text = string.Join(' ', result.Tokens.Select(t => t.Value));
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is >= 1 and <= MostRows)
                {
                    return limit;
                }

                result.AddError($"--limit: '{text}' is not a number of rows: accepted are whole numbers from 1 to {MostRows.ToString(CultureInfo.InvariantCulture)}");
                return RowsOnATerminal;
            },
        };
    }

    private static string Show(double? value) => value?.ToString("G5", CultureInfo.InvariantCulture) ?? string.Empty;
}
