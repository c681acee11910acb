using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the Journal's pages.</summary>
internal static class JournalText
{
    public static LocalisedText Title { get; } = new("記録簿", "Journal");

    public static LocalisedText Lead { get; } = new(
        "すべての機能が述べた事実です。追記だけができ、書き換え・削除・並べ替え・末尾の切り捨ては検証で見つかります。",
        "Every fact that the functions state. It is append-only: verification finds an edit, a removal, a swap, "
        + "a cut tail.");

    public static LocalisedText Verify { get; } = new("全件を検証", "Verify all of it");

    public static LocalisedText VerifyTitle { get; } = new("検証", "Verification");

    public static LocalisedText VerifyHelp { get; } = new(
        "全記録のハッシュ木を計算し直し、署名付きチェックポイントと照合します。画面を離れても続きます。",
        "Recomputes the hash tree over every record, compares it with the signed heads, and goes on when you leave.");

    public static LocalisedText CannotVerify { get; } = new(
        "このハブの画面からはまだ検証できません。書き出して yuimori journal verify を使ってください。",
        "This hub cannot verify from the console yet. Export the Journal and use yuimori journal verify.");

    public static LocalisedText Running { get; } = new("検証中", "Verifying");

    public static LocalisedText Sound { get; } = new("異常なし", "sound");

    public static LocalisedText Unsound { get; } = new("改ざんを検出", "tampered with");

    public static LocalisedText WithoutRoutine { get; } = new("定期的な正常の記録を隠す", "hide what repeats while all is well");

    public static LocalisedText Proven { get; } = new("署名と一致", "proven");

    public static LocalisedText Broken { get; } = new(
        "検証を最後まで実行できませんでした。結果はありません。ログを確認して、もう一度実行してください。",
        "The verification broke before its end, so there is no result. See the log, and run it again.");

    public static LocalisedText FirstBad { get; } = new("最初の不正な記録", "First bad record");

    public static LocalisedText Size { get; } = new("件数", "Records");

    public static LocalisedText Root { get; } = new("ルートハッシュ", "Root hash");

    public static LocalisedText Result { get; } = new("結果", "Result");

    public static LocalisedText Ended { get; } = new("完了", "Ended");

    public static LocalisedText Export { get; } = new("書き出す", "Export");

    public static LocalisedText Kind { get; } = new("種類", "Kind");

    public static LocalisedText Function { get; } = new("機能", "Function");

    public static LocalisedText Outcome { get; } = new("結果", "Outcome");

    public static LocalisedText Records { get; } = new("記録(新しい順)", "Records, newest first");

    public static LocalisedText None { get; } = new(
        "該当する記録がありません。条件を減らすか、絞り込みを解除してください。",
        "No record matches. Loosen the filter or clear it.");

    public static LocalisedText Index { get; } = new("番号", "Index");

    public static LocalisedText Origin { get; } = new("最初に書かれた記録簿", "First written in");

    public static LocalisedText EventId { get; } = new("イベントID", "Event id");

    public static LocalisedText Cause { get; } = new("きっかけ", "Cause");

    public static LocalisedText At { get; } = new("時刻(UTC)", "Time (UTC)");

    public static LocalisedText Canonical { get; } = new("正規形のJSON", "Canonical JSON");

    public static LocalisedText CanonicalHelp { get; } = new(
        "このバイト列がハッシュされ、署名で守られます。", "These bytes are hashed and protected by the signature.");

    public static LocalisedText LeafJson { get; } = new("葉の内容(ハッシュされるJSON)", "The leaf (the JSON that is hashed)");

    public static LocalisedText Inclusion { get; } = new("包含証明", "Inclusion proof");

    public static LocalisedText InclusionHelp { get; } = new(
        "葉のハッシュに上から順に結合すると、署名されたルートになります(RFC 6962)。",
        "Joined to the leaf hash in this order, these make the signed root (RFC 6962).");

    public static LocalisedText LeafHash { get; } = new("葉のハッシュ", "Leaf hash");

    public static LocalisedText Path { get; } = new("経路", "Path");

    public static LocalisedText Checkpoint { get; } = new("署名付きチェックポイント", "Signed checkpoint");

    public static LocalisedText NotProven { get; } = new(
        "この記録を含むチェックポイントはまだありません。数秒後に再読み込みしてください。",
        "No checkpoint covers this record yet. Reload in a few seconds.");

    public static LocalisedText CannotProve { get; } = new(
        "このハブの画面では包含証明をまだ表示できません。", "This hub cannot show inclusion proofs in the console yet.");

    public static LocalisedText Previous { get; } = new("前の記録", "Previous");

    public static LocalisedText Next { get; } = new("次の記録", "Next");

    public static LocalisedText Copy { get; } = new("コピー", "Copy");

    public static LocalisedText Reload { get; } = new("更新", "Reload");

    public static LocalisedText Record(long index) =>
        new($"記録 {index}", string.Create(CultureInfo.InvariantCulture, $"Record {index}"));

    public static LocalisedText Count(long size)
    {
        var text = size.ToString("N0", CultureInfo.InvariantCulture);
        return new($"{text}件", size == 1 ? "1 record" : $"{text} records");
    }

    public static LocalisedText Progress(long done, long size)
    {
        var part = done.ToString("N0", CultureInfo.InvariantCulture);
        var all = size.ToString("N0", CultureInfo.InvariantCulture);
        return new($"{all}件中{part}件", $"{part} of {all} records");
    }

    public static LocalisedText NoSuchRecord(long size) => size == 0
        ? new("記録簿はまだ空です。", "The Journal is still empty.")
        : new(
            $"その番号の記録はありません。番号は0から{size - 1}までです。",
            string.Create(CultureInfo.InvariantCulture, $"There is no such record. Indexes go from 0 to {size - 1}."));
}
