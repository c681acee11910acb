using System.Buffers.Binary;
using System.Text;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Log;

/// <summary>A note taken apart (C2SP signed-note); nothing in it is trusted yet.</summary>
/// <param name="Text">What is signed, with its final newline.</param>
/// <param name="Signatures">Who says that they signed it.</param>
internal sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>16 Ki characters; a checkpoint has 300. Stops a note that is made to fill memory.</summary>
    public const int LengthMax = 16 * 1024;

    /// <summary>16 signatures, the number that every verifier must accept; each one costs a verification.</summary>
    public const int SignaturesMax = 16;

    public const string SignaturePrefix = "— ";

    public static string Format(string text, params IEnumerable<NoteSignature> signatures)
    {
        var note = new StringBuilder(text).Append('\n');
        foreach (var signature in signatures) note.Append(signature).Append('\n');
        return note.ToString();
    }

    public static Result<SignedNote> Parse(string note)
    {
        if (note.Length > LengthMax) return TrustErrors.BadNote($"{note.Length} characters, at most {LengthMax}");
        if (note.Any(static c => c < ' ' && c != '\n')) return TrustErrors.BadNote("it holds control characters");
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end <= 0 || note[^1] != '\n') return TrustErrors.BadNote("no blank line stands before the signatures");
        var lines = note[(end + 2)..].Split('\n');
        if (lines.Length - 1 is < 1 or > SignaturesMax) return TrustErrors.BadNote($"{lines.Length - 1} signatures");
        var signatures = new List<NoteSignature>();
        foreach (var line in lines.AsSpan(0, lines.Length - 1))
        {
            if (NoteSignature.Parse(line) is not { } signature) return TrustErrors.BadNote("a signature is malformed");
            signatures.Add(signature);
        }

        return new SignedNote(note[..(end + 1)], signatures);
    }
}

/// <summary>One signature line.</summary>
internal sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    public static NoteSignature? Parse(string line)
    {
        if (!line.StartsWith(SignedNote.SignaturePrefix, StringComparison.Ordinal)) return null;
        var parts = line[SignedNote.SignaturePrefix.Length..].Split(' ');
        if (parts.Length != 2 || !NoteNames.IsValid(parts[0])) return null;
        var bytes = new byte[parts[1].Length];
        if (!Convert.TryFromBase64String(parts[1], bytes, out var length) || length < 5) return null;
        var id = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var signature = new NoteSignature(parts[0], id, bytes.AsMemory(4, length - 4));
        return signature.ToString() == line ? signature : null;
    }

    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes.AsMemory(4));
        return $"{SignedNote.SignaturePrefix}{Name} {Convert.ToBase64String(bytes)}";
    }
}
