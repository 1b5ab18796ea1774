using System.Buffers;
using System.Globalization;

namespace Joulewise.Evidence;

/// <summary>Reads one cell of a column, or says what is wrong with it.</summary>
internal static class CellReader
{
    /// <summary>Longest text of one cell, in characters.</summary>
    public const int MaximumLength = 4096;

    private const int QuotedLength = 40;

    private static readonly SearchValues<char> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>Reads a cell.</summary>
    /// <param name="column">The column.</param>
    /// <param name="text">The cell's text without white space around it.</param>
    /// <param name="value">The value, or <see langword="null"/> when not known.</param>
    /// <returns>The problem, or <see langword="null"/>.</returns>
    public static string? Read(MeasuredColumn column, string text, out object? value)
    {
        value = null;
        if (text.Length == 0)
        {
            return null;
        }

        return column.Kind switch
        {
            ColumnKind.Count => ReadCount(column, text, out value),
            ColumnKind.Number => ReadNumber(column, text, out value),
            ColumnKind.Flag => ReadFlag(column, text, out value),
            _ => ReadText(column, text, out value),
        };
    }

    /// <summary>A cell's text as an error message shows it: on one line, short, between quotation marks.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The shown text.</returns>
    public static string Show(string text)
    {
        string line = string.Concat(text.Take(QuotedLength).Select(character => char.IsControl(character) ? '?' : character));
        return text.Length > QuotedLength ? $"'{line}...'" : $"'{line}'";
    }

    private static string? ReadText(MeasuredColumn column, string text, out object? value)
    {
        value = text;
        if (text.Length > MaximumLength)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Show(text)} has {text.Length} characters; accepted: up to {MaximumLength}");
        }

        if (text.AsSpan().ContainsAny(ControlCharacters))
        {
            return $"{Show(text)} holds a line break or another control character; accepted: {column.Accepted}";
        }

        if (column.Names.Count == 0 || column.Names.Contains(text, StringComparer.Ordinal))
        {
            return null;
        }

        string? meant = column.Names.FirstOrDefault(name => string.Equals(Letters(name), Letters(text), StringComparison.OrdinalIgnoreCase));
        return $"{Show(text)} is unknown{(meant is null ? string.Empty : $", did you mean '{meant}'?")}; accepted: {column.Accepted}";
    }

    private static string? ReadFlag(MeasuredColumn column, string text, out object? value)
    {
        value = string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
        return (bool)value || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"{Show(text)} is neither true nor false; accepted: {column.Accepted}";
    }

    private static string? ReadCount(MeasuredColumn column, string text, out object? value)
    {
        string? problem = ReadNumber(column, text, out value, zeroAllowed: true);
        if (problem is not null)
        {
            return problem;
        }

        double number = (double)value!;
        if (!double.IsInteger(number))
        {
            return $"{Show(text)} is not a whole number; accepted: {column.Accepted}";
        }

        // Some public dumps write 0 where a count or a width was not recorded; a deployment cannot have none.
        value = number == 0 ? null : (int)number;
        return null;
    }

    private static string? ReadNumber(MeasuredColumn column, string text, out object? value, bool zeroAllowed = false)
    {
        value = null;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return HasUnit(text)
                ? $"{Show(text)} carries a unit; accepted: {column.Accepted}"
                : $"{Show(text)} is not a number; accepted: {column.Accepted}";
        }

        if (!double.IsFinite(number))
        {
            return $"{Show(text)} is not a finite number; accepted: {column.Accepted}";
        }

        if (number < 0 || (number == 0 && !zeroAllowed))
        {
            return $"{Show(text)} is not above 0; accepted: {column.Accepted}";
        }

        if (number > column.Maximum)
        {
            return $"{Show(text)} is too large; accepted: {column.Accepted}";
        }

        value = number;
        return null;
    }

    private static bool HasUnit(string text)
    {
        int end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        return end > 0
            && end < text.Length
            && double.TryParse(text.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
