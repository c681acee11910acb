using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Yuimori.Kernel.Results;

namespace Yuimori.Workbench.Change;

/// <summary>The written form of a snapshot: JSON that differs only where the design does.</summary>
public static class SnapshotJson
{
    /// <summary>64 MiB; stops a file that fills memory. A design of 10,000 components writes about half.</summary>
    public const int BytesMax = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Writes it; equal snapshots give equal text. Ends with a new line.</summary>
    public static string Write(DesignSnapshot snapshot) =>
        JsonSerializer.Serialize(snapshot, Options).ReplaceLineEndings("\n") + "\n";

    /// <summary>Reads it, or says what is wrong and where.</summary>
    public static Result<DesignSnapshot> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > BytesMax) return TooLarge;
        try
        {
            var read = JsonSerializer.Deserialize<DesignSnapshot>(bytes, Options);
            if (read is null) return Wrong("null");
            if (read.Format != DesignSnapshot.CurrentFormat) return Version(read.Format);
            return Fault(read) is { } fault ? Wrong(fault) : read;
        }
        catch (JsonException e)
        {
            return Wrong(e.Message);
        }
    }

    // What the comparison relies on. JSON may say null inside a list whatever the type says.
    private static string? Fault(DesignSnapshot read)
    {
        if (read.Items.Any(i => i is null || HasNull(i.Fields))) return "null among the items.";
        if (read.Risks.Any(r => r is null || HasNull(r.Decision))) return "null among the risks.";
        if (read.Risks.Any(r => !r.Id.Contains('@', StringComparison.Ordinal))) return "a risk id without @.";
        if (read.Risks.Any(r => r.DecidedBy is null != r.Decision is null || r.Working.Contains(null!)))
            return "a decision without its selector.";
        var isUnique = read.Risks.DistinctBy(r => r.Id).Count() == read.Risks.Count
            && read.Items.DistinctBy(i => (i.Kind, i.Id)).Count() == read.Items.Count;
        return isUnique ? null : "the same id twice.";
    }

    private static bool HasNull(IReadOnlyDictionary<string, string>? fields) => fields?.Values.Contains(null!) == true;

    /// <summary>Why a file beyond <see cref="BytesMax"/> is not read.</summary>
    public static Error TooLarge { get; } = Error.Of(
        "SNAP-01", $"スナップショットが大きすぎます（{BytesMax / 1024 / 1024} MiBまで）。",
        $"The snapshot is too large (at most {BytesMax / 1024 / 1024} MiB).");

    private static Error Version(int came) => Error.Of(
        "SNAP-02", $"スナップショットの形式が版{came}です（このプログラムが読むのは版{DesignSnapshot.CurrentFormat}）。",
        $"The snapshot has format {came}; this program reads format {DesignSnapshot.CurrentFormat}.");

    private static Error Wrong(string why) => Error.Of(
        "SNAP-03", $"スナップショットとして読めません：{why} 「yuimori design snapshot」で作り直してください。",
        $"This is not a snapshot: {why} Make it anew with \"yuimori design snapshot\".");
}
