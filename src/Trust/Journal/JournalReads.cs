using System.Collections.Concurrent;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal.Sqlite;

namespace Yuimori.Trust.Journal;

/// <summary>Reads what is durable, beside the writer and never waiting for it. Safe for concurrent use.</summary>
internal sealed class JournalReads(string file) : IDisposable
{
    /// <summary>4 idle connections; more would only hold memory after a burst of readers.</summary>
    private const int IdleMax = 4;

    private readonly ConcurrentBag<SqliteDatabase> _idle = [];
    private volatile bool _closed;

    /// <summary>Runs a read on a connection of its own.</summary>
    public T On<T>(Func<SqliteDatabase, T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteJournal));
        if (!_idle.TryTake(out var database)) database = SqliteDatabase.OpenReader(file);
        var healthy = false;
        try
        {
            var result = read(database);
            healthy = true;
            return result;
        }
        finally
        {
            if (healthy && !_closed && _idle.Count < IdleMax) _idle.Add(database);
            else database.Dispose();
            if (_closed) Dispose();
        }
    }

    public byte[]? State(string key) => On(database =>
    {
        using var statement = database.Prepare("SELECT value FROM state WHERE key = ?1");
        return statement.Bind(1, key).Step() ? statement.Bytes(0).ToArray() : null;
    });

    // Keys are compared as bytes of UTF-8, which for our ASCII keys is the ordinal order that the port promises.
    public IReadOnlyList<KeyValuePair<string, byte[]>> States(string prefix) => On(database =>
    {
        using var statement = database.Prepare(
            "SELECT key, value FROM state WHERE key >= ?1 AND substr(key, 1, length(?1)) = ?1 ORDER BY key");
        var found = new List<KeyValuePair<string, byte[]>>();
        statement.Bind(1, prefix);
        while (statement.Step()) found.Add(new(statement.Text(0), statement.Bytes(1).ToArray()));
        return found;
    });

    public long NextForwarded(ComponentId origin) => On(database =>
    {
        using var statement = database.Prepare("SELECT next FROM forwarded WHERE origin = ?1");
        return statement.Bind(1, origin.Value).Step() ? statement.Number(0) : 0;
    });

    public IReadOnlyList<JournalEntry> Entries(JournalQuery query) => On(database =>
    {
        using var statement = QuerySql.Prepare(database, query);
        var entries = new List<JournalEntry>();
        while (statement.Step())
        {
            var index = statement.Number(0);
            var record = LeafCodec.Decode(statement.Bytes(1))
                ?? throw new InvalidDataException($"Record {index} of {file} is damaged: run yuimori journal verify");
            entries.Add(new JournalEntry(index, record.Origin, record.OriginIndex, record.Event));
        }

        return entries;
    });

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var database)) database.Dispose();
    }
}
