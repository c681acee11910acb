using System.Globalization;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Log;

/// <summary>The head of a log at a size (C2SP tlog-checkpoint).</summary>
/// <param name="Origin">The log's identity; ours is its key's name.</param>
/// <param name="Size">Leaves.</param>
/// <param name="Root">RFC 6962 root over them.</param>
public sealed record Checkpoint(string Origin, long Size, MerkleHash Root)
{
    /// <summary>The text to sign.</summary>
    public string Format() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");

    /// <summary>Opens and reads a signed checkpoint of a log.</summary>
    /// <returns>
    /// It, <c>TRUST-10</c> when its key did not sign it, or <c>TRUST-09</c> when it is no checkpoint of that log.
    /// </returns>
    public static Result<Checkpoint> Open(string note, NoteVerifier verifier)
    {
        var text = verifier.Open(note);
        if (!text.IsOk) return text.Error;
        var checkpoint = Parse(text.Value);
        if (!checkpoint.IsOk || checkpoint.Value.Origin == verifier.Name) return checkpoint;
        return TrustErrors.BadNote($"a checkpoint of {checkpoint.Value.Origin}, expected {verifier.Name}");
    }

    /// <summary>Reads the text of a checkpoint.</summary>
    public static Result<Checkpoint> Parse(string text)
    {
        var lines = text.Split('\n');

        // Deviation: extension lines are allowed by the standard; ours have none, and none is accepted.
        if (lines.Length != 4 || lines[3].Length != 0 || lines[0].Length == 0)
        {
            return TrustErrors.BadNote("a checkpoint has three lines: origin, size, root");
        }

        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || size.ToString(CultureInfo.InvariantCulture) != lines[1])
        {
            return TrustErrors.BadNote($"\"{lines[1]}\" is no size");
        }

        return MerkleHash.FromBase64(lines[2]) is { } root
            ? new Checkpoint(lines[0], size, root)
            : TrustErrors.BadNote("the root is not 32 bytes of base64");
    }
}
