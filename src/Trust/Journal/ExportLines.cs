using System.Globalization;
using System.Text;
using System.Text.Json;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>
/// The lines of an export. Each has one spelling, byte for byte, so that no change anywhere passes unseen.
/// </summary>
internal static class ExportLines
{
    /// <summary>A record's line at most: leaf, index, hash and what stands between them.</summary>
    public const int BytesMax = LeafCodec.BytesMax + 128;

    private const int HashLength = 44;
    private static ReadOnlySpan<byte> BeforeIndex => "{\"index\":"u8;
    private static ReadOnlySpan<byte> BeforeHash => ",\"hash\":\""u8;
    private static ReadOnlySpan<byte> BeforeLeaf => "\",\"leaf\":"u8;

    public static bool IsRecord(ReadOnlySpan<byte> line) => line.StartsWith(BeforeIndex);

    /// <summary>Whether a damaged line was rather a record's than a checkpoint's.</summary>
    public static bool ResemblesRecord(ReadOnlySpan<byte> line) => line.IndexOf(BeforeLeaf) >= 0;

    public static byte[] Encode(ExportHeader header) =>
        JsonSerializer.SerializeToUtf8Bytes(header, LeafJson.Shared.ExportHeader);

    public static byte[] Encode(ExportHead head) =>
        JsonSerializer.SerializeToUtf8Bytes(head, LeafJson.Shared.ExportHead);

    public static byte[] Encode(long index, MerkleHash hash, ReadOnlySpan<byte> leaf) =>
    [
        .. BeforeIndex, .. Encoding.ASCII.GetBytes(index.ToString(CultureInfo.InvariantCulture)),
        .. BeforeHash, .. Encoding.ASCII.GetBytes(hash.ToString()), .. BeforeLeaf, .. leaf, (byte)'}',
    ];

    public static ExportHeader? DecodeHeader(ReadOnlySpan<byte> line)
    {
        try
        {
            var header = JsonSerializer.Deserialize(line, LeafJson.Shared.ExportHeader);
            return header is { Format: ExportHeader.FormatName, Version: ExportHeader.OnlyVersion, Size: >= 0 }
                && line.SequenceEqual(Encode(header))
                ? header
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static ExportHead? DecodeHead(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LeafJson.Shared.ExportHead) is { } head
                && line.SequenceEqual(Encode(head))
                ? head
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool TryDecodeRecord(ReadOnlySpan<byte> line, out ExportRecord record)
    {
        record = default;
        if (!line.StartsWith(BeforeIndex)) return false;
        var rest = line[BeforeIndex.Length..];
        var digits = rest.IndexOf((byte)',');
        if (digits is < 1 or > 19 || (digits > 1 && rest[0] == (byte)'0')
            || !long.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !rest[digits..].StartsWith(BeforeHash))
        {
            return false;
        }

        rest = rest[(digits + BeforeHash.Length)..];
        if (rest.Length < HashLength + BeforeLeaf.Length + 1
            || MerkleHash.FromBase64(Encoding.Latin1.GetString(rest[..HashLength])) is not { } hash
            || !rest[HashLength..].StartsWith(BeforeLeaf) || rest[^1] != (byte)'}')
        {
            return false;
        }

        record = new ExportRecord { Index = index, Hash = hash, Leaf = rest[(HashLength + BeforeLeaf.Length)..^1] };
        return true;
    }
}
