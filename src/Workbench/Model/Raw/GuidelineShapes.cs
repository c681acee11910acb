using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model.Raw;

/// <summary>Ids of the guideline and score vectors, as System files and rules write them.</summary>
internal static class GuidelineShapes
{
    private const string Metric = "AV:[LAN]|AC:[HML]|Au:[MSN]|C:[NPC]|I:[NPC]|A:[NPC]";

    public static PatternShape Function { get; } = new(
        "F([1-9]|1[0-9]|2[0-3])", ReadCodes.BadId, new($"F1～F{FunctionId.Count}", $"F1 to F{FunctionId.Count}"));

    public static ListShape<At<string>> Functions { get; } = new(Function);

    public static PatternShape Requirement { get; } = new(
        "FR-([1-9]|1[0-2])", ReadCodes.BadId, new("FR-1～FR-12", "FR-1 to FR-12"));

    public static PatternShape Threat { get; } = new(
        "TH-(0[1-9]|1[01])", ReadCodes.BadId, new("TH-01～TH-11", "TH-01 to TH-11"));

    public static PatternShape Vector { get; } = new(
        "AV:[LAN]/AC:[HML]/Au:[MSN]/C:[NPC]/I:[NPC]/A:[NPC]", ReadCodes.BadVector,
        new("「AV:A/AC:M/Au:N/C:N/I:P/A:N」の形", "the form AV:A/AC:M/Au:N/C:N/I:P/A:N"));

    public static PatternShape Metrics { get; } = new(
        $"({Metric})(/({Metric}))*", ReadCodes.BadVector, new("「I:C/A:C」の形", "the form I:C/A:C"));

    public static ListShape<At<string>> Numbers { get; } = new(new PatternShape(
        "[A-Za-z0-9]+([-.][A-Za-z0-9]+)*", ReadCodes.BadId,
        new("「OTA-1」「OWASP2014-8」のような番号", "numbers such as OTA-1 or OWASP2014-8")));

    public static ListShape<At<string>> Evidence { get; } = new(new PatternShape(
        "(junit|sarif):[^\\s].{0,300}", ReadCodes.BadId,
        new("「junit:テスト名」または「sarif:ルールID」", "junit:NAME of a test, or sarif:ID of a rule")));

    public static ListShape<At<RiskSelector>> Risks { get; } = new(RiskSelectorShape.Instance);
}
