using System.Globalization;
using DuckDB.NET.Data;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>The measured points: those the program carries and those a user imported.</summary>
/// <remarks>An imported point takes the place of an embedded one of the same id. Not safe for use by several threads at once.</remarks>
public sealed class EvidenceStore : IDisposable
{
    /// <summary>How many rows <see cref="Query"/> returns unless told otherwise.</summary>
    public const int DefaultRowLimit = 10_000;

    private const int Threads = 2;

    private readonly Database _database;
    private readonly StoreFile? _file;
    private readonly string? _path;
    private readonly string _imported;

    private EvidenceStore(string? path, bool isCopy = false)
    {
        _path = path;
        _database = new Database(Threads);
        try
        {
            Sources = EmbeddedEvidence.Load(_database);
            _imported = path is null || isCopy ? "imported" : "store.imported";
            if (path is null || isCopy)
            {
                _database.Execute($"CREATE TABLE imported ({TableSql.Definitions}, origin VARCHAR)");
            }

            if (path is not null && isCopy)
            {
                StoreFile.Copy(_database, path);
            }
            else if (path is not null)
            {
                _file = StoreFile.Attach(_database, path);
            }

            _database.Execute(
                $"""
                CREATE VIEW measured AS
                SELECT {TableSql.Names}, 'embedded' AS origin FROM embedded WHERE id NOT IN (SELECT id FROM {_imported})
                UNION ALL SELECT {TableSql.Names}, origin FROM {_imported}
                """);
            _database.Execute($"CREATE TEMP TABLE staged ({TableSql.Definitions})");
            _database.Lock();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Gets where the embedded rows come from and on which terms.</summary>
    public IReadOnlyList<PackedSource> Sources { get; }

    /// <summary>Opens the embedded points; imports last as long as the store is open.</summary>
    /// <returns>The store.</returns>
    public static EvidenceStore OpenEmbedded() => new(path: null);

    /// <summary>Reads the embedded points and no more: in about half the time that a store takes, for who neither imports nor asks.</summary>
    /// <returns>The points, ordered by id.</returns>
    public static IReadOnlyList<MeasuredPoint> ReadEmbedded()
    {
        using Database database = new(Threads);
        return EmbeddedEvidence.Read(database);
    }

    /// <summary>Opens a user's store: the embedded points and all that was imported into the file.</summary>
    /// <param name="path">The file; made if it does not exist.</param>
    /// <returns>The store, which holds the file until it is disposed.</returns>
    /// <exception cref="InputException">The file is in use, damaged, no store, or cannot be made. It is left as it was.</exception>
    public static EvidenceStore Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new EvidenceStore(path);
    }

    /// <summary>Opens a copy of a user's store: the file is only read, may lie on a read-only disk, and is free again at once.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The copy; what is imported into it lasts as long as it is open and does not reach the file.</returns>
    /// <exception cref="InputException">The file does not exist, is being written to, is damaged or is no store.</exception>
    public static EvidenceStore OpenCopy(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new EvidenceStore(path, isCopy: true);
    }

    /// <summary>Imports points: all of them or, on any fault, none. Importing the same again changes nothing.</summary>
    /// <param name="batch">What an importer read.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="InputException">A point has no id, two points have one id and unlike figures, or the store's file cannot be written.</exception>
    public ImportCounts Import(ImportBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Guarded(() => ImportStaged(batch));
    }

    /// <summary>Every point.</summary>
    /// <returns>The points, ordered by id.</returns>
    /// <exception cref="InputException">The store's file is damaged.</exception>
    public IReadOnlyList<MeasuredPoint> All() => List(new EvidenceFilter());

    /// <summary>The points that the program does not carry itself: a user's imports.</summary>
    /// <returns>The points, ordered by id.</returns>
    /// <exception cref="InputException">The store's file is damaged.</exception>
    public IReadOnlyList<MeasuredPoint> Imported() => Read($"id IN (SELECT id FROM {_imported})");

    /// <summary>The point of an id.</summary>
    /// <param name="id">The id; case matters.</param>
    /// <returns>The point, or <see langword="null"/> when there is none.</returns>
    /// <exception cref="InputException">The store's file is damaged.</exception>
    public MeasuredPoint? Find(string id) => Read("id = $id", ("id", id)) is [MeasuredPoint point, ..] ? point : null;

    /// <summary>The points that pass a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The points, ordered by id.</returns>
    /// <exception cref="InputException">The store's file is damaged.</exception>
    public IReadOnlyList<MeasuredPoint> List(EvidenceFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        (string Name, string? Value, string Condition)[] parts =
        [
            ("accelerator", filter.Accelerator, "lower(accelerator) = lower($accelerator)"),
            ("model", filter.Model, "contains(lower(model), lower($model))"),
            ("precision", filter.Precision, "lower(precision) = lower($precision)"),
            ("workload", filter.Workload, "lower(workload) = lower($workload)"),
            ("source", filter.Source, "contains(lower(source), lower($source))"),
        ];
        var wanted = parts.Where(part => !string.IsNullOrEmpty(part.Value)).ToList();
        return Read(
            string.Join(" AND ", wanted.Select(part => part.Condition).Prepend("true")),
            [.. wanted.Select(part => (part.Name, (object)part.Value!))]);
    }

    /// <summary>Runs a user's own SQL over the tables <c>measured</c> and <c>sources</c>. It can neither write nor reach files or the network.</summary>
    /// <param name="sql">One statement that reads.</param>
    /// <param name="rowLimit">How many rows to return at most; at least 1.</param>
    /// <param name="cancellation">Ends a long query.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="InputException">The SQL is at fault; one line says why.</exception>
    public QueryResult Query(string sql, int rowLimit = DefaultRowLimit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowLimit, 1);
        return ReadOnlyQuery.Run(_database, sql, rowLimit, cancellation);
    }

