using System.Globalization;
using System.Text.Json;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>Reads the dashboard's weekly database dump: a zip of one JSON table a file, benchmark_results joined to configs by config_id.</summary>
/// <remarks>Ids are compared as text, because the dump writes 64-bit ids as text and others as numbers.</remarks>
internal sealed class InferenceXDumpImporter : IImporter
{
    private const string Configs = "configs.json";
    private const string Results = "benchmark_results.json";
    private const string Runs = "workflow_runs.json";

    public ImporterKind Kind { get; } = new("inferencex-dump", "InferenceX weekly db-dump: zip with configs.json and benchmark_results.json");

    public ImportBatch Read(string path, ImportContext context)
    {
        ImportSession session = new(Kind.Name, "inferencex", path, context);
        try
        {
            using BoundedArchive archive = new(path, context.Limits);
            Dictionary<string, JsonElement> configs = Table(archive, Configs, path, context.Limits)
                ?? throw new InputException($"{path} holds no {Configs}: a db-dump of the InferenceX dashboard is accepted");
            Dictionary<string, JsonElement> runs = Table(archive, Runs, path, context.Limits) ?? [];
            using Stream results = archive.Open(Results)
                ?? throw new InputException($"{path} holds no {Results}: a db-dump of the InferenceX dashboard is accepted");
            ReadResults(results, $"{path}, entry '{Results}'", configs, runs, session);
        }
        catch (InvalidDataException e)
        {
            throw new InputException($"{path} is damaged: {e.Message}", e);
        }

        return session.ToBatch();
    }

    private static void ReadResults(Stream stream, string file, Dictionary<string, JsonElement> configs, Dictionary<string, JsonElement> runs, ImportSession session)
    {
        foreach ((int number, JsonElement element) in JsonRows.Read(stream, file, session.Limits))
        {
            JsonFields row = Row(element, file, number);
            if (row.Text("error") is not null)
            {
                session.Warn("a run failed by its own record and is left out");
                continue;
            }

            if (row.Text("config_id") is not { } id || !configs.TryGetValue(id, out JsonElement config))
            {
                session.Warn("a result names no configuration of the dump and is left out");
                continue;
            }

            JsonFields deployment = new(config, row.Place);
            InferenceXConfig read = DashboardRow.Read(deployment, row, Reference(row, runs, file));
            if (InferenceXPoint.Build(read, row.Nested("metrics") ?? row, session) is { } point)
            {
                session.Add(point);
            }
        }
    }

    private static string Reference(JsonFields row, Dictionary<string, JsonElement> runs, string file)
    {
        if (row.Text("workflow_run_id") is not { } id || !runs.TryGetValue(id, out JsonElement element))
        {
            return $"db-dump:{row.Text("workflow_run_id")}/{row.Text("config_id")}";
        }

        JsonFields run = new(element, new Place(file, string.Empty));
        return run.Text("github_run_id") is { } github
            ? InferenceXPoint.RunReference(github, run.Text("run_attempt"))
            : DashboardRow.RunOf(run.Text("html_url"), $"db-dump:{id}");
    }

    private static Dictionary<string, JsonElement>? Table(BoundedArchive archive, string name, string path, ImportLimits limits)
    {
        using Stream? stream = archive.Open(name);
        if (stream is null)
        {
            return null;
        }

        Dictionary<string, JsonElement> table = new(StringComparer.Ordinal);
        string file = $"{path}, entry '{name}'";
        foreach ((int number, JsonElement element) in JsonRows.Read(stream, file, limits))
        {
            if (number > limits.Rows)
            {
                throw new InputException($"{file} holds more than {limits.Rows.ToString(CultureInfo.InvariantCulture)} rows");
            }

            if (Row(element, file, number).Text("id") is { } id)
            {
                table[id] = element.Clone();
            }
        }

        return table;
    }

    private static JsonFields Row(JsonElement element, string file, int number)
    {
        Place place = new(file, $"row {number.ToString(CultureInfo.InvariantCulture)}");
        return element.ValueKind == JsonValueKind.Object
            ? new JsonFields(element, place)
            : throw place.Wrong($"is a JSON {element.ValueKind.ToString().ToLowerInvariant()}: an object is accepted");
    }
}
