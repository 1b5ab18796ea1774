using System.Globalization;

namespace Joulewise.Evidence;

/// <summary>One column of the evidence table: its name, unit, what it accepts and how a point yields it.</summary>
public sealed class MeasuredColumn
{
    private readonly Func<MeasuredPoint, object?> _value;

    internal MeasuredColumn(int index, string name, ColumnKind kind, Func<MeasuredPoint, object?> value)
    {
        Index = index;
        Name = name;
        Kind = kind;
        _value = value;
    }

    /// <summary>Gets the name in the header and in SQL.</summary>
    public string Name { get; }

    /// <summary>Gets the unit of its numbers, empty where there is none.</summary>
    public string Unit { get; internal init; } = string.Empty;

    /// <summary>Gets what it holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Gets the names it accepts; empty when any text is accepted.</summary>
    public IReadOnlyList<string> Names { get; internal init; } = [];

    /// <summary>Gets the largest number it accepts. Every number must be above zero.</summary>
    public double Maximum { get; internal init; } = double.MaxValue;

    /// <summary>Gets the place in <see cref="MeasuredColumns.All"/>.</summary>
    internal int Index { get; }

    /// <summary>Gets the type of the column in DuckDB and Parquet.</summary>
    internal string SqlType => Kind switch
    {
        ColumnKind.Count => "INTEGER",
        ColumnKind.Number => "DOUBLE",
        ColumnKind.Flag => "BOOLEAN",
        _ => "VARCHAR",
    };

    /// <summary>Gets what a cell may hold, for an error message.</summary>
    internal string Accepted => Kind switch
    {
        ColumnKind.Count => string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {Maximum:R}, or nothing"),
        ColumnKind.Number => string.Create(CultureInfo.InvariantCulture, $"a bare number of {Unit} above 0 and up to {Maximum:R}, or nothing"),
        ColumnKind.Flag => "true, false, or nothing",
        _ when Names.Count > 0 => string.Join(", ", Names) + ", or nothing",
        _ => "one line of text",
    };

    /// <summary>The value a point has in this column.</summary>
    /// <param name="point">The point.</param>
    /// <returns>A <see cref="string"/>, <see cref="int"/>, <see cref="double"/> or <see cref="bool"/>; <see langword="null"/> when not known.</returns>
    public object? ValueOf(MeasuredPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        object? value = _value(point);
        return value is string { Length: 0 } ? null : value;
    }

    /// <summary>The text a point has in this column.</summary>
    /// <param name="point">The point.</param>
    /// <returns>The value in invariant notation, numbers with all their digits; empty when not known.</returns>
    public string TextOf(MeasuredPoint point) => ValueOf(point) switch
    {
        null => string.Empty,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        object text => (string)text,
    };
}
