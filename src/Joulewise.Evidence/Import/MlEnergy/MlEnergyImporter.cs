using System.Globalization;
using System.Text.Json;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.MlEnergy;

/// <summary>Reads ML.ENERGY leaderboard files: one model-task file, a folder of them, or the folder's <c>index.json</c>.</summary>
internal sealed class MlEnergyImporter : IImporter
{
    private const string Index = "index.json";

    public ImporterKind Kind { get; } = new("mlenergy", "ML.ENERGY leaderboard JSON: a model-task file, index.json, or the folder");

    public ImportBatch Read(string path, ImportContext context)
    {
        bool whole = Directory.Exists(path) || IsIndex(path);
        string folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? path;
        if (IsIndex(path) && !File.Exists(path))
        {
            throw new InputException($"{path} does not exist");
        }

        ImportSession session = new(Kind.Name, "mlenergy", path, context);
        List<MeasuredPoint> points = [];
        foreach (string file in whole ? BoundedFile.List(folder, "*.json", context.Limits).Where(f => !IsIndex(f)) : [path])
        {
            if (!ReadFile(file, session, points))
            {
                session.Warn(whole
                    ? "a file without token figures (an image or video task, or not a leaderboard file) is left out"
                    : throw new InputException($"{file} has no configurations with model_id and task, nor rows with Model and GPU: an ML.ENERGY leaderboard file is accepted"));
            }
        }

        foreach (MeasuredPoint point in HostStalls.Flag(points))
        {
            session.Add(point);
        }

        return session.Count > 0 ? session.ToBatch() : throw new InputException($"{path} holds no ML.ENERGY configuration with token figures: leaderboard JSON is accepted");
    }

    private static bool IsIndex(string path) => Path.GetFileName(path).Equals(Index, StringComparison.OrdinalIgnoreCase);

    private static bool ReadFile(string file, ImportSession session, List<MeasuredPoint> points)
    {
        bool recognised = false;
        foreach ((int number, JsonElement element) in JsonRows.Read(file, session.Limits))
        {
            JsonFields fields = new(element, new Place(file, $"row {number.ToString(CultureInfo.InvariantCulture)}"));
            if (fields.Text("Model") is not null && fields.Text("GPU") is not null)
            {
                recognised = true;
                points.AddRange(SecondVersion.Read(fields, session));
            }
            else if (fields.Text("model_id") is { } model && fields.Text("task") is { } task)
            {
                recognised = true;
                int configuration = 0;
                foreach (JsonElement item in fields.Items("configurations"))
                {
                    configuration++;
                    Place place = new(file, $"configuration {configuration.ToString(CultureInfo.InvariantCulture)}");
                    points.AddRange(ThirdVersion.Read(model, task, fields.Text("weight_precision"), new JsonFields(item, place), session));
                }
            }
        }

        return recognised;
    }
}
