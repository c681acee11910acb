using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Kernel.Json;

/// <summary>
/// The JSON of everything that crosses a process boundary: generated at build time, so that the trimmed agent needs
/// no reflection, and one spelling exists for one value, so that bytes can be signed and hashed.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(IReadOnlyList<Event>))]
[JsonSerializable(typeof(OrderClaims))]
[JsonSerializable(typeof(CommandClaims))]
[JsonSerializable(typeof(ManagementClaims))]
[JsonSerializable(typeof(LogBatch))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(ComponentState))]
[JsonSerializable(typeof(ActResult))]
[JsonSerializable(typeof(IReadOnlyList<SenmlRecord>))]
[JsonSerializable(typeof(AgentPlan))]
[JsonSerializable(typeof(GatewayPlan))]
[JsonSerializable(typeof(HubPlan))]
[JsonSerializable(typeof(IReadOnlyList<ClaimPlan>))]
public sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>
    /// 64 levels is the reader's own limit; ours is lower: no message of ours nests deeper than 12, and a deeper one
    /// is an attack on the stack.
    /// </summary>
    public const int DepthMax = 12;

    // Lazy, because the generated default context must have been initialised first.
    private static readonly Lazy<WireJson> Instance = new(static () => new WireJson(
        new JsonSerializerOptions(Default!.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = DepthMax,
        }));

    /// <summary>The context to use everywhere. Japanese text is written as itself, not as escapes.</summary>
    public static WireJson Shared => Instance.Value;
}
