using System.Text;
using CsvHelper;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>Measured rows as CSV: UTF-8, a header, the columns of <see cref="MeasuredColumns"/> in any order, an empty cell for not known.</summary>
public static class MeasuredCsv
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>What it held.</returns>
    /// <exception cref="InputException">The file cannot be opened or any row is at fault. The message names the first fault by file, line and column, and counts the others.</exception>
    public static MeasuredTable Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return Read(stream, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be read ({exception.Message.ReplaceLineEndings(" ")})", exception);
        }
    }

    /// <summary>Reads rows from a stream.</summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="name">What to call it in messages, for example the file's name or <c>standard input</c>.</param>
    /// <returns>What it held.</returns>
    /// <exception cref="InputException">Any row is at fault. The message names the first fault by file, line and column, and counts the others.</exception>
    public static MeasuredTable Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        using CsvRecords records = new(stream, name);
        return new MeasuredCsvReader(records, name).Read();
    }

    /// <summary>Writes points to a file; an existing file is replaced only once all is written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="points">The points, written in their order.</param>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<MeasuredPoint> points)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string partial = path + ".partial";
        try
        {
            using (StreamWriter writer = new(partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                Write(writer, points);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: cannot be written ({exception.Message.ReplaceLineEndings(" ")})", exception);
        }
        finally
        {
            // Deleting what lies in no folder would throw and hide the reason.
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    /// <summary>Writes points: every column of the schema in its order, numbers with all their digits, lines ended by LF.</summary>
    /// <param name="writer">Where to; left open.</param>
    /// <param name="points">The points, written in their order.</param>
    public static void Write(TextWriter writer, IEnumerable<MeasuredPoint> points)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(points);
        using CsvWriter csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        foreach (MeasuredColumn column in MeasuredColumns.All)
        {
            csv.WriteField(column.Name);
        }

        csv.EndRecord();
        foreach (MeasuredPoint point in points)
        {
            foreach (MeasuredColumn column in MeasuredColumns.All)
            {
                csv.WriteField(column.TextOf(point));
            }

            csv.EndRecord();
        }
    }
}
