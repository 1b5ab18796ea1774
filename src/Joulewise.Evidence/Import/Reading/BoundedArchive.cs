using System.Globalization;
using System.IO.Compression;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>A zip archive that nobody vouches for, read entry by entry and never unpacked to disk.</summary>
internal sealed class BoundedArchive : IDisposable
{
    private readonly string _path;
    private readonly ImportLimits _limits;
    private readonly ZipArchive _zip;
    private long _unpacked;

    public BoundedArchive(string path, ImportLimits limits)
    {
        _path = path;
        _limits = limits;
        BoundedFile.Open(path, limits).Dispose();
        FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            _zip = new ZipArchive(file, ZipArchiveMode.Read);
            if (_zip.Entries.Count > limits.Entries)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{path} holds {_zip.Entries.Count} entries: at most {limits.Entries} are accepted"));
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException)
        {
            _zip?.Dispose();
            file.Dispose();
            throw new InputException($"{path} is not a whole zip archive: {e.Message}", e);
        }
        catch (InputException)
        {
            _zip?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens the one entry of a file name, in whichever folder of the archive it lies, or gives <see langword="null"/>.</summary>
    public Stream? Open(string fileName)
    {
        ZipArchiveEntry[] found = [.. _zip.Entries.Where(e => e.Name.Equals(fileName, StringComparison.OrdinalIgnoreCase))];
        if (found.Length == 0)
        {
            return null;
        }

        if (found.Length > 1)
        {
            throw new InputException($"{_path} holds {fileName} more than once: one is accepted");
        }

        ZipArchiveEntry entry = found[0];
        if (entry.FullName.Split('/', '\\').Contains("..", StringComparer.Ordinal) || Path.IsPathRooted(entry.FullName))
        {
            throw new InputException($"{_path}: the entry '{fileName}' has a path that leaves the archive: paths below its root are accepted");
        }

        if (entry.IsEncrypted)
        {
            throw new InputException($"{_path}: the entry '{fileName}' is encrypted: an archive without a password is accepted");
        }

        // Declared sizes can lie, so the stream is bounded by the same budget as well.
        long budget = long.Min(
            _limits.UnpackedBytes - _unpacked,
            long.Max(1 << 20, entry.CompressedLength > long.MaxValue / _limits.CompressionRatio ? long.MaxValue : entry.CompressedLength * _limits.CompressionRatio));
        if (entry.Length > budget)
        {
            throw new InputException(string.Create(
                CultureInfo.InvariantCulture,
                $"{_path}: the entry '{fileName}' unpacks {entry.CompressedLength} bytes to {entry.Length}: at most {budget} are accepted ({_limits.CompressionRatio} times its size, {_limits.UnpackedBytes} for the archive)"));
        }

        _unpacked += entry.Length;
        try
        {
            return new LimitedStream(entry.Open(), budget, $"{_path}, entry '{fileName}' (unpacked)");
        }
        catch (InvalidDataException e)
        {
            throw new InputException($"{_path}: the entry '{fileName}' cannot be unpacked: {e.Message}", e);
        }
    }

    public void Dispose() => _zip.Dispose();
}
