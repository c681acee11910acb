using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Console.Pages.Journal;

/// <summary>Which records the Journal's page shows.</summary>
public sealed record JournalFilter
{
    private static readonly FrozenSet<string> Routine = new[]
    {
        "F2.confirmed", "F3.drill", "F4.drill", "F5.forwarded", "F5.verified", "F10.session", "F12.drill",
        "F12.watching", "F13.snapshot",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Only this function's.</summary>
    public FunctionId? Function { get; init; }

    /// <summary>Only this kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Only about this component.</summary>
    public ComponentId? Component { get; init; }

    /// <summary>Only with this outcome.</summary>
    public EventOutcome? Outcome { get; init; }

    /// <summary>Without statements that repeat themselves while all is well.</summary>
    public bool WithoutRoutine { get; init; }

    /// <summary>Only records before this index; null: the newest.</summary>
    public long? Before { get; init; }

    /// <summary>Rows.</summary>
    public int Count { get; init; } = QueryReader.CountDefault;

    /// <summary>Whether anything is left out.</summary>
    public bool IsSet =>
        Function is not null || Kind is not null || Component is not null || Outcome is not null || WithoutRoutine;

    /// <summary>Reads the filter of an address; with an error the rest of it still stands.</summary>
    public static (JournalFilter Filter, Error? Error) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query);
        var ids = Enumerable.Range(1, FunctionId.Count).Select(static n => FunctionId.Of(n).ToString());
        var function = reader.Word("function", ids);
        var outcome = reader.Word("outcome", Enum.GetValues<EventOutcome>().Select(OutcomeText.WordOf));
        var filter = new JournalFilter
        {
            Function = function is null ? null : FunctionId.Parse(function).Value,
            Kind = reader.Word("kind", KindText.All),
            Component = reader.Component("component"),
            Outcome = outcome is null ? null : Enum.Parse<EventOutcome>(outcome, ignoreCase: true),
            WithoutRoutine = reader.Word("routine", ["hide"]) is not null,
            Before = reader.Index("before"),
            Count = reader.Count(),
        };
        return (filter, reader.Error);
    }

    /// <summary>What to ask the Journal for.</summary>
    public JournalQuery Query => new()
    {
        Kinds = Kind is not null ? [Kind] : Function is { } function ? [$"{function}."] : [],
        Component = Component,
        To = Before,
    };

    /// <summary>What the Journal cannot filter by; null: nothing.</summary>
    public Func<JournalEntry, bool>? Rest => Outcome is null && !WithoutRoutine ? null : Lets;

    /// <summary>The address of this filter.</summary>
    public string Href(long? before = null)
    {
        var parts = new List<string>();
        if (Function is { } function) parts.Add($"function={function}");
        if (Kind is not null) parts.Add($"kind={Kind}");
        if (Component is { } component) parts.Add($"component={component}");
        if (Outcome is { } outcome) parts.Add($"outcome={OutcomeText.WordOf(outcome)}");
        if (WithoutRoutine) parts.Add("routine=hide");
        if (Count != QueryReader.CountDefault) parts.Add(string.Create(CultureInfo.InvariantCulture, $"count={Count}"));
        if (before is not null) parts.Add(string.Create(CultureInfo.InvariantCulture, $"before={before}"));
        return parts.Count == 0 ? "/journal" : $"/journal?{string.Join('&', parts)}";
    }

    // What goes wrong is never routine, whatever its kind.
    private bool Lets(JournalEntry entry) =>
        (Outcome is not { } outcome || entry.Event.Outcome == outcome)
        && !(WithoutRoutine && entry.Event.Outcome == EventOutcome.Ok && Routine.Contains(entry.Event.Kind));
}
