using System.Text;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.InitialSetting.Device;

/// <summary>The one-time claim code in its file. Read anew for each attempt, since the owner may renew it.</summary>
internal sealed class ClaimFile(string path)
{
    /// <summary>256 bytes; a code has 32 characters. Stops a wrong file from being sent to a server.</summary>
    private const int BytesMax = 256;

    /// <summary>The code.</summary>
    /// <returns>It, or <c>F1-26</c>.</returns>
    internal Result<string> Read()
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (file.Length > BytesMax)
                return EnrolmentErrors.NoClaim($"{path} has {file.Length} bytes: no claim code");
            var bytes = new byte[BytesMax];
            var count = file.ReadAtLeast(bytes, BytesMax, throwOnEndOfStream: false);
            var code = Encoding.UTF8.GetString(bytes, 0, count).Trim();
            return code.Length > 0 && !code.Any(char.IsControl)
                ? code
                : EnrolmentErrors.NoClaim($"{path} holds no claim code");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return EnrolmentErrors.NoClaim(e.Message);
        }
    }

    /// <summary>Removes it: only after the certificate is durable, or a power cut would leave neither.</summary>
    /// <returns>Why it could not be removed; null when it is gone.</returns>
    internal string? Remove()
    {
        try
        {
            File.Delete(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}
