using System.IO.Compression;
using System.Text;

namespace Joulewise.Simulation.Tests;

/// <summary>A folder of its own for the files of a test.</summary>
internal sealed class TraceFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("joulewise-traffic-").FullName;

    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string WritePacked(string name, string text, int cutBytes = 0)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        string path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, packed.ToArray()[..^cutBytes]);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
