using System.CommandLine;
using System.Globalization;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Reading;

namespace Yuimori.Cli.Design;

/// <summary>A decision on the command line.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<string[]> _risks = new("--risk")
    {
        Description = "risk id, repeatable / リスクID（複数可）", AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _as = Word("--as", SystemWords.Decision, "what was decided / 対応方針");
    private readonly Option<string?> _reason = Text("--reason", "why / 理由");
    private readonly Option<string?> _reasonJa = Text("--reason-ja", "why, in Japanese / 理由（日本語）");
    private readonly Option<string?> _person = Text("--person", "who decided (needed for accept) / 決めた人");
    private readonly Option<string?> _until = Text("--until", "last day, as 2027-03-31 (needed for accept) / 期限");

    private readonly Option<string[]> _means = new("--means")
    {
        Description = string.Join(" | ", SystemWords.Means.Words) + ": by what means / 手段",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _cost = Word("--cost", SystemWords.Rank, "cost / 費用");
    private readonly Option<string?> _priority = Word("--priority", SystemWords.Rank, "priority / 優先度");
    private readonly Option<string?> _after = Text("--after", "CRSS metrics once carried out, as AC:H/I:P / 対策後の値");

    public DecisionOptions() => _means.AcceptOnlyFromAmong([.. SystemWords.Means.Words]);

    public void AddTo(Command command)
    {
        Option[] options = [_risks, _as, _reason, _reasonJa, _person, _until, _means, _cost, _priority, _after];
        foreach (var option in options) command.Options.Add(option);
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_risks) is { Length: > 0 };

    /// <summary>The decision, or what is missing.</summary>
    public Result<DecisionEdit> Read(ParseResult parsed)
    {
        var (word, reason, reasonJa) = (parsed.GetValue(_as), parsed.GetValue(_reason), parsed.GetValue(_reasonJa));
        if (word is null || (reason ?? reasonJa) is not { } text) return Missing;
        DateOnly? until = null;
        if (parsed.GetValue(_until) is { } day)
        {
            if (!DateOnly.TryParseExact(
                day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return BadDay(day);
            until = read;
        }

        return new DecisionEdit
        {
            Risks = parsed.GetValue(_risks)!,
            Kind = SystemWords.Decision.Find(word)!.Value,
            Reason = new LocalisedText(reasonJa ?? text, reason ?? text),
            Person = parsed.GetValue(_person),
            Until = until,
            Means = [.. (parsed.GetValue(_means) ?? []).Select(m => SystemWords.Means.Find(m)!.Value)],
            Cost = parsed.GetValue(_cost) is { } cost ? SystemWords.Rank.Find(cost) : null,
            Priority = parsed.GetValue(_priority) is { } priority ? SystemWords.Rank.Find(priority) : null,
            After = parsed.GetValue(_after),
        };
    }

    private static Option<string?> Text(string name, string about) => new(name) { Description = about };

    private static Option<string?> Word<T>(string name, WordList<T> words, string about)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = $"{string.Join(" | ", words.Words)}: {about}" };
        option.AcceptOnlyFromAmong([.. words.Words]);
        return option;
    }

    private static Error Missing { get; } = Error.Of(
        "CLI-24", "--risk には --as と --reason が必要です。", "--risk needs --as and --reason.");

    private static Error BadDay(string came) => Error.Of(
        "CLI-25", $"--until「{came}」は日付として読めません（例：2027-03-31）。",
        $"--until \"{came}\" is not a date (such as 2027-03-31).");
}
