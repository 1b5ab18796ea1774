using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.InferenceX;

/// <summary>Reads the dashboard's CSV export: three '#' lines of licence, a header, one row a point.</summary>
internal sealed class InferenceXCsvImporter : IImporter
{
    public ImporterKind Kind { get; } = new("inferencex-csv", "InferenceX dashboard CSV export");

    public ImportBatch Read(string path, ImportContext context)
    {
        ImportSession session = new(Kind.Name, "inferencex", path, context);
        string sourceRef = Path.GetFileName(path);
        int rows = 0;
        foreach (CsvFields record in CsvTable.Read(path, DashboardCsvFields.Required, context.Limits))
        {
            rows++;
            DashboardCsvFields fields = new(record);
            if (InferenceXPoint.Build(DashboardRow.Read(fields, fields, sourceRef), fields, session) is { } point)
            {
                session.Add(point);
            }
        }

        return rows > 0 ? session.ToBatch() : throw new InputException($"{path} holds a header and no rows: an InferenceX dashboard CSV export is accepted");
    }
}
