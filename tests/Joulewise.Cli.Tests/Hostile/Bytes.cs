using System.Text;

namespace Joulewise.Cli.Tests.Hostile;

/// <summary>Contents that no reader asked for.</summary>
internal static class Bytes
{
    private const int Megabyte = 1 << 20;

    /// <summary>Gets what an executable starts with, and noise that is the same each time.</summary>
    public static byte[] Binary { get; } = [0x7f, (byte)'E', (byte)'L', (byte)'F', .. Enumerable.Range(0, 4096).Select(i => (byte)((i * 167) ^ (i >> 3)))];

    /// <summary>Text in UTF-16 with its mark.</summary>
    public static byte[] Utf16(string text) => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];

    /// <summary>Writes a line of 100 MB between a start and an end, without holding it.</summary>
    public static void WriteLongLine(string path, string start, string end)
    {
        byte[] chunk = new byte[Megabyte];
        Array.Fill(chunk, (byte)'7');
        using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Megabyte);
        file.Write(Encoding.UTF8.GetBytes(start));
        for (int i = 0; i < 100; i++)
        {
            file.Write(chunk);
        }

        file.Write(Encoding.UTF8.GetBytes(end));
    }
}
