using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Journal;

/// <summary>Why a Journal cannot be opened or read.</summary>
internal static class JournalErrors
{
    public static Error InUse(string detail) => Error.Of(
        "JOURNAL-01",
        "ジャーナルは別のプロセスが開いています。",
        "Another process has the Journal open.",
        detail);

    public static Error NotAJournal(string detail) => Error.Of(
        "JOURNAL-02", "ジャーナルのファイルではありません。", "The file is not a Journal.", detail);

    public static Error Damaged(string detail) => Error.Of(
        "JOURNAL-03",
        "ジャーナルのデータベースが壊れています。新しく作り直すことはしません。",
        "The Journal's database is damaged. It is never made anew.",
        detail);

    public static Error OtherOwner(string detail) => Error.Of(
        "JOURNAL-04",
        "ジャーナルの持ち主または署名鍵が異なります。",
        "The Journal has another owner or signing key.",
        detail);

    public static Error TreeMismatch(string detail) => Error.Of(
        "JOURNAL-05",
        "ジャーナルの内容が署名付きチェックポイントと一致しません。改ざんの疑いがあります。",
        "The Journal does not match its signed checkpoint: it may have been tampered with.",
        detail);

    public static Error OlderThanHeads(string detail) => Error.Of(
        "JOURNAL-06",
        "ジャーナルが、過去に署名したチェックポイントより古いか、食い違っています。",
        "The Journal is older than a checkpoint that it signed before, or contradicts it.",
        detail);

    public static Error Unreadable(string detail) => Error.Of(
        "JOURNAL-07", "ジャーナルのファイルを開けません。", "The Journal's file cannot be opened.", detail);

    public static Error BadHeads(string detail) => Error.Of(
        "JOURNAL-08",
        "チェックポイントのファイルが壊れているか、別の鍵で署名されています。",
        "The file of checkpoints is damaged, or signed by another key.",
        detail);

    public static Error CommitFailed(string detail) => Error.Of(
        "JOURNAL-09",
        "ジャーナルへの書き込みに失敗しました。記録は保証されません。",
        "Writing to the Journal failed. The records are not kept.",
        detail);

    public static Error HeadsNotWritten(string detail) => Error.Of(
        "JOURNAL-10",
        "チェックポイントのファイルに書き込めません。",
        "The file of checkpoints cannot be written.",
        detail);
}
