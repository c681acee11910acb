using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Yuimori.Kernel.Functions;

namespace Yuimori.Cli.Guideline;

/// <summary>Rows as JSON, in both languages; readable Japanese, ids as they are written.</summary>
internal static class GuidelineJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new FunctionIdConverter() },
    };

    public static void Write(TextWriter output, object row) =>
        output.WriteLine(JsonSerializer.Serialize(row, row.GetType(), Options));

    private sealed class FunctionIdConverter : JsonConverter<FunctionId>
    {
        public override FunctionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            FunctionId.Parse(reader.GetString()) is { IsOk: true, Value: var id }
                ? id
                : throw new JsonException("F1 to F23");

        public override void Write(Utf8JsonWriter writer, FunctionId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
