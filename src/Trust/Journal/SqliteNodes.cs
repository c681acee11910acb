using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>Reads the tree's nodes from the database.</summary>
internal sealed class SqliteNodes(SqliteDatabase database) : IMerkleNodes, IDisposable
{
    private readonly SqliteStatement _select = database.Prepare("SELECT hash FROM node WHERE position = ?1");

    public MerkleHash Read(NodeAddress address) =>
        TryRead(address) ?? throw new InvalidDataException($"Node {address} of the Journal is missing or damaged");

    /// <summary>The hash, or null when it is not there or not 32 bytes.</summary>
    public MerkleHash? TryRead(NodeAddress address)
    {
        try
        {
            if (!_select.Bind(1, address.Position).Step()) return null;
            var bytes = _select.Bytes(0);
            return bytes.Length == MerkleHash.Size ? new MerkleHash(bytes) : null;
        }
        finally
        {
            _select.Reset();
        }
    }

    public void Dispose() => _select.Dispose();
}
