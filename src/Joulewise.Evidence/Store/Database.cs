using System.Globalization;
using DuckDB.NET.Data;

namespace Joulewise.Evidence;

/// <summary>One in-memory DuckDB with bounded memory and threads.</summary>
internal sealed class Database : IDisposable
{
    private readonly DuckDBConnection _connection;

    /// <summary>Initializes a new instance of the <see cref="Database"/> class.</summary>
    /// <param name="threads">How many threads it may use.</param>
    /// <param name="memoryLimit">How much memory it may use, in DuckDB's notation.</param>
    public Database(int threads, string memoryLimit = "1GB")
    {
        _connection = new DuckDBConnection("DataSource=:memory:");
        _connection.Open();
        Execute($"SET threads = {threads.ToString(CultureInfo.InvariantCulture)}");
        Execute($"SET memory_limit = {Literal(memoryLimit)}");
        Execute("SET temp_directory = ''");
        Execute("SET autoinstall_known_extensions = false");
        Execute("SET autoload_known_extensions = false");
    }

    /// <summary>Text as an SQL literal.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The literal with its quotation marks.</returns>
    public static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>Takes files and settings out of reach, for good.</summary>
    public void Lock()
    {
        Execute("SET enable_external_access = false");
        Execute("SET lock_configuration = true");
    }

    /// <summary>Runs a statement of ours.</summary>
    /// <param name="sql">The statement; never a user's.</param>
    public void Execute(string sql)
    {
        using DuckDBCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement and gives the first value of the first row.</summary>
    /// <param name="sql">The statement.</param>
    /// <returns>The value, or <see langword="null"/>.</returns>
    public object? Scalar(string sql)
    {
        using DuckDBCommand command = Command(sql);
        object? value = command.ExecuteScalar();
        return value is DBNull ? null : value;
    }

    /// <summary>Counts rows.</summary>
    /// <param name="from">What follows FROM.</param>
    /// <returns>The count.</returns>
    public int Count(string from) => Convert.ToInt32(Scalar("SELECT count(*) FROM " + from), CultureInfo.InvariantCulture);

    /// <summary>Reads points.</summary>
    /// <param name="from">What follows FROM; it has the columns of the schema.</param>
    /// <param name="parameters">Named values.</param>
    /// <returns>The points.</returns>
    public List<MeasuredPoint> Points(string from, params (string Name, object Value)[] parameters)
    {
        using DuckDBCommand command = Command($"SELECT {TableSql.Names} FROM {from}", parameters);
        using DuckDBDataReader reader = command.ExecuteReader();
        List<MeasuredPoint> points = [];
        object?[] values = new object?[MeasuredColumns.All.Count];
        while (reader.Read())
        {
            for (int i = 0; i < values.Length; i++)
            {
                object value = reader.GetValue(i);
                values[i] = value is DBNull ? null : value;
            }

            points.Add(MeasuredColumns.PointOf(values));
        }

        return points;
    }

    /// <summary>Makes a command.</summary>
    /// <param name="sql">The statement; values go in as parameters.</param>
    /// <param name="parameters">Named values.</param>
    /// <returns>The command, for the caller to dispose.</returns>
    public DuckDBCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        DuckDBCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // Values from outside come as parameters or quoted literals; the user's own query is confined by ReadOnlyQuery.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach ((string name, object value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }

        return command;
    }

    /// <summary>Runs statements in one transaction; all of them hold or none.</summary>
    /// <param name="work">The statements.</param>
    public void InTransaction(Action work)
    {
        using DuckDBTransaction transaction = _connection.BeginTransaction();
        work();
        transaction.Commit();
    }

    /// <summary>Adds points to a table that has the columns of the schema.</summary>
    /// <param name="catalog">The database of the table.</param>
    /// <param name="table">The table.</param>
    /// <param name="points">The points.</param>
    public void Append(string catalog, string table, IEnumerable<MeasuredPoint> points)
    {
        using DuckDBAppender appender = _connection.CreateAppender(catalog, "main", table);
        foreach (MeasuredPoint point in points)
        {
            IDuckDBAppenderRow row = appender.CreateRow();
            foreach (MeasuredColumn column in MeasuredColumns.All)
            {
                AppendValue(row, column.ValueOf(point));
            }

            row.EndRow();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static void AppendValue(IDuckDBAppenderRow row, object? value)
    {
        switch (value)
        {
            case null:
                row.AppendNullValue();
                break;
            case string text:
                row.AppendValue(text);
                break;
            case bool flag:
                row.AppendValue(flag);
                break;
            case int count:
                row.AppendValue(count);
                break;
            case double number:
                row.AppendValue(number);
                break;
            default:
                throw new ArgumentException($"A column of the schema cannot hold a {value.GetType()}.", nameof(value));
        }
    }
}
