using Joulewise.Quantities;

namespace Joulewise.Simulation;

/// <summary>A file of a trace, read through gzip where its name says so.</summary>
internal static class TraceFile
{
    /// <summary>The longest line of a trace, in bytes.</summary>
    public const int LongestLineBytes = 1 << 20;

    private const int BufferBytes = 1 << 16;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its text.</returns>
    /// <exception cref="InputException">It cannot be opened.</exception>
    public static Stream Open(string path)
    {
        try
        {
            FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes, FileOptions.SequentialScan);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new UnpackedStream(file, long.MaxValue) : file;
        }
        catch (Exception exception) when (IsOfReading(exception))
        {
            throw Unreadable(path, exception);
        }
    }

    /// <summary>Tells whether an exception comes from the file and not from a mistake in the code.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsOfReading(Exception exception) => exception is IOException or InvalidDataException or UnauthorizedAccessException;

    /// <summary>Makes the exception for a file that breaks off, is damaged or is not there.</summary>
    /// <param name="where">The file, and the line if known.</param>
    /// <param name="cause">The cause.</param>
    /// <returns>The exception to throw.</returns>
    public static InputException Unreadable(string where, Exception cause) =>
        new($"{where}: cannot be read ({cause.Message}); accepted: a whole file, plain or packed as one .gz", cause);
}
