using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Joulewise.Evidence;

namespace Joulewise.Reporting;

/// <summary>The identity of a set of rows.</summary>
internal static class EvidenceHash
{
    /// <summary>SHA-256 over the rows as CSV, all digits of all columns, in the order of their ids; the first 16 hexadecimal digits.</summary>
    public static string Of(IReadOnlyList<MeasuredPoint> points)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        MeasuredCsv.Write(text, points.OrderBy(p => p.Id, StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
