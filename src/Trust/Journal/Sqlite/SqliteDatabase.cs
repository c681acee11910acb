using SQLitePCL;

namespace Yuimori.Trust.Journal.Sqlite;

/// <summary>One connection. One thread uses it at a time.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    /// <summary>10 seconds; a reader may wait while another process recovers the file, but not for ever.</summary>
    private const int BusyMilliseconds = 10_000;

    private readonly sqlite3 _handle;

    private SqliteDatabase(sqlite3 handle) => _handle = handle;

    /// <summary>Rows that the last statement changed.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Opens a file for reading and writing.</summary>
    public static SqliteDatabase OpenWriter(string file, bool create) => Open(
        file, raw.SQLITE_OPEN_READWRITE | (create ? raw.SQLITE_OPEN_CREATE : 0));

    /// <summary>Opens a file for reading. It may be on a medium that cannot be written.</summary>
    public static SqliteDatabase OpenReader(string file)
    {
        SqliteDatabase? database = null;
        try
        {
            database = Open(file, raw.SQLITE_OPEN_READONLY);
            database.Execute("SELECT count(*) FROM sqlite_schema");
            return database;
        }
        catch (SqliteFailure e) when (e.IsUnopenable && File.Exists(file) && !File.Exists(file + "-wal"))
        {
            // Without a write-ahead log nobody is writing, and the file is complete by itself.
            database?.Dispose();
            return Open($"file:{Uri.EscapeDataString(Path.GetFullPath(file))}?immutable=1",
                raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);
        }
        catch (SqliteFailure)
        {
            database?.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements that yield nothing of interest.</summary>
    public void Execute(string sql)
    {
        if (raw.sqlite3_exec(_handle, sql) != raw.SQLITE_OK) throw Failure(sql);
    }

    /// <summary>Compiles a statement.</summary>
    public SqliteStatement Prepare(string sql) =>
        raw.sqlite3_prepare_v2(_handle, sql, out var statement) == raw.SQLITE_OK
            ? new SqliteStatement(this, statement, sql)
            : throw Failure(sql);

    /// <summary>Whether a transaction is open.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>The failure of the last call.</summary>
    public SqliteFailure Failure(string doing) =>
        new(raw.sqlite3_extended_errcode(_handle), doing, raw.sqlite3_errmsg(_handle).utf8_to_string());

    /// <inheritdoc/>
    public void Dispose() => _handle.manual_close_v2();

    private static SqliteDatabase Open(string file, int flags)
    {
        SystemSqlite.Bind();
        var code = raw.sqlite3_open_v2(file, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, vfs: null);
        var database = new SqliteDatabase(handle);
        if (code != raw.SQLITE_OK)
        {
            var failure = database.Failure($"opening {file}");
            database.Dispose();
            throw failure;
        }

        _ = raw.sqlite3_busy_timeout(handle, BusyMilliseconds);
        return database;
    }
}
