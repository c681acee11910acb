using System.Text.Json.Serialization;

namespace Yuimori.Initiation.Authentication.Hub;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(User))]
internal sealed partial class UserJson : JsonSerializerContext;
