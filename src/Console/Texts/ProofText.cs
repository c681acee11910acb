using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the proof pages.</summary>
internal static class ProofText
{
    public static LocalisedText Title { get; } = new("証明", "Proof");

    public static LocalisedText Lead { get; } = new(
        "判定の根拠は記録簿の記録だけです。同じ規則を書き出した記録簿に当てれば、誰でも同じ結果を得られます。",
        "Judged from Journal records alone. Anybody who applies the same rules to an export gets the same answer.");

    public static LocalisedText Json { get; } = new("JSON", "JSON");

    public static LocalisedText Since { get; } = new("この状態になった時刻", "since");

    public static LocalisedText AtLeastSince { get; } = new("ハブ起動時から", "since this hub looked first");

    public static LocalisedText Judged { get; } = new("判定", "Judged");

    public static LocalisedText NotBuilt { get; } = new("未実装の機能", "Functions that are not built");

    public static LocalisedText PlannedMeans { get; } = new(
        "この要件は満たすと主張しません。実現する機能がまだないためです。",
        "Nothing is claimed for this requirement: the functions that would meet it do not exist yet.");

    public static LocalisedText AlsoNotBuilt { get; } = new(
        "この要件に関わる次の機能はまだなく、上の判定に含まれません。",
        "These functions serve this requirement too, do not exist yet, and are no part of the judgement above.");

    public static LocalisedText Rules { get; } = new("判定規則", "Rules");

    public static LocalisedText Claim { get; } = new("主張", "Claim");

    public static LocalisedText Judge { get; } = new("判定方法", "How it is judged");

    public static LocalisedText Evidence { get; } = new("根拠", "Evidence");

    public static LocalisedText Subject { get; } = new("対象", "Subject");

    public static LocalisedText Remedy { get; } = new("対処", "What to do");

    public static LocalisedText NoEvidence { get; } = new("まだ記録がありません", "no record yet");

    public static LocalisedText NoAlarm { get; } = new("警報の記録はありません", "no alarm on record");

    public static LocalisedText NoSubject { get; } = new(
        "このシステムに対象となる構成要素がないため、証明できません。",
        "This System has no component that the rule asks for, so nothing is proven.");

    public static LocalisedText Considerations { get; } = new("実装上の考慮事項", "Considerations");

    public static LocalisedText Needed { get; } = new("求められること", "What is needed");

    public static LocalisedText Desirable { get; } = new("望ましいこと", "What is desirable");

    public static LocalisedText Functions { get; } = new("実現する機能", "Functions that meet it");

    public static LocalisedText Source { get; } = new("出典", "Source");

    public static LocalisedText NoSuchRequirement { get; } = new(
        "その機能要件はありません。FR-1からFR-12までです。", "There is no such requirement. They go from FR-1 to FR-12.");

    public static LocalisedText Sentence(int met, int all) => new(
        $"要件{all}件のうち{met}件を証明済み", $"{met} of {all} requirements proven");

    /// <summary>The rest of the sentence: only the states that occur.</summary>
    public static LocalisedText Rest(int failed, int stale, int unknown, int planned)
    {
        (int Count, LocalisedText Word)[] parts =
        [
            (failed, new("不成立", "failed")), (stale, new("期限切れ", "stale")), (unknown, new("不明", "unknown")),
            (planned, new("予定", "planned")),
        ];
        var some = parts.Where(static p => p.Count > 0).ToList();
        return new(
            string.Join('、', some.Select(static p => $"{p.Word.Ja}{p.Count}件")),
            string.Join(", ", some.Select(static p => $"{p.Count} {p.Word.En}")));
    }

    public static LocalisedText Fresh(double seconds) => new(
        $"{seconds:0}秒以内", string.Create(CultureInfo.InvariantCulture, $"at most {seconds:0} s old"));

    public static LocalisedText Records(long size)
    {
        var text = size.ToString("N0", CultureInfo.InvariantCulture);
        return new($"記録{text}件から判定", $"judged from {text} records");
    }
}
