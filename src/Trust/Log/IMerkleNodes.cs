namespace Yuimori.Trust.Log;

/// <summary>Reads the complete subtrees that a log keeps.</summary>
public interface IMerkleNodes
{
    /// <summary>The hash of a complete subtree.</summary>
    /// <exception cref="InvalidDataException">It is not there: the log is damaged.</exception>
    MerkleHash Read(NodeAddress address);
}
