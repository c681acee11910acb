using System.Text;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Journal;

/// <summary>
/// Signed checkpoints, oldest first, each followed by a blank line; only ever appended to. A last one that a power cut
/// tore is left out: nobody relied on it.
/// </summary>
internal sealed class HeadsFile(string path, TimeProvider clock, TimeSpan interval)
{
    /// <summary>256 MiB, eight years of a busy Journal; stops a planted file from filling memory.</summary>
    private const long BytesMax = 256 * 1024 * 1024;

    private const string End = "\n\n";
    private DateTimeOffset _lastAppended = DateTimeOffset.MinValue;
    private string _lastNote = "";
    private bool _torn = true;

    /// <summary>The whole notes in a text; unverified.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        // One blank line stands inside a note, before its signatures, and one after it.
        var notes = new List<string>();
        for (var begin = 0; begin < text.Length;)
        {
            var inside = text.IndexOf(End, begin, StringComparison.Ordinal);
            var end = inside < 0 ? -1 : text.IndexOf(End, inside + End.Length, StringComparison.Ordinal);
            if (end < 0) break;
            notes.Add(text[begin..(end + 1)]);
            begin = end + End.Length;
        }

        return notes;
    }

    /// <summary>The whole notes of a file; none when there is no file. Unverified.</summary>
    /// <exception cref="IOException">It is too large to be ours, or cannot be read.</exception>
    public static IReadOnlyList<string> ReadNotes(string path)
    {
        if (!File.Exists(path)) return [];
        var length = new FileInfo(path).Length;
        return length <= BytesMax
            ? Split(File.ReadAllText(path))
            : throw new IOException($"{path} has {length} bytes, at most {BytesMax}");
    }

    /// <summary>Every whole note of a file, opened with the Journal's key.</summary>
    /// <returns>None when there is no file, or <c>JOURNAL-08</c>.</returns>
    public static Result<IReadOnlyList<SignedHead>> Read(string path, NoteVerifier verifier)
    {
        try
        {
            return SignedHead.OpenAll(ReadNotes(path), verifier, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Boundary: heads that cannot be read keep the Journal closed (JOURNAL-08).
            return JournalErrors.BadHeads($"{path}: {e.Message}");
        }
    }

    /// <summary>Appends a head, unless one was appended a short while ago.</summary>
    /// <param name="note">The signed head.</param>
    /// <param name="always">Whether even then.</param>
    /// <returns>An error when it could not be kept.</returns>
    public Error? Append(string note, bool always)
    {
        var now = clock.GetUtcNow();
        if (note == _lastNote || (!always && now - _lastAppended < interval)) return null;
        try
        {
            if (_torn) CutTornEntry();
            _torn = true;
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write(Encoding.UTF8.GetBytes(note + "\n"));
            file.Flush(flushToDisk: true);
            (_lastAppended, _lastNote, _torn) = (now, note, false);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Boundary: the commit stands; the host is told JOURNAL-10.
            return JournalErrors.HeadsNotWritten($"{path}: {e.Message}");
        }
    }

    private void CutTornEntry()
    {
        if (!File.Exists(path)) return;
        var notes = ReadNotes(path);
        if (notes.Count > 0) _lastNote = notes[^1];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        file.SetLength(notes.Sum(static n => (long)Encoding.UTF8.GetByteCount(n) + 1));
    }
}
