using System.Globalization;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>Opens files that nobody vouches for.</summary>
internal static class BoundedFile
{
    /// <summary>Opens a file for reading, unless it is larger than the limit.</summary>
    public static Stream Open(string path, ImportLimits limits)
    {
        FileInfo info = new(path);
        if (!info.Exists)
        {
            throw new InputException(Directory.Exists(path) ? $"{path} is a folder: a file is accepted" : $"{path} does not exist");
        }

        if (info.Length > limits.FileBytes)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{path} holds {info.Length} bytes: at most {limits.FileBytes} are accepted"));
        }

        return new LimitedStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan), limits.FileBytes, path);
    }

    /// <summary>Lists the files below a folder in ordinal order, links not followed.</summary>
    public static IReadOnlyList<string> List(string folder, string pattern, ImportLimits limits)
    {
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 32,
            AttributesToSkip = FileAttributes.ReparsePoint,
            MatchCasing = MatchCasing.CaseInsensitive,
        };
        List<string> files = [];
        foreach (string file in Directory.EnumerateFiles(folder, pattern, options))
        {
            if (files.Count >= limits.Entries)
            {
                throw new InputException($"{folder} holds more than {limits.Entries.ToString(CultureInfo.InvariantCulture)} files named {pattern}: import a folder below it");
            }

            files.Add(file);
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
