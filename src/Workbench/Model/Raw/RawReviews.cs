using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>Another score for found risks, as written.</summary>
internal sealed record RawOverride(
    YamlPosition Position,
    IReadOnlyList<At<RiskSelector>> Risks,
    At<string> Set,
    LocalisedText Reason,
    At<string> Person)
{
    public static MapShape<RawOverride> Shape { get; } = new("override", static f => new(
        f.Position,
        f.Required("risks", GuidelineShapes.Risks, new("リスクのID", "risk ids"), "risks: [malware@home-gateway]"),
        f.Required("set", GuidelineShapes.Metrics, new("置き換えるCRSSの値", "CRSS metrics to replace"), "set: AC:H"),
        f.Required("reason", LocalisedShape.Instance, new("理由", "why"), "reason: …"),
        f.Required("person", TextShape.Instance, new("評価した人", "who judged so"), "person: 山田 太郎")));
}

/// <summary>Findings set aside, as written.</summary>
internal sealed record RawException(
    YamlPosition Position,
    IReadOnlyList<At<RiskSelector>> Risks,
    At<ExceptionStatus> Status,
    LocalisedText Reason,
    At<string> Owner,
    At<DateOnly> Until)
{
    public static MapShape<RawException> Shape { get; } = new("exception", static f => new(
        f.Position,
        f.Required("risks", GuidelineShapes.Risks, new("リスクのID", "risk ids"), "risks: [jamming@window]"),
        f.Required("status", new WordShape<ExceptionStatus>(SystemWords.ExceptionStatus),
            new("扱い", "as what it is set aside"), "status: false-alarm"),
        f.Required("reason", LocalisedShape.Instance, new("理由", "why"), "reason: …"),
        f.Required("owner", TextShape.Instance, new("責任を持つ者", "who answers for it"), "owner: 山田 太郎"),
        f.Required("until", DateShape.Instance, new("いつまで有効か", "last day it holds"), "until: 2027-03-31")));
}

/// <summary>A note on risks, as written.</summary>
internal sealed record RawNote(
    YamlPosition Position,
    IReadOnlyList<At<RiskSelector>> Risks,
    At<NoteStatus>? Status,
    LocalisedText? Text,
    At<string>? Ticket)
{
    public static MapShape<RawNote> Shape { get; } = new("note", static f => new(
        f.Position,
        f.Required("risks", GuidelineShapes.Risks, new("リスクのID", "risk ids"), "risks: [malware@home-gateway]"),
        f.Optional("status", new WordShape<NoteStatus>(SystemWords.NoteStatus),
            new("作業の状況", "how far the work is"), "status: in-progress"),
        f.Optional("text", LocalisedShape.Instance, new("メモ", "the note"), "text: …"),
        f.Optional("ticket", TextShape.Instance, new("課題番号", "where the work is tracked"), "ticket: ABC-12")));
}
