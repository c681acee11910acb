using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Cli.Checklists;

/// <summary>When a check of checklists ends with <see cref="ExitCodes.Findings"/>.</summary>
internal sealed class ChecklistFailOn
{
    /// <summary>What stands when nothing is said.</summary>
    public const string Default = "contradiction,orphan";

    private static readonly (string Word, Func<ChecklistReport, bool> Hit)[] Known =
    [
        ("contradiction", static r => r.Contradictions.Count > 0),
        ("orphan", static r => r.Orphans.Count > 0),
        ("open", static r => r.Entries.Any(e => e.State is EntryState.Open or EntryState.Suggested)),
        ("needs-review", static r => r.Entries.Any(e => e.State == EntryState.NeedsReview)),
        ("no", static r => r.Entries.Any(e => e.Kept?.Answer is ChecklistAnswer.No or ChecklistAnswer.Zero)),
        ("evidence", static r => r.Entries.Any(e => e.LacksEvidence)),
        ("never", static _ => false),
    ];

    private readonly IReadOnlyList<Func<ChecklistReport, bool>> _conditions;

    private ChecklistFailOn(IReadOnlyList<Func<ChecklistReport, bool>> conditions) => _conditions = conditions;

    /// <summary>The words, for the help.</summary>
    public static string WordList { get; } = string.Join(",", Known.Select(k => k.Word));

    /// <summary>Parses words with commas between them.</summary>
    public static Result<ChecklistFailOn> Parse(string text)
    {
        var conditions = new List<Func<ChecklistReport, bool>>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var found = Array.FindIndex(Known, k => k.Word == word);
            if (found < 0) return Unknown(word);
            conditions.Add(Known[found].Hit);
        }

        return new ChecklistFailOn(conditions);
    }

    public bool Hit(ChecklistReport report) => _conditions.Any(c => c(report));

    private static Error Unknown(string word)
    {
        var near = NearestWord.Find(word, Known.Select(k => k.Word));
        return Error.Of(
            "CLI-01",
            $"--fail-on に「{word}」は使えません（{WordList}）。" + (near is null ? "" : $"もしかして「{near}」ですか？"),
            $"--fail-on does not know \"{word}\" ({WordList})." + (near is null ? "" : $" Did you mean \"{near}\"?"));
    }
}
