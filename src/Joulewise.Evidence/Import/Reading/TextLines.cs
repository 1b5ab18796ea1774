using System.Globalization;
using System.Text;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Import.Reading;

/// <summary>Reads a text file line by line, never holding more than one line of a bounded length.</summary>
internal static class TextLines
{
    /// <summary>The lines of a file with their numbers from 1. Bytes that are not UTF-8 become replacement characters.</summary>
    public static IEnumerable<(int Number, string Text)> Read(string path, ImportLimits limits)
    {
        using Stream stream = BoundedFile.Open(path, limits);
        using StreamReader reader = new(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        StringBuilder line = new();
        char[] buffer = new char[1 << 14];
        int number = 1;
        int count;
        while ((count = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            int start = 0;
            while (start < count)
            {
                int end = Array.IndexOf(buffer, '\n', start, count - start);
                int length = (end < 0 ? count : end) - start;
                if (line.Length + length > limits.LineCharacters)
                {
                    throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}: longer than the {limits.LineCharacters} characters that are accepted"));
                }

                line.Append(buffer, start, length);
                start += length + 1;
                if (end >= 0)
                {
                    yield return (number++, line.ToString().TrimEnd('\r'));
                    line.Clear();
                }
            }
        }

        if (line.Length > 0)
        {
            yield return (number, line.ToString());
        }
    }
}
