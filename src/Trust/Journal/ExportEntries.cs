using Yuimori.Kernel.Ports;

namespace Yuimori.Trust.Journal;

/// <summary>Reads the records of an export, for judging them offline.</summary>
public static class ExportEntries
{
    /// <summary>
    /// The records in order. Only of an export that <see cref="JournalExport.Verify(Stream, JournalPin?,
    /// IProgress{JournalProgress}?, CancellationToken)"/> has found whole: a line that is no record ends it loudly.
    /// </summary>
    /// <exception cref="InvalidDataException">A line is damaged: the export was not verified before.</exception>
    public static IEnumerable<JournalEntry> Read(Stream export)
    {
        var lines = new LineReader(export, ExportLines.BytesMax);
        while (Next(lines, out var entry))
        {
            if (entry is not null) yield return entry;
        }
    }

    // Lines before the first record are header and checkpoints.
    private static bool Next(LineReader lines, out JournalEntry? entry)
    {
        entry = null;
        if (!lines.TryRead(out var line))
        {
            return lines.Trouble is { } trouble ? throw new InvalidDataException(trouble) : false;
        }

        if (!ExportLines.IsRecord(line)) return true;
        if (!ExportLines.TryDecodeRecord(line, out var record) || LeafCodec.Decode(record.Leaf) is not { } leaf)
        {
            throw new InvalidDataException("A record of the export is damaged; verify it first");
        }

        entry = new JournalEntry(record.Index, leaf.Origin, leaf.OriginIndex, leaf.Event);
        return true;
    }
}
