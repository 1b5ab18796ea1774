using Joulewise.Catalog;
using Joulewise.Evidence.Import;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Operators;

/// <summary>Reads a folder of measured operators: SYSTEM/FAMILY/ENGINE/VERSION/*.parquet as in AIConfigurator's database, and a CSV file of operators per layer.</summary>
/// <remarks>Systems that are not in the catalogue, formats without a name here and times that are not positive are left out. The same folder gives the same rows in the same order.</remarks>
public static class OperatorTables
{
    /// <summary>The engine of rows that come from microsoft/vidur's profiles of layers.</summary>
    public const string LayerEngine = "vidur";

    private const string LayerFile = "vidur-ops.csv";

    /// <summary>Reads all rows of one family.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="family">The family.</param>
    /// <param name="catalogue">Knows the accelerators.</param>
    /// <param name="options">How much is read.</param>
    /// <returns>The rows, by file and then as they stand in it.</returns>
    /// <exception cref="InputException">The folder or a table is at fault.</exception>
    public static IReadOnlyList<OperatorMeasurement> Read(string directory, OperatorFamily family, Catalogue catalogue, OperatorReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(options);
        if (!Directory.Exists(directory))
        {
            throw new InputException($"{directory} is no folder: a folder with SYSTEM/FAMILY/ENGINE/VERSION/*.parquet is accepted");
        }

        OperatorTableKind[] kinds = [.. OperatorTableKinds.All.Where(k => k.Family == family)];
        List<OperatorMeasurement> rows = [];
        using OperatorReader reader = new(options);
        foreach (string path in BoundedFile.List(directory, "*.parquet", options.Limits))
        {
            if (OperatorFile.Of(directory, path) is { } file && AcceleratorOf(file.System, catalogue) is { } accelerator)
            {
                foreach (OperatorTableKind kind in kinds.Where(k => string.Equals(k.FileName, file.FileName, StringComparison.Ordinal)))
                {
                    reader.Read(file, kind, accelerator, rows);
                }
            }
        }

        string layers = Path.Combine(directory, LayerFile);
        if (File.Exists(layers))
        {
            rows.AddRange(LayerOperators.Read(layers, LayerFile, family, name => AcceleratorOf(name, catalogue), options.Limits));
        }

        return rows;
    }

    private static string? AcceleratorOf(string name, Catalogue catalogue) =>
        catalogue.TryFindAccelerator(KnownNames.Instance.Accelerator(name) ?? name, out Accelerator? found) ? found.Id : null;
}
