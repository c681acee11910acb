using SQLitePCL;

namespace Yuimori.Trust.Journal.Sqlite;

/// <summary>A compiled statement, used again and again.</summary>
internal sealed class SqliteStatement(SqliteDatabase database, sqlite3_stmt statement, string sql) : IDisposable
{
    /// <summary>Binds parameter <paramref name="index"/> (from 1).</summary>
    public SqliteStatement Bind(int index, long value) => Checked(raw.sqlite3_bind_int64(statement, index, value));

    /// <summary>Binds a text.</summary>
    public SqliteStatement Bind(int index, string value) => Checked(raw.sqlite3_bind_text(statement, index, value));

    /// <summary>Binds bytes.</summary>
    public SqliteStatement Bind(int index, ReadOnlySpan<byte> value) =>
        Checked(raw.sqlite3_bind_blob(statement, index, value));

    /// <summary>Steps to the next row; false at the end.</summary>
    public bool Step() => raw.sqlite3_step(statement) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        _ => throw database.Failure(sql),
    };

    /// <summary>Runs once, to the end, and makes it ready for the next time.</summary>
    public void Run()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Makes it ready for the next time.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    /// <summary>Whether a column is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>A column as a number.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A column as text.</summary>
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    /// <summary>A column as bytes; gone at the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private SqliteStatement Checked(int code) => code == raw.SQLITE_OK ? this : throw database.Failure(sql);
}
