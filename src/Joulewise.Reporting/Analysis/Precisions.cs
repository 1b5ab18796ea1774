using System.Globalization;

namespace Joulewise.Reporting;

/// <summary>Precisions as the evidence names them: a format and its width in bits, such as <c>bf16</c>, <c>fp8</c> or <c>mxfp4</c>.</summary>
internal static class Precisions
{
    /// <summary>The width of a weight in bits; 0 when the name does not end in one.</summary>
    public static int BitsOf(string precision)
    {
        int start = precision.Length;
        while (start > 0 && char.IsAsciiDigit(precision[start - 1]))
        {
            start--;
        }

        return int.TryParse(precision.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out int bits) ? bits : 0;
    }
}
