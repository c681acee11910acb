using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yuimori.Kernel.Identity;

/// <summary>Reads and writes a <see cref="ComponentId"/> as a string; a bad id is a JSON error.</summary>
public sealed class ComponentIdJsonConverter : JsonConverter<ComponentId>
{
    /// <inheritdoc/>
    public override ComponentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ComponentId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    /// <inheritdoc/>
    public override ComponentId ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(
        Utf8JsonWriter writer, ComponentId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);

    private static ComponentId Parse(string? text)
    {
        var parsed = ComponentId.Parse(text);
        return parsed.IsOk ? parsed.Value : throw new JsonException(parsed.Error.Detail);
    }
}
