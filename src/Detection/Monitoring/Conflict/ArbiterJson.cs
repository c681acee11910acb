using System.Text.Json.Serialization;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>The JSON of the arbiter's state on disk.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ActuatorState))]
[JsonSerializable(typeof(ControllerState))]
internal sealed partial class ArbiterJson : JsonSerializerContext;
