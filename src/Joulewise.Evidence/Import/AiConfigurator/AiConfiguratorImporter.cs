using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.AiConfigurator;

/// <summary>Reads AIConfigurator's CSV of end-to-end measurements, which it took from InferenceX dumps.</summary>
internal sealed class AiConfiguratorImporter : IImporter
{
    private static readonly string[] Required =
        ["id", "backend", "model_path", "system", "mode", "isl", "osl", "batch_size", "tp_size", "silicon_ttft_ms", "silicon_tpot_ms"];

    public ImporterKind Kind { get; } = new("aiconfigurator", "AIConfigurator silicon CSV: end-to-end TTFT and TPOT");

    public ImportBatch Read(string path, ImportContext context)
    {
        ImportSession session = new(Kind.Name, "silicon", path, context);
        List<MeasuredPoint> points = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        int rows = 0;
        foreach (CsvFields row in CsvTable.Read(path, Required, context.Limits))
        {
            rows++;
            if (rows > context.Limits.Rows)
            {
                throw row.Place.Wrong("too many rows: split the file and import the parts");
            }

            if (!seen.Add(Measurement(row)))
            {
                session.Warn("a row repeats a measurement of another dump and is dropped");
            }
            else if (SiliconRow.Read(row, session) is { } point)
            {
                points.Add(point);
            }
        }

        foreach (MeasuredPoint point in HiddenBatchCaps.Flag(points))
        {
            session.Add(point);
        }

        return rows > 0 ? session.ToBatch() : throw new InputException($"{path} holds a header and no rows: AIConfigurator's silicon CSV is accepted");
    }

    // The same measurement stands in several dumps under different run and model names; its latencies tell it apart to all digits.
    private static string Measurement(CsvFields row) => string.Join(
        '\u001f',
        row.Text("system"),
        row.Text("backend"),
        row.Text("precision"),
        row.Text("isl"),
        row.Text("osl"),
        row.Text("batch_size"),
        row.Text("silicon_ttft_ms"),
        row.Text("silicon_tpot_ms"));
}
