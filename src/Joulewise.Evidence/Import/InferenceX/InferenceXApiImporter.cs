using System.Globalization;
using System.Text.Json;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>Reads rows of the InferenceX dashboard's API, saved as JSON.</summary>
internal sealed class InferenceXApiImporter : IImporter
{
    private static readonly string[] Wrappers = ["rows", "data", "benchmarks", "results"];

    public ImporterKind Kind { get; } = new("inferencex-api", "InferenceX dashboard API: rows of /api/v1/benchmarks saved as JSON");

    public ImportBatch Read(string path, ImportContext context)
    {
        ImportSession session = new(Kind.Name, "inferencex", path, context);
        string fallback = Path.GetFileName(path);
        int rows = 0;
        foreach ((int number, JsonElement element) in JsonRows.Read(path, context.Limits))
        {
            foreach (JsonElement row in Unwrap(element))
            {
                rows++;
                Place place = new(path, $"row {(rows > number ? rows : number).ToString(CultureInfo.InvariantCulture)}");
                if (row.ValueKind != JsonValueKind.Object)
                {
                    throw place.Wrong($"is a JSON {row.ValueKind.ToString().ToLowerInvariant()}: an object with hardware, model and metrics is accepted");
                }

                Add(new JsonFields(row, place), fallback, session);
            }
        }

        return rows > 0 ? session.ToBatch() : throw new InputException($"{path} holds no rows: an array of benchmark rows is accepted");
    }

    private static void Add(JsonFields row, string fallback, ImportSession session)
    {
        InferenceXConfig config = DashboardRow.Read(row, row, DashboardRow.RunOf(row.Text("run_url"), fallback));
        if (InferenceXPoint.Build(config, row.Nested("metrics") ?? row, session) is { } point)
        {
            session.Add(point);
        }
    }

    private static IEnumerable<JsonElement> Unwrap(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || element.TryGetProperty("hardware", out _))
        {
            yield return element;
            yield break;
        }

        string? wrapper = Array.Find(Wrappers, w => element.TryGetProperty(w, out JsonElement rows) && rows.ValueKind == JsonValueKind.Array);
        if (wrapper is null)
        {
            yield return element;
            yield break;
        }

        foreach (JsonElement row in element.GetProperty(wrapper).EnumerateArray())
        {
            yield return row;
        }
    }
}
