using System.Globalization;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal;

namespace Yuimori.Cli.Journal;

/// <summary>Prints the records of an export or a database.</summary>
internal sealed class JournalListing(
    string file, IReadOnlyList<string> kinds, string? component, int? last, JournalText text)
{
    public int Run()
    {
        var files = JournalFiles.At(file);
        if (!File.Exists(files.Database))
        {
            return text.Fail(
                Error.Of("CLI-31", $"ファイルがありません: {files.Database}", $"There is no file {files.Database}."),
                ExitCodes.BadInput);
        }

        try
        {
            text.Tell("記録は検証していません。検証するには: yuimori journal verify",
                "The records are not verified. To verify them: yuimori journal verify");
            using var stream = JournalExport.IsExport(files.Database) ? File.OpenRead(files.Database) : null;
            var wanted = (stream is null ? JournalDatabase.Read(files) : ExportEntries.Read(stream)).Where(IsWanted);
            foreach (var entry in last is { } count ? wanted.TakeLast(count) : wanted) Print(entry);
            return ExitCodes.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Boundary: the command ends with exit code 3 and says which file.
            return text.Fail(
                Error.Of("CLI-34", $"読み取れません: {files.Database}", $"{files.Database} cannot be read.", e.Message),
                ExitCodes.BadInput);
        }
    }

    private bool IsWanted(JournalEntry entry) =>
        (component is null || entry.Event.Component.Value == component)
        && (kinds.Count == 0 || kinds.Any(k => k.EndsWith('.')
            ? entry.Event.Kind.StartsWith(k, StringComparison.Ordinal)
            : entry.Event.Kind == k));

    private void Print(JournalEntry entry)
    {
        if (text.Json)
        {
            JournalJson.Write(text.Output, entry);
            return;
        }

        var value = entry.Event;
        var data = string.Join(' ', value.Data.Select(static d => $"{d.Key}={Printable(d.Value)}"));
        text.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{entry.Index,7}  {value.At:yyyy-MM-ddTHH:mm:ss.fffZ}  {value.Outcome,-7}  {value.Kind,-26}  ")
            + $"{value.Component}  {data}");
    }

    // A device's words must not steer the reader's terminal (CWE-150).
    private static string Printable(string value) =>
        value.Any(static c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            ? string.Concat(value.Select(static c =>
                char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
                    ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")
                    : c.ToString()))
            : value;
}
