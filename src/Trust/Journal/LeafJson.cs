using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Yuimori.Kernel.Json;

namespace Yuimori.Trust.Journal;

/// <summary>The JSON of leaves, as strict as <see cref="WireJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LeafRecord))]
[JsonSerializable(typeof(ExportHeader))]
[JsonSerializable(typeof(ExportHead))]
internal sealed partial class LeafJson : JsonSerializerContext
{
    private static readonly Lazy<LeafJson> Instance = new(static () => new LeafJson(
        new JsonSerializerOptions(Default!.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = WireJson.DepthMax,
        }));

    public static LeafJson Shared => Instance.Value;
}
