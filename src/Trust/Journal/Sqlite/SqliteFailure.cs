using SQLitePCL;

namespace Yuimori.Trust.Journal.Sqlite;

/// <summary>SQLite refused a call.</summary>
internal sealed class SqliteFailure : IOException
{
    public SqliteFailure(int code, string doing, string message)
        : base($"SQLite, {doing}: {message} ({code})") => Code = code & 0xFF;

    /// <summary>The primary result code.</summary>
    public int Code { get; }

    /// <summary>Whether the file itself is damaged, or is no database.</summary>
    public bool IsDamage => Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    /// <summary>Whether the disk is full: nothing was written, and it may work again.</summary>
    public bool IsFull => Code == raw.SQLITE_FULL;

    /// <summary>Whether the file cannot be opened.</summary>
    public bool IsUnopenable => Code is raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY;
}
