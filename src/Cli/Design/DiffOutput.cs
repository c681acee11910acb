using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Change;

namespace Yuimori.Cli.Design;

/// <summary>Writes a comparison as text, Markdown or JSON.</summary>
internal static class DiffOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static void Write(TextWriter output, DesignChanges changes, string format, Language language)
    {
        if (format != "json")
        {
            output.Write(ChangeText.Write(changes, language, format == "markdown"));
            return;
        }

        var json = new
        {
            Before = new { changes.Before.System, changes.Before.Sha256 },
            After = new { changes.After.System, changes.After.Sha256 },
            changes.Void,
            changes.Risks,
            changes.Decisions,
            changes.Items,
        };
        output.WriteLine(JsonSerializer.Serialize(json, Options));
    }
}
