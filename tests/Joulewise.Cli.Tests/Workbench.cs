using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Joulewise.Cli.Tests;

/// <summary>A home and a working folder that are gone after the test, and the program to run in them.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("joulewise-cli-");

    public Workbench()
    {
        Home = _root.CreateSubdirectory("home").FullName;
        Folder = _root.CreateSubdirectory("work").FullName;
    }

    /// <summary>Gets where the program gets its predictor from.</summary>
    public PredictorFactory Predictors { get; init; } = Cli.Predictors.Create;

    /// <summary>Gets the folder of the user's store.</summary>
    public string Home { get; }

    /// <summary>Gets the working folder.</summary>
    public string Folder { get; }

    /// <summary>Gets the user's store.</summary>
    public string Store => Path.Combine(Home, "evidence.duckdb");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
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

    public Task<Outcome> RunAsync(params string[] args) => RunAsync(args, TestContext.Current.CancellationToken);

    /// <summary>Runs with text on standard input.</summary>
    public Task<Outcome> PipeAsync(string input, params string[] args) => PipeAsync(Encoding.UTF8.GetBytes(input), args);

    /// <summary>Runs with bytes on standard input.</summary>
    public async Task<Outcome> PipeAsync(byte[] input, params string[] args)
    {
        using MemoryStream stream = new(input);
        using FakeHost host = new(Folder, Home) { In = stream };
        return await RunAsync(args, host, TestContext.Current.CancellationToken);
    }

    public async Task<Outcome> RunAsync(string[] args, CancellationToken cancellation, bool isWatched = false, bool isTerminal = false)
    {
        using FakeHost host = new(Folder, Home) { ShowsProgress = isWatched, IsTerminal = isTerminal };
        return await RunAsync(args, host, cancellation);
    }

    private async Task<Outcome> RunAsync(string[] args, FakeHost host, CancellationToken cancellation)
    {
        int code = await CliApplication.RunAsync(args, host, Predictors, cancellation);
        return new Outcome(code, host.Written, host.Complained);
    }

    /// <summary>Every file below home and working folder with a hash of its bytes.</summary>
    public IReadOnlyList<string> Snapshot() =>
    [
        .. _root.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(file => $"{Path.GetRelativePath(_root.FullName, file.FullName)} {Hash(file)}")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => _root.Delete(recursive: true);

    private static string Hash(FileInfo file)
    {
        using FileStream stream = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
