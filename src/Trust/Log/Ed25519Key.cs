using System.Security.Cryptography;

namespace Yuimori.Trust.Log;

/// <summary>
/// An Ed25519 key (RFC 8032) in OpenSSL's memory. Safe for concurrent use: each operation has its own state.
/// </summary>
internal sealed class Ed25519Key : IDisposable
{
    /// <summary>Bytes of a private key (the seed) and of a public key.</summary>
    public const int KeyBytes = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureBytes = 64;

    private readonly EvpKeyHandle _key;

    private Ed25519Key(EvpKeyHandle key, string what)
    {
        if (key.IsInvalid)
        {
            Libcrypto.ClearErrors();
            key.Dispose();
            throw new CryptographicException($"OpenSSL refused the {what}");
        }

        _key = key;
    }

    public static Ed25519Key FromSeed(ReadOnlySpan<byte> seed)
    {
        RequireLength(seed);
        return new(Libcrypto.NewPrivateKey(Libcrypto.Ed25519, 0, seed, KeyBytes), "private key");
    }

    public static Ed25519Key FromPublicKey(ReadOnlySpan<byte> publicKey)
    {
        RequireLength(publicKey);
        return new(Libcrypto.NewPublicKey(Libcrypto.Ed25519, 0, publicKey, KeyBytes), "public key");
    }

    public byte[] PublicKey()
    {
        var bytes = new byte[KeyBytes];
        nuint length = KeyBytes;
        Require(Libcrypto.GetPublicKey(_key, bytes, ref length), "EVP_PKEY_get_raw_public_key");
        return bytes;
    }

    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        using var context = Libcrypto.NewContext();
        var signature = new byte[SignatureBytes];
        nuint length = SignatureBytes;
        Require(Libcrypto.SignInit(context, 0, 0, 0, _key), "EVP_DigestSignInit");
        Require(Libcrypto.Sign(context, signature, ref length, data, (nuint)data.Length), "EVP_DigestSign");
        return length == SignatureBytes
            ? signature
            : throw new CryptographicException($"OpenSSL made a signature of {length} bytes");
    }

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureBytes) return false;
        using var context = Libcrypto.NewContext();
        Require(Libcrypto.VerifyInit(context, 0, 0, 0, _key), "EVP_DigestVerifyInit");
        var verified = Libcrypto.Verify(context, signature, SignatureBytes, data, (nuint)data.Length);
        if (verified == 1) return true;

        // A refused signature leaves an entry in the thread's error queue, which the framework's TLS would trip over.
        Libcrypto.ClearErrors();
        return false;
    }

    public void Dispose() => _key.Dispose();

    private static void RequireLength(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyBytes) throw new CryptographicException($"{key.Length} bytes, expected {KeyBytes}");
    }

    private static void Require(int result, string call)
    {
        if (result == 1) return;
        Libcrypto.ClearErrors();
        throw new CryptographicException($"{call} failed");
    }
}
