using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>Countermeasures as written.</summary>
internal sealed record RawTreat(
    IReadOnlyList<RawRuleFunction>? Functions, IReadOnlyList<RawMeasure>? Others, At<string>? After)
{
    public static MapShape<RawTreat> Shape { get; } = new("treat", static f => new(
        f.Optional("functions", new ListShape<RawRuleFunction>(RawRuleFunction.Shape),
            new("IoT高信頼化機能", "the high-reliability functions"), "functions:"),
        f.Optional("others", new ListShape<RawMeasure>(RawMeasure.Shape),
            new("機能以外の対策", "other countermeasures"), "others:"),
        f.Optional("after", GuidelineShapes.Metrics,
            new("機能がすべて働いたときの値", "metrics once every function works"), "after: AC:H/I:P")));
}

/// <summary>A Function as written.</summary>
internal sealed record RawRuleFunction(At<string> Id, At<TreatAt> At, LocalisedText Why)
{
    public static MapShape<RawRuleFunction> Shape { get; } = new("ruleFunction", static f => new(
        f.Required("id", GuidelineShapes.Function, new("機能", "the function"), "id: F12"),
        f.Required("at", new WordShape<TreatAt>(RuleWords.At), new("どこで", "where"), "at: here"),
        f.Required("why", LocalisedShape.Both, new("何をするか", "what it does against the threat"), "why:")));
}

/// <summary>Another countermeasure as written.</summary>
internal sealed record RawMeasure(At<MeasureKind> By, LocalisedText Text)
{
    public static MapShape<RawMeasure> Shape { get; } = new("measure", static f => new(
        f.Required("by", new WordShape<MeasureKind>(RuleWords.Measure), new("手段", "what kind"), "by: operation"),
        f.Required("text", LocalisedShape.Both, new("内容", "what to do"), "text:")));
}

/// <summary>A source as written.</summary>
internal sealed record RawRuleSource(At<string> Text, At<bool> Confirmed)
{
    public static MapShape<RawRuleSource> Shape { get; } = new("ruleSource", static f => new(
        f.Required("text", TextShape.Instance,
            new("出典の略号と箇所", "tag of the source, then the place"), "text: IPA-HR A-9"),
        f.Required("confirmed", FlagShape.Instance, new("原典の写しで確認したか", "whether read in a copy"), "confirmed: true")));
}
