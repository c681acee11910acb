using Yuimori.Kernel.Results;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Design;

/// <summary>When a check ends with <see cref="ExitCodes.Findings"/>.</summary>
internal sealed class FailOn
{
    /// <summary>What stands when nothing is said.</summary>
    public const string Default = "critical,expired,error";

    private static readonly (string Word, Func<DesignResult, bool> Hit)[] Known =
    [
        ("critical", static r => r.Risks.Any(
            x => x.Risk.Score.Band == CrssBand.Critical && x.Standing != DecisionStanding.Decided)),
        ("undecided", static r => r.Risks.Any(x => x.Standing != DecisionStanding.Decided)),
        ("expired", static r => r.Risks.Any(x => x.IsExpired)),
        ("unmet", static r => r.Expectations.Any(e => !e.IsMet)),
        ("error", static r => r.Lint.Any(l => l.Level == LintLevel.Error)),
        ("warning", static r => r.Lint.Count > 0),
        ("never", static _ => false),
    ];

    private readonly IReadOnlyList<Func<DesignResult, bool>> _conditions;

    private FailOn(IReadOnlyList<Func<DesignResult, bool>> conditions) => _conditions = conditions;

    /// <summary>The words, for the help.</summary>
    public static string WordList { get; } = string.Join(",", Known.Select(k => k.Word));

    /// <summary>Parses words with commas between them.</summary>
    public static Result<FailOn> Parse(string text)
    {
        var conditions = new List<Func<DesignResult, bool>>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var found = Array.FindIndex(Known, k => k.Word == word);
            if (found < 0) return FailOnWords.Unknown(word, Known.Select(k => k.Word));
            conditions.Add(Known[found].Hit);
        }

        return new FailOn(conditions);
    }

    public bool Hit(DesignResult result) => _conditions.Any(c => c(result));
}
