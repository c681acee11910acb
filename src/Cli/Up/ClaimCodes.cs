using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Placement;

namespace Yuimori.Cli.Up;

/// <summary>
/// Gives each component that has no certificate yet a one-time claim code (F1, D5), as an installer would: the code
/// goes to the component, its SHA-256 to the hub.
/// </summary>
internal sealed class ClaimCodes(TimeProvider clock)
{
    private const int CodeBytes = 16;
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly List<ClaimPlan> _claims = [];

    /// <summary>Gives a component its code, unless it is already a member.</summary>
    public void Give(ComponentId component, PeerKind kind, string directory)
    {
        if (File.Exists(Path.Combine(directory, "certificate.pem"))) return;
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes));
        WriteSecret(Path.Combine(directory, "claim"), code);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
        _claims.Add(new ClaimPlan(component, kind, hash, clock.GetUtcNow() + Life));
    }

    /// <summary>Leaves the hashes where the hub imports them at its next start.</summary>
    public void HandToHub(string directory) => WriteSecret(
        Path.Combine(directory, "claims.json"),
        JsonSerializer.Serialize(_claims, WireJson.Shared.IReadOnlyListClaimPlan));

    private static void WriteSecret(string path, string text)
    {
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
