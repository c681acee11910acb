using System.Text.Json;
using System.Text.Json.Serialization;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Text;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>What the wizard decided. Its presence in the hub's state is what "set up" means.</summary>
public sealed record SiteSettings
{
    /// <summary>Key in the hub's state.</summary>
    public const string Key = "setup/site";

    /// <summary>What people call the site.</summary>
    public required string SiteName { get; init; }

    /// <summary>The trust domain of every certificate that the hub issues.</summary>
    public required string TrustDomain { get; init; }

    /// <summary>The console's language until a user chooses another.</summary>
    [JsonConverter(typeof(KebabEnumConverter<Language>))]
    public required Language Language { get; init; }

    /// <summary>When the wizard was done, in UTC.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>The bytes to keep.</summary>
    public byte[] Encode() => JsonSerializer.SerializeToUtf8Bytes(this, InitialSettingJson.Default.SiteSettings);

    /// <summary>Reads them back.</summary>
    /// <exception cref="JsonException">
    /// They are damaged: the hub must not start as if it had never been set up.
    /// </exception>
    public static SiteSettings Decode(byte[] bytes) =>
        JsonSerializer.Deserialize(bytes, InitialSettingJson.Default.SiteSettings)
        ?? throw new JsonException("null");
}
