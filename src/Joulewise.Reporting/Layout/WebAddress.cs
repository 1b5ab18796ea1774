using System.Diagnostics.CodeAnalysis;

namespace Joulewise.Reporting;

/// <summary>Tells addresses of the web from paths, identifiers and everything that must not become a link.</summary>
internal static class WebAddress
{
    /// <summary>Reads an address of the web.</summary>
    /// <param name="text">The text.</param>
    /// <param name="href">The address with unsafe characters encoded, when it is one.</param>
    /// <returns>Whether the text is an absolute http or https address.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? href)
    {
        bool isWeb = Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
            && (string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal));
        href = isWeb ? uri!.AbsoluteUri : null;
        return isWeb;
    }
}
