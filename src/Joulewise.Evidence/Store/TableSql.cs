namespace Joulewise.Evidence;

/// <summary>The schema's columns as SQL.</summary>
internal static class TableSql
{
    /// <summary>Gets the names, separated by commas.</summary>
    public static string Names { get; } = string.Join(", ", MeasuredColumns.All.Select(column => column.Name));

    /// <summary>Gets the names with their types, for CREATE TABLE.</summary>
    public static string Definitions { get; } = string.Join(", ", MeasuredColumns.All.Select(column => $"{column.Name} {column.SqlType}"));
}
