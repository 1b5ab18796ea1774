using System.Globalization;
using Joulewise.Evidence;

namespace Joulewise.Cli;

/// <summary>A row as named columns of the schema.</summary>
internal static class EvidenceFields
{
    /// <summary>Every column with its value; <see langword="null"/> where it is not known.</summary>
    public static IReadOnlyDictionary<string, object?> Of(MeasuredPoint point) =>
        MeasuredColumns.All.ToDictionary(c => c.Name, c => c.ValueOf(point), StringComparer.Ordinal);

    /// <summary>A value as text; nothing where it is not known.</summary>
    public static string Text(object? value) => value switch
    {
        null => string.Empty,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
