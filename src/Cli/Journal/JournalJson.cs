using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;

namespace Yuimori.Cli.Journal;

/// <summary>What the journal commands say to programs; texts in both languages.</summary>
internal static class JournalJson
{
    /// <summary>The verdict, as one object.</summary>
    public static void Write(TextWriter output, JournalVerification found) => Write(output, indented: true, json =>
    {
        json.WriteBoolean("holds", found.Holds);
        json.WriteNumber("records", found.Size);
        if (found.BadIndex is { } first) json.WriteNumber("badIndex", first);
        if (found.BadIndexMax is { } last) json.WriteNumber("badIndexMax", last);
        if (found.Problem is { } problem)
        {
            json.WriteStartObject("problem");
            json.WriteString("code", problem.Code);
            json.WriteString("ja", problem.Safe.Ja);
            json.WriteString("en", problem.Safe.En);
            json.WriteString("detail", problem.Detail);
            json.WriteEndObject();
        }

        if (found.Checkpoint is { } head)
        {
            json.WriteStartObject("checkpoint");
            json.WriteString("origin", head.Origin);
            json.WriteNumber("size", head.Size);
            json.WriteString("root", head.Root.ToString());
            json.WriteEndObject();
        }

        json.WriteString("verifierKey", found.VerifierKey);
        json.WriteBoolean("keyPinned", found.KeyPinned);
        json.WriteNumber("earlierCheckpoints", found.EarlierCheckpoints);
    });

    /// <summary>One record, on one line.</summary>
    public static void Write(TextWriter output, JournalEntry entry) => Write(output, indented: false, json =>
    {
        json.WriteNumber("index", entry.Index);
        json.WriteString("origin", entry.Origin.Value);
        json.WriteNumber("originIndex", entry.OriginIndex);
        json.WritePropertyName("event");
        JsonSerializer.Serialize(json, entry.Event, WireJson.Shared.Event);
    });

    /// <summary>How many records were exported.</summary>
    public static void Write(TextWriter output, string file, long records) => Write(output, indented: true, json =>
    {
        json.WriteString("file", file);
        json.WriteNumber("records", records);
    });

    private static void Write(TextWriter output, bool indented, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions
        {
            Indented = indented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }
}
