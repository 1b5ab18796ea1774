using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using Joulewise.Evidence.Import.Reading;
using Joulewise.Quantities;

namespace Joulewise.Evidence.Operators;

/// <summary>Reads single tables through one database.</summary>
internal sealed class OperatorReader : IDisposable
{
    private const int KernelLength = 200;

    // A multiplier and modulus that scatter row numbers, so that a part of a regular grid is no regular part of it.
    private const string Scatter = "((file_row_number * 2654435761) % 1000003)";
    private const double ScatterRange = 1_000_003;

    private readonly OperatorReadOptions _options;
    private readonly Database _database;

    /// <summary>Initializes a new instance of the <see cref="OperatorReader"/> class.</summary>
    /// <param name="options">How much is read.</param>
    public OperatorReader(OperatorReadOptions options)
    {
        _options = options;

        // One thread keeps the rows in the order of the file.
        _database = new Database(1, "512MB");
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    /// <summary>Adds the rows of one table.</summary>
    /// <param name="file">The table.</param>
    /// <param name="kind">What its columns mean.</param>
    /// <param name="accelerator">The accelerator's catalogue id.</param>
    /// <param name="rows">Where the rows go.</param>
    public void Read(OperatorFile file, OperatorTableKind kind, string accelerator, List<OperatorMeasurement> rows)
    {
        CheckSize(file);
        try
        {
            string from = $"read_parquet({Pattern(file.Path)}, file_row_number = true)";
            long count = _database.Count(from);
            if (count > _options.Limits.Rows)
            {
                throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{file.Path} holds {count} rows: at most {_options.Limits.Rows} are accepted"));
            }

            using DuckDBCommand command = _database.Command(Select(kind, from, Columns(from), count));
            command.UseStreamingMode = true;
            using DuckDBDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                if (RowOf(reader, file, kind, accelerator) is { } row)
                {
                    rows.Add(row);
                }
            }
        }
        catch (DuckDBException exception)
        {
            throw new InputException($"{file.Path}: {ReadOnlyQuery.FirstLine(exception.Message)}; accepted: a Parquet table {kind.FileName} of AIConfigurator's operator database", exception);
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException)
        {
            throw new InputException($"{file.Path}: a value has the wrong type ({ReadOnlyQuery.FirstLine(exception.Message)}); accepted: numbers for shapes and times, text for names", exception);
        }
    }

    private void CheckSize(OperatorFile file)
    {
        using Stream stream = BoundedFile.Open(file.Path, _options.Limits);
    }

    private HashSet<string> Columns(string from)
    {
        HashSet<string> columns = new(StringComparer.Ordinal);
        using DuckDBCommand command = _database.Command("SELECT column_name FROM (DESCRIBE SELECT * FROM " + from + ")");
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private string Select(OperatorTableKind kind, string from, HashSet<string> columns, long count)
    {
        StringBuilder sql = new("SELECT ");
        sql.Append(CultureInfo.InvariantCulture, $"left({(columns.Contains("kernel_source") ? "kernel_source" : "''")}, {KernelLength}), {kind.Precision}, {kind.CachePrecision}, ({kind.Milliseconds})::DOUBLE, ");
        sql.Append(columns.Contains("power") ? "power::DOUBLE, " : "NULL, ").Append(columns.Contains("power_limit") ? "power_limit::DOUBLE" : "NULL");
        foreach (string number in kind.Numbers)
        {
            string expression = columns.Contains(number) ? number : kind.Optional.GetValueOrDefault(number, number);
            sql.Append(CultureInfo.InvariantCulture, $", ({expression})::DOUBLE");
        }

        sql.Append(CultureInfo.InvariantCulture, $" FROM {from} WHERE {kind.Where}");
        if (count > _options.RowsPerTable)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND {Scatter} < {(long)(ScatterRange * _options.RowsPerTable / count)}");
        }

        return sql.ToString();
    }

    private OperatorMeasurement? RowOf(DuckDBDataReader reader, OperatorFile file, OperatorTableKind kind, string accelerator)
    {
        const int Leading = 6;
        double[] numbers = new double[kind.Numbers.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            double? number = Number(reader, Leading + i);
            if (number is not (>= 0 and <= long.MaxValue / 2))
            {
                return null;
            }

            numbers[i] = number.Value;
        }

        double? milliseconds = Number(reader, 3);
        if (milliseconds is not > 0 || reader.IsDBNull(1) || OperatorPrecision.Of(reader.GetString(1)) is not { } precision)
        {
            return null;
        }

        double seconds = milliseconds.Value / 1000;
        double? watts = seconds >= _options.ShortestPowerSeconds ? Number(reader, 4) : null;
        return new OperatorMeasurement
        {
            Accelerator = accelerator,
            Family = kind.Family,
            Engine = file.Engine,
            Version = file.Version,
            Kernel = reader.IsDBNull(0) ? string.Empty : reader.GetString(0),
            Precision = precision,
            CachePrecision = reader.IsDBNull(2) ? null : OperatorPrecision.Of(reader.GetString(2)),
            Shape = kind.Shape(numbers),
            Seconds = seconds,
            Watts = watts > 0 ? watts : null,
            WattsLimit = Number(reader, 5),
            File = file.Relative,
        };
    }

    private static double? Number(DuckDBDataReader reader, int column) =>
        !reader.IsDBNull(column) && reader.GetDouble(column) is double value && double.IsFinite(value) ? value : null;

    // A bracket makes each character of a pattern stand for itself.
    private static string Pattern(string path) =>
        Database.Literal(string.Concat(path.Select(c => c is '*' or '?' or '[' ? $"[{c}]" : c.ToString())));
}
