using System.Text.Json;
using Yuimori.Kernel.Placement;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>A claim code's life, as the hub keeps it.</summary>
internal sealed record ClaimState
{
    public const string KeyPrefix = "claims/";

    public required ClaimPlan Plan { get; init; }

    /// <summary>When a certificate was first issued with it.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>SHA-256 of the public key that got it, lower-case hex.</summary>
    public string? KeySha256 { get; init; }

    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(this, InitialSettingJson.Default.ClaimState);

    public static ClaimState Decode(byte[] bytes) =>
        JsonSerializer.Deserialize(bytes, InitialSettingJson.Default.ClaimState) ?? throw new JsonException("null");
}
