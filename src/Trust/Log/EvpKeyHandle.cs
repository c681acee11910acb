using Microsoft.Win32.SafeHandles;

namespace Yuimori.Trust.Log;

/// <summary>An EVP_PKEY of OpenSSL.</summary>
internal sealed class EvpKeyHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Libcrypto.FreeKey(handle);
        return true;
    }
}
