using System.Formats.Tar;
using System.Globalization;
using System.Text.RegularExpressions;
using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>The files of ServeGen's clients, from a folder or from an archive as it comes, each bounded in size. Nothing is unpacked to disk.</summary>
internal static partial class ServeGenFiles
{
    /// <summary>The most bytes of one file.</summary>
    public const long LargestFileBytes = 64L << 20;

    /// <summary>The most bytes an archive may unpack to.</summary>
    public const long LargestArchiveBytes = 2L << 30;

    private const int MostEntries = 100_000;

    private const string Accepted = "a folder or .tar.gz with CATEGORY/MODEL/chunk-N-trace.csv and CATEGORY/MODEL/chunk-N-dataset.json";

    /// <summary>Gives each client's file to a reader, in any order.</summary>
    /// <param name="path">The folder or archive.</param>
    /// <param name="read">Gets each file and what reads its content, which it need not call.</param>
    /// <exception cref="InputException">It cannot be read, or is too large.</exception>
    public static void ForEach(string path, Action<ClientFile, Func<byte[]>> read)
    {
        try
        {
            if (Directory.Exists(path))
            {
                ReadFolder(path, read);
            }
            else
            {
                ReadArchive(path, read);
            }
        }
        catch (Exception exception) when (TraceFile.IsOfReading(exception) || exception is FormatException)
        {
            throw new InputException($"{path}: cannot be read ({exception.Message}); accepted: {Accepted}", exception);
        }
    }

    [GeneratedRegex("(?:^|/)(?<model>[^/]+/[^/]+)/chunk-(?<id>[0-9]{1,9})-(?<kind>trace\\.csv|dataset\\.json)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClientPath();

    private static void ReadFolder(string path, Action<ClientFile, Func<byte[]>> read)
    {
        foreach (string file in Directory.EnumerateFiles(path, "chunk-*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Match(Path.GetFullPath(file).Replace('\\', '/'), file) is { } client)
            {
                read(client, () =>
                {
                    using FileStream stream = File.OpenRead(file);
                    return ReadBounded(stream, stream.Length, file);
                });
            }
        }
    }

    private static void ReadArchive(string path, Action<ClientFile, Func<byte[]>> read)
    {
        using UnpackedStream unpacked = new(File.OpenRead(path), LargestArchiveBytes);
        using TarReader archive = new(unpacked, leaveOpen: true);
        int count = 0;
        while (archive.GetNextEntry() is { } entry)
        {
            string name = $"{path}/{entry.Name}";
            if (++count > MostEntries)
            {
                throw new InputException($"{path}: more than {MostEntries.ToString(CultureInfo.InvariantCulture)} entries; accepted: {Accepted}");
            }

            if (entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: { } data } && Match(entry.Name, name) is { } client)
            {
                read(client, () => ReadBounded(data, entry.Length, name));
            }
        }

        // The reader of the archive stops at its last entry; only the end of the file tells that there are no more.
        unpacked.CopyTo(Stream.Null);
    }

    private static ClientFile? Match(string place, string name) =>
        ClientPath().Match(place) is { Success: true } match
            ? new ClientFile(match.Groups["model"].Value, int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["kind"].Value is "trace.csv", name)
            : null;

    private static byte[] ReadBounded(Stream stream, long length, string name)
    {
        if (length > LargestFileBytes)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{name}: {length} bytes; accepted: files of up to {LargestFileBytes} bytes"));
        }

        byte[] content = new byte[length];
        stream.ReadExactly(content);
        return content;
    }

    /// <summary>A file of a client.</summary>
    /// <param name="Model">The model, as <c>CATEGORY/MODEL</c>.</param>
    /// <param name="Client">The client's number.</param>
    /// <param name="IsTrace">Whether it has the client's arrivals; otherwise its lengths.</param>
    /// <param name="Name">What to call it in messages.</param>
    internal sealed record ClientFile(string Model, int Client, bool IsTrace, string Name);
}
