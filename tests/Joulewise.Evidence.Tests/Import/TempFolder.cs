using System.IO.Compression;
using System.Text;

namespace Joulewise.Evidence.Tests.Import;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("joulewise-import-").FullName;

    /// <summary>Writes a file below the folder and gives its full path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public string WriteZip(string name, params (string Entry, string Text)[] entries)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string entry, string text) in entries)
            {
                using StreamWriter writer = new(zip.CreateEntry(entry, CompressionLevel.Optimal).Open());
                writer.Write(text);
            }
        }

        return Write(name, stream.ToArray());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
