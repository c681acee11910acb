using System.Text.Json.Serialization;

namespace Yuimori.Initiation.InitialSetting.Hub;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SiteSettings))]
[JsonSerializable(typeof(ClaimState))]
internal sealed partial class InitialSettingJson : JsonSerializerContext;