    /// <summary>Closes the store and lets go of its file.</summary>
    public void Dispose()
    {
        _database.Dispose();
        _file?.Dispose();
    }

    private ImportCounts ImportStaged(ImportBatch batch)
    {
        _database.Execute("DELETE FROM staged");
        List<MeasuredPoint> points = Distinct(batch);
        _database.Append("temp", "staged", points);
        int known = _database.Count("staged WHERE id IN (SELECT id FROM measured)");
        _database.Execute(
            $"""
            DELETE FROM staged WHERE id IN (SELECT id FROM (
                SELECT {TableSql.Names} FROM staged
                INTERSECT SELECT {TableSql.Names} FROM measured WHERE id IN (SELECT id FROM staged)))
            """);
        int unchanged = points.Count - _database.Count("staged");
        _database.InTransaction(() =>
        {
            _database.Execute($"DELETE FROM {_imported} WHERE id IN (SELECT id FROM staged)");
            _database.Execute($"INSERT INTO {_imported} SELECT {TableSql.Names}, {Database.Literal($"{batch.Kind}: {batch.Origin}")} FROM staged");
        });
        _database.Execute("DELETE FROM staged");
        return new ImportCounts(points.Count - known, known - unchanged, batch.Points.Count - points.Count + unchanged);
    }

    private static List<MeasuredPoint> Distinct(ImportBatch batch)
    {
        Dictionary<string, object?[]> seen = new(StringComparer.Ordinal);
        List<MeasuredPoint> points = [];
        foreach (MeasuredPoint point in batch.Points)
        {
            if (point.Id.Length == 0)
            {
                throw new InputException($"{batch.Origin}: a row has no id; accepted: each row with an id of its own");
            }

            object?[] values = MeasuredColumns.ValuesOf(point);
            if (seen.TryAdd(point.Id, values))
            {
                points.Add(point);
            }
            else if (!seen[point.Id].SequenceEqual(values))
            {
                throw new InputException($"{batch.Origin}: two rows have the id {CellReader.Show(point.Id)} and unlike figures; accepted: each id once");
            }
        }

        return points;
    }

    private List<MeasuredPoint> Read(string condition, params (string Name, object Value)[] parameters) =>
        Guarded(() => _database.Points($"measured WHERE {condition} ORDER BY id", parameters));

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DuckDBException exception) when (_path is not null)
        {
            throw StoreFile.Translate(_path, exception);
        }
    }
}
