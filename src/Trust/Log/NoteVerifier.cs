using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Log;

/// <summary>Whose notes are trusted: a key name and an Ed25519 public key (C2SP signed-note).</summary>
public sealed class NoteVerifier : IDisposable
{
    private readonly Ed25519Key _key;
    private readonly uint _keyId;

    private NoteVerifier(string name, uint keyId, Ed25519Key key, string text) =>
        (Name, _keyId, _key, Text) = (name, keyId, key, text);

    /// <summary>The key's name.</summary>
    public string Name { get; }

    /// <summary><c>name+hash+base64</c>, as it was parsed.</summary>
    public string Text { get; }

    /// <summary>Reads a verifier key: <c>name+hash+base64(0x01 ‖ public key)</c>.</summary>
    /// <returns>It, or <c>TRUST-11</c>.</returns>
    public static Result<NoteVerifier> Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !NoteNames.IsValid(parts[0])) return TrustErrors.BadVerifierKey("not name+hash+key");
        var typed = new byte[Ed25519Key.KeyBytes + 1];
        if (parts[2].Length != 44 || !Convert.TryFromBase64String(parts[2], typed, out var length)
            || length != typed.Length || Convert.ToBase64String(typed) != parts[2]
            || typed[0] != NoteNames.Ed25519Type)
        {
            return TrustErrors.BadVerifierKey("the key is not base64 of 0x01 and 32 bytes");
        }

        var id = NoteNames.KeyId(parts[0], typed.AsSpan(1));
        if (parts[1] != id.ToString("x8", CultureInfo.InvariantCulture))
        {
            return TrustErrors.BadVerifierKey($"hash {parts[1]} does not belong to this name and key");
        }

        try
        {
            return new NoteVerifier(parts[0], id, Ed25519Key.FromPublicKey(typed.AsSpan(1)), text);
        }
        catch (CryptographicException e)
        {
            return TrustErrors.BadVerifierKey(e.Message);
        }
    }

    /// <summary>The text of a note that this key signed.</summary>
    /// <returns>The text, or <c>TRUST-09</c> (malformed), <c>TRUST-10</c> (no valid signature of this key).</returns>
    public Result<string> Open(string note)
    {
        var parsed = SignedNote.Parse(note);
        if (!parsed.IsOk) return parsed.Error;
        var text = Encoding.UTF8.GetBytes(parsed.Value.Text);
        var found = false;
        foreach (var signature in parsed.Value.Signatures)
        {
            if (signature.Name != Name || signature.KeyId != _keyId) continue;
            if (!_key.Verify(text, signature.Bytes.Span))
            {
                return TrustErrors.UnverifiedNote($"the signature of {Name} does not hold");
            }

            found = true;
        }

        return found
            ? parsed.Value.Text
            : TrustErrors.UnverifiedNote($"no signature of {Text}");
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
