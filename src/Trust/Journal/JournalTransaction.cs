using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>
/// The writer's statements. Between <see cref="Begin"/> and <see cref="Commit"/> the tree grows on a copy, so that a
/// failed commit leaves the tree of what is durable.
/// </summary>
internal sealed class JournalTransaction : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly SqliteStatement _leaf;
    private readonly SqliteStatement _node;
    private readonly SqliteStatement _head;
    private readonly SqliteStatement _put;
    private readonly SqliteStatement _remove;
    private readonly SqliteStatement _next;
    private readonly SqliteStatement _setNext;
    private CompactRange _growing;

    public JournalTransaction(SqliteDatabase database, ComponentId self, CompactRange tree)
    {
        (_database, Self, Tree, _growing) = (database, self, tree, tree);
        _leaf = database.Prepare(
            "INSERT INTO leaf (idx, id, kind, component, body) VALUES (?1, ?2, ?3, ?4, ?5) "
            + "ON CONFLICT (id) DO NOTHING");
        _node = database.Prepare("INSERT INTO node (position, hash) VALUES (?1, ?2)");
        _head = database.Prepare("INSERT INTO head (one, note) VALUES (1, ?1) ON CONFLICT DO UPDATE SET note = ?1");
        _put = database.Prepare("INSERT INTO state (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2");
        _remove = database.Prepare("DELETE FROM state WHERE key = ?1");
        _next = database.Prepare("SELECT next FROM forwarded WHERE origin = ?1");
        _setNext = database.Prepare(
            "INSERT INTO forwarded (origin, next) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET next = ?2");
    }

    /// <summary>Whose Journal it is.</summary>
    public ComponentId Self { get; }

    /// <summary>The tree of what is durable.</summary>
    public CompactRange Tree { get; private set; }

    public void Begin()
    {
        _database.Execute("BEGIN IMMEDIATE");
        _growing = Tree.Clone();
    }

    /// <summary>Writes what one caller wants, and sets what it will be told.</summary>
    public void Apply(WriteOperation operation)
    {
        operation.SetResult(operation.Forwarded is { } forwarded
            ? Forward(forwarded.Origin, forwarded.First, operation.Events)
            : Append(operation.Events));
        foreach (var write in operation.State) Keep(write);
    }

    /// <summary>Commits, with a newly signed head when the tree has grown.</summary>
    /// <returns>The head, or null when it has not.</returns>
    public string? Commit(NoteKey key)
    {
        string? note = null;
        if (_growing.Size > Tree.Size)
        {
            note = key.Sign(new Checkpoint(key.Name, _growing.Size, _growing.Root()).Format());
            _head.Bind(1, note).Run();
        }

        _database.Execute("COMMIT");
        Tree = _growing;
        return note;
    }

    public void Rollback()
    {
        if (_database.InTransaction) _database.Execute("ROLLBACK");
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[_leaf, _node, _head, _put, _remove, _next, _setNext])
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    private long Append(IReadOnlyList<PreparedEvent> events)
    {
        foreach (var prepared in events) Append(Self, _growing.Size, prepared);
        return _growing.Size;
    }

    private long Forward(ComponentId origin, long first, IReadOnlyList<PreparedEvent> events)
    {
        var next = NextOf(origin);
        if (first > next || first + events.Count <= next) return next;
        for (var i = next - first; i < events.Count; i++) Append(origin, first + i, events[(int)i]);
        _setNext.Bind(1, origin.Value).Bind(2, first + events.Count).Run();
        return first + events.Count;
    }

    private long NextOf(ComponentId origin)
    {
        try
        {
            return _next.Bind(1, origin.Value).Step() ? _next.Number(0) : 0;
        }
        finally
        {
            _next.Reset();
        }
    }

    private void Append(ComponentId origin, long originIndex, PreparedEvent prepared)
    {
        var body = LeafCodec.Encode(origin, originIndex, prepared.Json);
        var value = prepared.Event;
        _leaf.Bind(1, _growing.Size).Bind(2, value.Id).Bind(3, value.Kind).Bind(4, value.Component.Value)
            .Bind(5, body).Run();
        if (_database.Changes == 0) return;
        _growing.Append(MerkleHash.OfLeaf(body), Keep);
    }

    private void Keep(NodeAddress address, MerkleHash hash)
    {
        Span<byte> bytes = stackalloc byte[MerkleHash.Size];
        hash.CopyTo(bytes);
        _node.Bind(1, address.Position).Bind(2, bytes).Run();
    }

    private void Keep(StateWrite write)
    {
        if (write.Value is { } value) _put.Bind(1, write.Key).Bind(2, value).Run();
        else _remove.Bind(1, write.Key).Run();
    }
}
