using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Files;

namespace Yuimori.Trust.Log;

/// <summary>An Ed25519 key that signs notes under a name (C2SP signed-note). Safe for concurrent use.</summary>
public sealed class NoteKey : IDisposable
{
    private const string Prefix = "PRIVATE+KEY+";

    /// <summary>1 KiB; a key file has 400 bytes at most, and a larger one is not ours.</summary>
    private const int FileBytesMax = 1024;

    private readonly Ed25519Key _key;
    private readonly uint _keyId;

    private NoteKey(string name, Ed25519Key key)
    {
        var publicKey = key.PublicKey();
        (Name, _key, _keyId) = (name, key, NoteNames.KeyId(name, publicKey));
        VerifierKey = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}+{_keyId:x8}+{Convert.ToBase64String([NoteNames.Ed25519Type, .. publicKey])}");
    }

    /// <summary>The key's name.</summary>
    public string Name { get; }

    /// <summary><c>name+hash+base64</c>: what verifiers pin. Public.</summary>
    public string VerifierKey { get; }

    /// <summary>Loads the key of a file, or creates it there (mode 0600) on the first run.</summary>
    /// <param name="file">Where it is kept.</param>
    /// <param name="name">
    /// Its name: no white space and no plus; such as <c>home.example/gateway/gw</c>. A file with another name is
    /// refused.
    /// </param>
    /// <returns>It, or <c>TRUST-12</c>: a damaged key is never replaced by a new one.</returns>
    public static Result<NoteKey> OpenOrCreate(string file, string name)
    {
        if (!NoteNames.IsValid(name)) throw new ArgumentException($"\"{name}\" cannot name a key", nameof(name));
        try
        {
            if (File.Exists(file)) return Load(file, name);
            var seed = RandomNumberGenerator.GetBytes(Ed25519Key.KeyBytes);
            var key = FromSeed(name, seed);
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"{Prefix}{name}+{key._keyId:x8}+{Convert.ToBase64String([NoteNames.Ed25519Type, .. seed])}\n");
            CryptographicOperations.ZeroMemory(seed);
            DurableFile.CreatePrivateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            DurableFile.Write(file, Encoding.UTF8.GetBytes(text), secret: true);
            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            // Boundary: trouble with the file ends the start with TRUST-12; nothing is replaced.
            return TrustErrors.NoteKeyFile($"{file}: {e.Message}");
        }
    }

    /// <summary>Signs a text, which must end in a newline.</summary>
    /// <returns>The note: text, blank line, signature.</returns>
    public string Sign(string text)
    {
        if (!text.EndsWith('\n')) throw new ArgumentException("The text of a note ends in a newline", nameof(text));
        var signature = _key.Sign(Encoding.UTF8.GetBytes(text));
        return SignedNote.Format(text, new NoteSignature(Name, _keyId, signature));
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    internal static NoteKey FromSeed(string name, ReadOnlySpan<byte> seed) => new(name, Ed25519Key.FromSeed(seed));

    private static Result<NoteKey> Load(string file, string name)
    {
        var text = Encoding.UTF8.GetString(DurableFile.ReadSmall(file, FileBytesMax));
        var parts = text.TrimEnd('\n').Split('+', 5);
        if (parts.Length != 5 || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return TrustErrors.NoteKeyFile($"{file} is not {Prefix}name+hash+key");
        }

        if (parts[2] != name) return TrustErrors.NoteKeyFile($"{file} is the key of {parts[2]}, expected {name}");
        var typed = new byte[Ed25519Key.KeyBytes + 1];
        if (!Convert.TryFromBase64String(parts[4], typed, out var length) || length != typed.Length
            || typed[0] != NoteNames.Ed25519Type)
        {
            return TrustErrors.NoteKeyFile($"{file} holds no Ed25519 key");
        }

        var key = FromSeed(name, typed.AsSpan(1));
        if (key._keyId.ToString("x8", CultureInfo.InvariantCulture) == parts[3]) return key;
        key.Dispose();
        return TrustErrors.NoteKeyFile($"{file} is damaged: hash {parts[3]} does not belong to its key");
    }
}
