using Microsoft.Win32.SafeHandles;

namespace Yuimori.Trust.Log;

/// <summary>An EVP_MD_CTX of OpenSSL: one signature's or verification's working state.</summary>
internal sealed class EvpContextHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Libcrypto.FreeContext(handle);
        return true;
    }
}
