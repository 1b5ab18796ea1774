using System.Security;
using Joulewise.Evidence.Import.AiConfigurator;
using Joulewise.Evidence.Import.InferenceX;
using Joulewise.Evidence.Import.MlEnergy;
using Joulewise.Evidence.Import.Mlperf;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import;

/// <summary>The kinds of public result files that can be read, and the reading of them.</summary>
/// <remarks>An import gives a whole batch or throws: a broken file leaves nothing half read. The same file gives the same batch.</remarks>
public static class Importers
{
    private const int MessageLength = 1000;

    private static readonly IImporter[] All =
    [
        new InferenceXResultImporter(),
        new InferenceXApiImporter(),
        new InferenceXCsvImporter(),
        new InferenceXDumpImporter(),
        new MlEnergyImporter(),
        new MlperfImporter(),
        new AiConfiguratorImporter(),
        new OwnCsvImporter(),
    ];

    /// <summary>Gets the kinds, in the order they are listed to a user.</summary>
    public static IReadOnlyList<ImporterKind> Kinds { get; } = [.. All.Select(i => i.Kind)];

    /// <summary>Reads a file or folder of a kind.</summary>
    /// <param name="kind">The name of one of <see cref="Kinds"/>.</param>
    /// <param name="path">The file or folder.</param>
    /// <param name="names">Who says which accelerator or model a name means; the names the field's sources use when <see langword="null"/>.</param>
    /// <returns>The points with ids that stay the same from import to import, and what a user should know about them.</returns>
    /// <exception cref="InputException">The kind is unknown, or the file is at fault; one line says where and what is accepted.</exception>
    public static ImportBatch Read(string kind, string path, INameResolver? names = null) =>
        Read(kind, path, new ImportContext { Names = names ?? KnownNames.Instance });

    /// <summary>Reads a file or folder of a kind with everything stated.</summary>
    /// <param name="kind">The name of one of <see cref="Kinds"/>.</param>
    /// <param name="path">The file or folder.</param>
    /// <param name="context">Names, limits and the reader of the product's own CSV.</param>
    /// <returns>The points with ids that stay the same from import to import, and what a user should know about them.</returns>
    /// <exception cref="InputException">The kind is unknown, or the file is at fault; one line says where and what is accepted.</exception>
    public static ImportBatch Read(string kind, string path, ImportContext context)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(context);
        IImporter importer = Array.Find(All, i => i.Kind.Name.Equals(kind, StringComparison.Ordinal))
            ?? throw new InputException($"unknown kind of import '{kind}': {string.Join(", ", Kinds.Select(k => k.Name))} are accepted");
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new InputException("the path to import is empty or not a path: a file or folder is accepted");
        }

        try
        {
            return importer.Read(Path.GetFullPath(path), context);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new InputException(OneLine($"{path} cannot be read: {e.Message}"), e);
        }
        catch (InputException e) when (e.Message.Length > MessageLength || e.Message.Any(char.IsControl))
        {
            // A message quotes the file, and the file may hold line breaks.
            throw new InputException(OneLine(e.Message), e);
        }
    }

    private static string OneLine(string message)
    {
        string cut = message.Length <= MessageLength ? message : message[..MessageLength];
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
