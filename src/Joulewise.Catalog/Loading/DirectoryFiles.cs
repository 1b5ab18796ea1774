using System.Text;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>The files of a user's folder. What lies there and is no part of a catalogue is refused by name rather than passed over.</summary>
internal sealed class DirectoryFiles : ICatalogFiles
{
    private const int MostFiles = 10_000;
    private readonly string _root;

    /// <summary>Initializes a new instance of the <see cref="DirectoryFiles"/> class.</summary>
    /// <param name="root">The folder.</param>
    /// <exception cref="InputException">The folder is not there, can't be read, or holds a folder that is no kind.</exception>
    internal DirectoryFiles(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new InputException($"--catalog {root}: there is no such folder");
        }

        _root = root;
        foreach (string folder in List(root, Directory.EnumerateDirectories))
        {
            string name = Path.GetFileName(folder);
            if (!Kinds.All.Contains(name, StringComparer.Ordinal) && !name.StartsWith('.'))
            {
                throw new InputException($"--catalog {root}: unknown folder '{name}': a catalogue holds {Messages.List(Kinds.All)}");
            }
        }

        foreach (string file in List(root, Directory.EnumerateFiles))
        {
            string name = Path.GetFileName(file);
            if (IsYaml(name) && name is not CatalogLayer.SharedSourcesFile)
            {
                throw new InputException($"--catalog {root}: '{name}' lies in no folder: put it under one of {Messages.List(Kinds.All)}");
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<CatalogFile> OfKind(string kind)
    {
        string folder = Path.Combine(_root, kind);
        return Directory.Exists(folder)
            ? [.. List(folder, Directory.EnumerateFiles).Where(IsYaml).Select(f => Read(f, $"{kind}/{Path.GetFileName(f)}"))]
            : [];
    }

    /// <inheritdoc/>
    public CatalogFile? SharedSources()
    {
        string file = Path.Combine(_root, CatalogLayer.SharedSourcesFile);
        return File.Exists(file) ? Read(file, CatalogLayer.SharedSourcesFile) : null;
    }

    private static bool IsYaml(string file) => Path.GetExtension(file) is ".yaml" or ".yml";

    private static List<string> List(string folder, Func<string, IEnumerable<string>> enumerate)
    {
        try
        {
            List<string> found = [.. enumerate(folder).Take(MostFiles + 1).Order(StringComparer.Ordinal)];
            return found.Count <= MostFiles
                ? found
                : throw new InputException($"--catalog {folder}: holds more than {MostFiles} entries");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"--catalog {folder}: can't be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    private static CatalogFile Read(string file, string name) =>
        new(name, BoundedText.Read(file, name, YamlDocumentReader.MaxLength));
}
