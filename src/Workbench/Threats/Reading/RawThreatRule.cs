using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>A rule file as written.</summary>
internal sealed record RawThreatRule
{
    /// <summary>The version that this program reads.</summary>
    public const int Version = 1;

    private static readonly ListShape<At<string>> CweIds = new(new PatternShape(
        "CWE-[1-9][0-9]{0,4}", ReadCodes.BadId, new("「CWE-345」のような番号", "a number such as CWE-345")));

    private static readonly ListShape<At<string>> CapecIds = new(new PatternShape(
        "CAPEC-[1-9][0-9]{0,4}", ReadCodes.BadId, new("「CAPEC-94」のような番号", "a number such as CAPEC-94")));

    private static readonly ListShape<At<string>> OwaspIds = new(new PatternShape(
        "(2014|2018)-I([1-9]|10)", ReadCodes.BadId,
        new("「2014-I4」「2018-I7」のような番号", "a number such as 2014-I4 or 2018-I7")));

    public static MapShape<RawThreatRule> Shape { get; } = new("rule", static f => new()
    {
        FormatVersion = f.Required("yuimori-rule", new VersionShape(Version),
            new("ファイル形式の版", "version of this file's format"), "yuimori-rule: 1"),
        Id = f.Required("id", IdShape.Instance, new("ルールのID（ファイル名と同じ）", "id, as the file's name"), "id: malware"),
        Title = f.Required("title", LocalisedShape.Both, new("脅威の名称", "the threat in a few words"), "title:"),
        What = f.Required("what", LocalisedShape.Both, new("何が起こりうるか", "what can happen"), "what:"),
        Why = f.Required("why", LocalisedShape.Both, new("主な原因", "the main cause"), "why:"),
        Who = f.Required("who", LocalisedShape.Both, new("誰が起こすか", "who brings it about"), "who:"),
        Threat = f.Required("threat", GuidelineShapes.Threat, new("脅威の分類", "threat class"), "threat: TH-08"),
        Cause = f.Optional("cause", new WordShape<RuleCause>(RuleWords.Cause),
            new("何に由来するか（同じ由来の脅威はまとめて示す）", "what it comes from; threats of one cause are shown together"),
            "cause: access"),
        Effect = f.Optional("effect", Words(RuleWords.Effect),
            new("何が損なわれるか", "what it does harm to"), "effect: [integrity, life]"),
        Actors = f.Optional("actors", Words(RuleWords.Actor),
            new("脅威の主体（CSA表15）", "who typically brings it about (CSA table 15)"), "actors: [hacker]"),
        Environments = f.Optional("environments", Words(RuleWords.Environment),
            new("典型的な機器の種類（CSA表16～19）", "kinds of device where it is typical (CSA tables 16 to 19)"),
            "environments: [smart-home]"),
        Applies = f.Required("applies", RawApplies.Shape, new("どこに当てはまるか", "where it applies"), "applies:"),
        Except = f.Optional("except", RawConditions.Shape, new("当てはめない条件", "when it does not apply"), "except:"),
        Score = f.Required("score", RawScore.Shape, new("CRSSの評価", "score by CRSS"), "score:"),
        Treat = f.Required("treat", RawTreat.Shape, new("対策", "countermeasures"), "treat:"),
        Check = f.Required("check", LocalisedShape.Both, new("対策の確かめ方", "how to check the treatment"), "check:"),
        FalseAlarm = f.Required("falseAlarm", LocalisedShape.Both,
            new("当てはまらない場合", "when it is a false alarm"), "falseAlarm:"),
        Cwe = f.Optional("cwe", CweIds, new("CWEの番号", "CWE ids"), "cwe: [CWE-345]"),
        Capec = f.Optional("capec", CapecIds, new("CAPECの番号", "CAPEC ids"), "capec: [CAPEC-94]"),
        Owasp = f.Optional("owasp", OwaspIds,
            new("OWASP IoT Top 10の番号", "OWASP IoT Top 10 numbers"), "owasp: [2014-I4]"),
        Replaces = f.Optional("replaces", IdShape.Instance,
            new("置き換えるルールのID", "id of the rule that it stands in place of"), "replaces: malware"),
        Source = f.Required("source", new ListShape<RawRuleSource>(RawRuleSource.Shape),
            new("出典", "what it rests on"), "source: [{ text: IPA-HR A-9, confirmed: true }]"),
        Position = f.Position,
    });

    public required YamlPosition Position { get; init; }

    public required At<int> FormatVersion { get; init; }

    public required At<string> Id { get; init; }

    public required LocalisedText Title { get; init; }

    public required LocalisedText What { get; init; }

    public required LocalisedText Why { get; init; }

    public required LocalisedText Who { get; init; }

    public required At<string> Threat { get; init; }

    public required At<RuleCause>? Cause { get; init; }

    public required IReadOnlyList<At<RuleEffect>>? Effect { get; init; }

    public required IReadOnlyList<At<ThreatActor>>? Actors { get; init; }

    public required IReadOnlyList<At<DeviceType>>? Environments { get; init; }

    public required RawApplies Applies { get; init; }

    public required RuleConditions? Except { get; init; }

    public required RawScore Score { get; init; }

    public required RawTreat Treat { get; init; }

    public required LocalisedText Check { get; init; }

    public required LocalisedText FalseAlarm { get; init; }

    public required IReadOnlyList<At<string>>? Cwe { get; init; }

    public required IReadOnlyList<At<string>>? Capec { get; init; }

    public required IReadOnlyList<At<string>>? Owasp { get; init; }

    public required At<string>? Replaces { get; init; }

    public required IReadOnlyList<RawRuleSource> Source { get; init; }

    private static ListShape<At<T>> Words<T>(WordList<T> words)
        where T : struct, Enum => new(new WordShape<T>(words));
}
