using System.Text;

namespace Joulewise.Reporting;

/// <summary>Writes a text file whole or not at all.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file beside its place, then moves it there.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <param name="text">Its text.</param>
    /// <param name="cancellationToken">Stops the writing and leaves what was there.</param>
    /// <returns>The work.</returns>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        string part = path + ".part";
        try
        {
            await File.WriteAllTextAsync(part, text, Encoding, cancellationToken).ConfigureAwait(false);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }
}
