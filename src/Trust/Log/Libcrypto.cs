using System.Reflection;
using System.Runtime.InteropServices;

namespace Yuimori.Trust.Log;

/// <summary>The few functions of the system's OpenSSL that Ed25519 needs (D19): the framework has none.</summary>
internal static partial class Libcrypto
{
    /// <summary>EVP_PKEY_ED25519.</summary>
    public const int Ed25519 = 1087;

    private const string Name = "yuimori-libcrypto";
    private static readonly string[] Names = ["libcrypto.so.3", "libcrypto.so", "libcrypto.3.dylib", "libcrypto-3-x64"];

    static Libcrypto() => NativeLibrary.SetDllImportResolver(typeof(Libcrypto).Assembly, Resolve);

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_new_raw_private_key")]
    public static partial EvpKeyHandle NewPrivateKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_new_raw_public_key")]
    public static partial EvpKeyHandle NewPublicKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_get_raw_public_key")]
    public static partial int GetPublicKey(EvpKeyHandle key, Span<byte> bytes, ref nuint length);

    [LibraryImport(Name, EntryPoint = "EVP_PKEY_free")]
    public static partial void FreeKey(nint key);

    [LibraryImport(Name, EntryPoint = "EVP_MD_CTX_new")]
    public static partial EvpContextHandle NewContext();

    [LibraryImport(Name, EntryPoint = "EVP_MD_CTX_free")]
    public static partial void FreeContext(nint context);

    [LibraryImport(Name, EntryPoint = "EVP_DigestSignInit")]
    public static partial int SignInit(
        EvpContextHandle context, nint keyContext, nint digest, nint engine, EvpKeyHandle key);

    [LibraryImport(Name, EntryPoint = "EVP_DigestSign")]
    public static partial int Sign(
        EvpContextHandle context, Span<byte> signature, ref nuint signatureLength, ReadOnlySpan<byte> data,
        nuint length);

    [LibraryImport(Name, EntryPoint = "EVP_DigestVerifyInit")]
    public static partial int VerifyInit(
        EvpContextHandle context, nint keyContext, nint digest, nint engine, EvpKeyHandle key);

    [LibraryImport(Name, EntryPoint = "EVP_DigestVerify")]
    public static partial int Verify(
        EvpContextHandle context, ReadOnlySpan<byte> signature, nuint signatureLength, ReadOnlySpan<byte> data,
        nuint length);

    [LibraryImport(Name, EntryPoint = "ERR_clear_error")]
    public static partial void ClearErrors();

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Name) return nint.Zero;
        foreach (var candidate in Names)
        {
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var library)) return library;
        }

        throw new DllNotFoundException($"OpenSSL 3 is missing: none of {string.Join(", ", Names)} could be loaded");
    }
}
