using System.Security.Cryptography;
using System.Text.Json;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;

namespace Yuimori.Hub;

/// <summary>What a hub runs with: the files of its data directory, read and checked before anything starts.</summary>
/// <param name="Directory">Where.</param>
/// <param name="Plan">What the System file places here.</param>
/// <param name="Claims">Who may enrol.</param>
internal sealed record HubSettings(HubDirectory Directory, HubPlan Plan, IReadOnlyList<ClaimPlan> Claims)
{
    private const int FormatKnown = 1;

    /// <summary>16 MiB; a plan of 10,000 components has about 3. Stops a wrong file from filling memory.</summary>
    private const long FileBytesMax = 16 * 1024 * 1024;

    /// <summary>SHA-256 of the plan's file, lower-case hex (F2).</summary>
    public string PlanSha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Directory.Plan)));

    /// <summary>Reads a data directory.</summary>
    public static Result<HubSettings> Load(string path)
    {
        var directory = new HubDirectory(System.IO.Path.GetFullPath(path));
        var plan = Read(directory.Plan, static bytes => JsonSerializer.Deserialize(bytes, WireJson.Shared.HubPlan));
        if (!plan.TryGet(out var hub, out var error)) return error;
        if (hub.Format != FormatKnown)
        {
            return Bad(directory.Plan, $"format {hub.Format} is not known, only {FormatKnown}");
        }

        if (!File.Exists(directory.Claims)) return new HubSettings(directory, hub, []);
        return Read(
            directory.Claims,
            static bytes => JsonSerializer.Deserialize(bytes, WireJson.Shared.IReadOnlyListClaimPlan))
            .Map(claims => new HubSettings(directory, hub, claims));
    }

    private static Result<T> Read<T>(string file, Func<byte[], T?> decode)
        where T : class
    {
        try
        {
            var info = new FileInfo(file);
            if (!info.Exists) return Bad(file, "it does not exist");
            if (info.Length > FileBytesMax) return Bad(file, $"{info.Length} bytes, at most {FileBytesMax}");
            return decode(File.ReadAllBytes(file)) is { } value ? value : Bad(file, "it is null");
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return Bad(file, e.Message);
        }
    }

    private static Error Bad(string file, string why) => Error.Of(
        "HUB-03", $"{file} を読み取れません: {why}", $"{file} cannot be read: {why}");
}
