using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Change;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Design;

/// <summary>When a comparison ends with <see cref="ExitCodes.Findings"/>.</summary>
internal sealed class DiffFailOn
{
    /// <summary>What stands when nothing is said.</summary>
    public const string Default = "void,critical";

    private static readonly (string Word, Func<DesignChanges, bool> Hit)[] Known =
    [
        ("void", static c => c.Void.Count > 0),
        ("critical", static c => c.Risks.Any(r => r.IsWorse && Crss.BandOf(r.After!.Score) == CrssBand.Critical)),
        ("worse", static c => c.Risks.Any(r => r.IsWorse)),
        ("undecided", static c => c.Risks.Any(r => r.After is { Decision: null } && r.Before?.Decision is not null
            || r is { Change: ChangeKind.Came, After.Decision: null })),
        ("any", static c => !c.IsEmpty),
        ("never", static _ => false),
    ];

    private readonly IReadOnlyList<Func<DesignChanges, bool>> _conditions;

    private DiffFailOn(IReadOnlyList<Func<DesignChanges, bool>> conditions) => _conditions = conditions;

    /// <summary>The words, for the help.</summary>
    public static string WordList { get; } = string.Join(",", Known.Select(k => k.Word));

    /// <summary>Parses words with commas between them.</summary>
    public static Result<DiffFailOn> Parse(string text)
    {
        var conditions = new List<Func<DesignChanges, bool>>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var found = Array.FindIndex(Known, k => k.Word == word);
            if (found < 0) return FailOnWords.Unknown(word, Known.Select(k => k.Word));
            conditions.Add(Known[found].Hit);
        }

        return new DiffFailOn(conditions);
    }

    public bool Hit(DesignChanges changes) => _conditions.Any(c => c(changes));
}
