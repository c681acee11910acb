namespace Yuimori.Workbench.Checklists;

/// <summary>Every answer of a System, to items that are gone as well: nobody's work is thrown away unasked.</summary>
public sealed class ChecklistAnswers
{
    private readonly Dictionary<(string Item, string At), AnswerEntry> _entries;

    private ChecklistAnswers(Dictionary<(string Item, string At), AnswerEntry> entries, string version) =>
        (_entries, Version) = (entries, version);

    /// <summary>No answers.</summary>
    public static ChecklistAnswers None { get; } = new([], "");

    /// <summary>
    /// SHA-256 of the file that they were read from, lower-case hex; empty when there was none. A save compares it, so
    /// that the second of two people does not overwrite the first.
    /// </summary>
    public string Version { get; }

    /// <summary>Whether nobody has answered anything.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>The answers, by item (numbers in their order), then by Component.</summary>
    public IReadOnlyList<AnswerEntry> Entries =>
        [.. _entries.Values.OrderBy(e => e.Item, ItemOrder.Instance).ThenBy(e => e.At, StringComparer.Ordinal)];

    /// <summary>The answer to an item at a Component, or null.</summary>
    public AnswerEntry? Find(string item, string at) => _entries.GetValueOrDefault((item, at));

    /// <summary>The answers with one added, or put in place of the one before.</summary>
    public ChecklistAnswers With(AnswerEntry entry) => With([entry]);

    /// <summary>The answers with some added, or put in place of those before.</summary>
    public ChecklistAnswers With(IEnumerable<AnswerEntry> entries)
    {
        var changed = new Dictionary<(string Item, string At), AnswerEntry>(_entries);
        foreach (var entry in entries) changed[entry.Key] = entry;
        return new ChecklistAnswers(changed, Version);
    }

    /// <summary>The answers without one.</summary>
    public ChecklistAnswers Without(string item, string at)
    {
        var changed = new Dictionary<(string Item, string At), AnswerEntry>(_entries);
        changed.Remove((item, at));
        return new ChecklistAnswers(changed, Version);
    }

    internal ChecklistAnswers As(string version) => new(_entries, version);
}
