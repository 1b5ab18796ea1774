using System.Security.Cryptography;
using System.Text;
using Joulewise.Evidence;

namespace Joulewise.Reporting;

/// <summary>The identity of a set of rows.</summary>
internal static class EvidenceHash
{
    /// <summary>SHA-256 over the rows in the order of their ids; the first 16 hexadecimal digits.</summary>
    public static string Of(IReadOnlyList<MeasuredPoint> points)
    {
        StringBuilder text = new();
        foreach (MeasuredPoint point in points.OrderBy(p => p.Id, StringComparer.Ordinal))
        {
            // A record prints its list by type name, so the flags are appended by themselves.
            text.Append(point with { QualityFlags = [] }).Append(string.Join(';', point.QualityFlags)).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
