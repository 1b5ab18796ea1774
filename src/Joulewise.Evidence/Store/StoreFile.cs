using DuckDB.NET.Data;
using Joulewise.Quantities;

namespace Joulewise.Evidence;

/// <summary>A user's store on disk, attached to a database as <c>store</c>. One holder at a time.</summary>
internal sealed class StoreFile : IDisposable
{
    private const int Version = 1;
    private const int MagicOffset = 8;

    private readonly FileStream _lock;

    private StoreFile(FileStream held) => _lock = held;

    /// <summary>Attaches a store, made if it does not exist.</summary>
    /// <param name="database">The database.</param>
    /// <param name="path">The file.</param>
    /// <returns>The hold on the file.</returns>
    /// <exception cref="InputException">The file is in use, is no store, or cannot be opened or made. It is left as it was.</exception>
    public static StoreFile Attach(Database database, string path)
    {
        StoreFile file = new(Hold(path));
        try
        {
            if (File.Exists(path))
            {
                AttachExisting(database, path);
            }
            else
            {
                Create(database, path);
            }

            return file;
        }
        catch (Exception exception) when (exception is DuckDBException or IOException or UnauthorizedAccessException)
        {
            file.Dispose();
            throw Translate(path, exception);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads what was imported into a store into the table <c>imported</c> of a database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="path">The file; only read.</param>
    /// <exception cref="InputException">The file does not exist, is being written to, is no store or cannot be read.</exception>
    public static void Copy(Database database, string path)
    {
        try
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                throw new InputException($"{path}: does not exist; accepted: a file that 'import' made");
            }

            CheckedReadOnly(database, path, () => database.Execute("INSERT INTO imported SELECT * FROM store.imported"));
        }
        catch (Exception exception) when (exception is DuckDBException or IOException or UnauthorizedAccessException)
        {
            throw Translate(path, exception);
        }
    }

    /// <summary>What a database's fault with the file means to its user.</summary>
    /// <param name="path">The file.</param>
    /// <param name="exception">The fault.</param>
    /// <returns>The exception to throw.</returns>
    public static InputException Translate(string path, Exception exception) =>
        exception.Message.Contains("Could not set lock", StringComparison.Ordinal)
            ? InUse(path, exception)
            : new InputException($"{path}: cannot be used as an evidence store ({ReadOnlyQuery.FirstLine(exception.Message)}); accepted: a file that 'import' made, or a new name", exception);

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path + ".lock") ? InUse(path, exception) : Translate(path, exception);
        }
    }

    private static void AttachExisting(Database database, string path)
    {
        CheckedReadOnly(database, path, static () => { });
        database.Execute($"ATTACH {Database.Literal(path)} AS store");
    }

    /// <summary>Attaches a store for reading only, makes sure that it is one, reads, and detaches it.</summary>
    private static void CheckedReadOnly(Database database, string path, Action read)
    {
        if (!HasMagic(path))
        {
            throw Foreign(path);
        }

        database.Execute($"ATTACH {Database.Literal(path)} AS store (READ_ONLY)");
        bool ours = database.Count("duckdb_tables() WHERE database_name = 'store' AND table_name IN ('joulewise_store', 'imported')") == 2
            && database.Count($"store.joulewise_store WHERE version = {Version}") == 1;
        if (ours)
        {
            read();
        }

        database.Execute("DETACH store");
        if (!ours)
        {
            throw Foreign(path);
        }
    }

    private static void Create(Database database, string path)
    {
        database.Execute($"ATTACH {Database.Literal(path)} AS store");
        database.InTransaction(() =>
        {
            database.Execute($"CREATE TABLE store.joulewise_store AS SELECT {Version} AS version");
            database.Execute($"CREATE TABLE store.imported ({TableSql.Definitions}, origin VARCHAR)");
        });
    }

    private static bool HasMagic(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> start = stackalloc byte[MagicOffset + 4];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start[MagicOffset..].SequenceEqual("DUCK"u8);
    }

    private static InputException Foreign(string path) =>
        new($"{path}: is not an evidence store; accepted: a file that 'import' made, or a new name");

    private static InputException InUse(string path, Exception cause) =>
        new($"{path}: is open elsewhere, in this or another process; accepted: a store that is not in use", cause);
}
