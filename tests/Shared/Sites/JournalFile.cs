using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;

namespace Yuimori.Shared.Sites;

/// <summary>A component's Journal on the disk, read while its process runs, or after.</summary>
public static class JournalFile
{
    /// <summary>Every record; null while the Journal cannot be read, such as before the process has made it.</summary>
    public static IReadOnlyList<JournalEntry>? Read(string directory)
    {
        var file = Path.Combine(directory, $"test-export-{Guid.CreateVersion7():N}");
        try
        {
            if (!JournalExport.Write(JournalFiles.At(directory), file, null, CancellationToken.None).IsOk) return null;
            using var stream = File.OpenRead(file);
            return [.. ExportEntries.Read(stream)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The Events of some kinds; an empty list while the Journal cannot be read.</summary>
    public static IReadOnlyList<Event> Events(string directory, params string[] kinds) =>
        [.. (Read(directory) ?? []).Select(e => e.Event).Where(e => kinds.Length == 0 || kinds.Contains(e.Kind))];

    /// <summary>What is wrong with a Journal at rest; null when it is whole.</summary>
    public static string? Problem(string directory)
    {
        var file = Path.Combine(directory, $"test-export-{Guid.CreateVersion7():N}");
        try
        {
            var written = JournalExport.Write(JournalFiles.At(directory), file, null, CancellationToken.None);
            if (!written.IsOk) return written.Error.Detail;
            using var stream = File.OpenRead(file);
            return JournalExport.Verify(stream).Problem?.Detail;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
