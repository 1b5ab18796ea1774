using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DuckDB.NET.Data;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>A user's own SQL: one statement that reads, in a transaction that cannot write, on a database without files.</summary>
internal static class ReadOnlyQuery
{
    private const string Accepted = "one SELECT, FROM, DESCRIBE or SUMMARIZE statement over the tables 'measured' and 'sources'";

    /// <summary>Runs the query.</summary>
    /// <param name="database">A locked database.</param>
    /// <param name="sql">The user's SQL.</param>
    /// <param name="rowLimit">How many rows to return at most.</param>
    /// <param name="cancellation">Ends a long query.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InputException">The SQL is no reading statement or fails.</exception>
    public static QueryResult Run(Database database, string sql, int rowLimit, CancellationToken cancellation)
    {
        try
        {
            Check(database, sql);
            database.Execute("BEGIN TRANSACTION READ ONLY");
            try
            {
                return Read(database, sql, rowLimit, cancellation);
            }
            finally
            {
                database.Execute("ROLLBACK");
            }
        }
        catch (DuckDBException exception)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new InputException($"query: {FirstLine(exception.Message)}; accepted: {Accepted}", exception);
        }
        catch (Exception exception) when (exception is InvalidCastException or ArgumentException or NotSupportedException or NotImplementedException)
        {
            throw new InputException($"query: a value of the answer has a type that cannot be shown ({FirstLine(exception.Message)}); accepted: numbers, text, dates, or a cast to VARCHAR", exception);
        }
        catch (OutOfMemoryException exception)
        {
            throw new InputException("query: a value of the answer is too large to show; accepted: values that fit in memory", exception);
        }
    }

    /// <summary>The first line of a database's message.</summary>
    /// <param name="message">The message, possibly with an excerpt of the SQL below.</param>
    /// <returns>One line.</returns>
    public static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    /// <summary>DuckDB's own parser serializes SELECT statements only, so that it tells reading from writing.</summary>
    private static void Check(Database database, string sql)
    {
        if (sql.Contains('\0', StringComparison.Ordinal))
        {
            throw new InputException($"query: a NUL character; accepted: {Accepted}");
        }

        string answer = (string)database.Scalar($"SELECT json_serialize_sql({Database.Literal(sql)})::VARCHAR")!;
        using JsonDocument parsed = JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 1024 });
        if (parsed.RootElement.GetProperty("error").GetBoolean())
        {
            string message = FirstLine(parsed.RootElement.GetProperty("error_message").GetString() ?? string.Empty);
            throw new InputException(message.StartsWith("Only SELECT", StringComparison.Ordinal)
                ? $"query: {CellReader.Show(sql)} does more than read; accepted: {Accepted}"
                : $"query: {message}; accepted: {Accepted}");
        }

        int statements = parsed.RootElement.GetProperty("statements").GetArrayLength();
        if (statements != 1)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture, $"query: {statements} statements; accepted: {Accepted}"));
        }
    }

    private static QueryResult Read(Database database, string sql, int rowLimit, CancellationToken cancellation)
    {
        using DuckDBCommand command = database.Command(sql);
        using CancellationTokenRegistration registration = cancellation.Register(command.Cancel);
        command.UseStreamingMode = true;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<IReadOnlyList<object?>> rows = [];
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.Count == rowLimit)
            {
                return new QueryResult(Columns(reader), rows, IsTruncated: true);
            }

            object?[] row = new object?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Plain(reader.GetValue(i));
            }

            rows.Add(row);
        }

        return new QueryResult(Columns(reader), rows, IsTruncated: false);
    }

    private static string[] Columns(DuckDBDataReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];

    private static object? Plain(object? value) => value switch
    {
        null or DBNull => null,
        bool or string or long or double or decimal => value,
        sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        BigInteger number when number >= long.MinValue && number <= long.MaxValue => (long)number,
        float number => (double)number,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        Stream bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Nested(key)}: {Nested(map[key])}")) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Nested)) + "]",
        _ => value.ToString(),
    };

    private static string Nested(object? value) => Convert.ToString(Plain(value) ?? "NULL", CultureInfo.InvariantCulture)!;
}
