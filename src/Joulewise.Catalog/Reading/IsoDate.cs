using System.Globalization;

namespace Joulewise.Catalog;

/// <summary>Dates to the year, the month or the day.</summary>
internal static class IsoDate
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Tells whether a text is an ISO 8601 year, month or day.</summary>
    internal static bool IsValid(string text) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
