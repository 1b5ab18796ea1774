using System.Text;
using Joulewise.Quantities;

namespace Joulewise.Catalog;

/// <summary>Reads a text file of bounded size.</summary>
internal static class BoundedText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file that must be UTF-8 and not larger than a limit, whatever its length claims to be.</summary>
    /// <param name="file">The path.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="most">The largest number of bytes.</param>
    /// <returns>The text.</returns>
    /// <exception cref="InputException">The file can't be read, is too large or is not UTF-8.</exception>
    internal static string Read(string file, string name, int most)
    {
        try
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            using MemoryStream content = new();
            byte[] chunk = new byte[64 * 1024];
            for (int read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
            {
                content.Write(chunk, 0, read);
                if (content.Length > most)
                {
                    throw new InputException($"{name}: larger than {most / (1 << 20)} MiB, the most that is read");
                }
            }

            ReadOnlySpan<byte> bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
            return Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException($"{name}: can't be read: {e.Message.ReplaceLineEndings(" ")}", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException($"{name}: not UTF-8 text", e);
        }
    }
}
