using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists.Files;

/// <summary>What shows an answer: a test, a finding, a journal entry, an address, a file, or plain words.</summary>
internal static class EvidenceReferenceShape
{
    public static PatternShape Instance { get; } = new(
        "(junit|sarif|journal|file|text):[^\\s].{0,300}|https://[^\\s]{1,300}", ReadCodes.BadId,
        new("「junit:テスト名」「sarif:ルールID」「journal:番号」「file:相対パス」「text:説明」または https:// のアドレス",
            "junit:TEST, sarif:RULE, journal:ENTRY, file:PATH, text:WORDS, or an https:// address"));
}
