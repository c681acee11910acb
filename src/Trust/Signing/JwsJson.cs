using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuimori.Trust.Signing;

/// <summary>The JSON of a JWS header: strict, and generated for trimming.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(JwsHeader))]
internal sealed partial class JwsJson : JsonSerializerContext
{
    /// <summary>A header nests once; more is an attack on the stack.</summary>
    private const int DepthMax = 3;

    private static readonly Lazy<JwsJson> Instance = new(static () => new JwsJson(
        new JsonSerializerOptions(Default!.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = DepthMax,
        }));

    public static JwsJson Shared => Instance.Value;
}
