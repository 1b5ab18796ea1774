using System.Diagnostics.CodeAnalysis;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>What every reader of one file shares: its name for messages and the sources its figures may name.</summary>
internal sealed class FileScope(string file, IReadOnlyDictionary<string, Source> shared)
{
    private readonly Dictionary<string, Source> _own = new(StringComparer.Ordinal);

    /// <summary>Gets the file's name, relative to the catalogue's folder.</summary>
    internal string File => file;

    /// <summary>Gets the ids of other entries that the file names.</summary>
    internal List<Reference> References { get; } = [];

    /// <summary>Takes up the sources declared in the file.</summary>
    internal void Declare(EntryReader? sources)
    {
        if (sources is not null)
        {
            SourceReader.ReadInto(sources, _own);
        }
    }

    /// <summary>Looks a source up, in the file first.</summary>
    internal bool TryFindSource(string id, [NotNullWhen(true)] out Source? source) =>
        _own.TryGetValue(id, out source) || shared.TryGetValue(id, out source);

    /// <summary>Makes an exception that names the file and the line.</summary>
    internal InputException Problem(int line, string problem) => new($"{file}:{line}: {problem}");
}
