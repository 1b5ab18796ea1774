namespace Joulewise.Evidence.Import;

/// <summary>Hands the product's own CSV to its reader.</summary>
internal sealed class OwnCsvImporter : IImporter
{
    public ImporterKind Kind { get; } = new("csv", "Joulewise's own CSV (docs/measurement-schema.md)");

    public ImportBatch Read(string path, ImportContext context) =>
        (context.OwnCsv ?? throw new InvalidOperationException($"{nameof(ImportContext)}.{nameof(ImportContext.OwnCsv)} is not set"))(path);
}
