using Yuimori.Trust.Journal.Sqlite;

namespace Yuimori.Trust.Journal;

/// <summary>The tables. Rows of leaf and node are only ever appended, in the order of their keys.</summary>
internal static class JournalSchema
{
    /// <summary>"YUIM" in the file's header tells our files from others'.</summary>
    public const long ApplicationId = 0x5955_494D;

    /// <summary>The only format there is.</summary>
    public const long Version = 1;

    public const string Create = """
        CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE leaf (
          idx INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, component TEXT NOT NULL,
          body BLOB NOT NULL) STRICT;
        CREATE INDEX leaf_kind ON leaf (kind, idx);
        CREATE INDEX leaf_component ON leaf (component, idx);
        CREATE TABLE node (position INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
        CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), note TEXT NOT NULL) STRICT;
        CREATE TABLE state (key TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE forwarded (origin TEXT NOT NULL PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        PRAGMA application_id = 1498761549;
        PRAGMA user_version = 1;
        """;

    /// <summary>A commit is on the disk when it returns; readers never wait for the writer (D3).</summary>
    public const string WriterPragmas =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000;";

    public static long Number(SqliteDatabase database, string sql)
    {
        using var statement = database.Prepare(sql);
        return statement.Step() ? statement.Number(0) : throw new InvalidDataException($"{sql} yields nothing");
    }

    public static string? Text(SqliteDatabase database, string sql)
    {
        using var statement = database.Prepare(sql);
        return statement.Step() ? statement.Text(0) : null;
    }
}
