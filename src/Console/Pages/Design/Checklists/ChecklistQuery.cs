using System.Web;
using Microsoft.AspNetCore.Http;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Console.Pages.Design.Checklists;

/// <summary>Which entries of a checklist are shown.</summary>
/// <param name="At">Only at this Component; null: all.</param>
/// <param name="State">Only in this state; null: all.</param>
/// <param name="Page">Page, from 1.</param>
public sealed record ChecklistQuery(string? At, EntryState? State, int Page)
{
    /// <summary>50 entries a page: each has four fields, and a form holds a thousand at most.</summary>
    public const int EntriesMax = 50;

    /// <summary>Whether anything is left out.</summary>
    public bool IsSet => At is not null || State is not null;

    /// <summary>Reads an address; with an error the rest of it still stands.</summary>
    public static (ChecklistQuery Query, Error? Error) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query);
        var state = reader.Word("state", ChecklistWords.State.Words);
        var at = reader.Text("at");
        var read = new ChecklistQuery(
            at is { Length: > 100 } ? at[..100] : at,
            state is null ? null : ChecklistWords.State.Find(state),
            (int)Math.Clamp(reader.Index("page") ?? 1, 1, 10_000));
        return (read, reader.Error);
    }

    /// <summary>The entries that pass.</summary>
    public IReadOnlyList<ChecklistEntry> Apply(ChecklistProgress progress) =>
        [.. progress.Entries.Where(e => (At is null || e.At == At) && (State is null || e.State == State))];

    /// <summary>The query of this view, with its question mark; empty: nothing is set.</summary>
    public string Text()
    {
        (string Name, string? Value)[] parts =
        [
            ("at", At), ("state", State is { } state ? ChecklistWords.State.WordOf(state) : null),
            ("page", Page == 1 ? null : Page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        var set = parts.Where(static p => p.Value is not null).Select(static p =>
            $"{p.Name}={HttpUtility.UrlEncode(p.Value)}");
        return string.Join('&', set) is { Length: > 0 } query ? "?" + query : "";
    }
}
