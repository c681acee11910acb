using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Journal;

/// <summary>What verification can find; the codes are stable words.</summary>
public static class JournalProblem
{
    /// <summary>A record's bytes are not those that were signed.</summary>
    public const string Changed = "changed";

    /// <summary>A record is not there.</summary>
    public const string Missing = "missing";

    /// <summary>Another record stands in its place.</summary>
    public const string Misplaced = "misplaced";

    /// <summary>A record that the signed checkpoint does not cover.</summary>
    public const string Extra = "extra";

    /// <summary>Records were rewritten together with their hashes.</summary>
    public const string Rewritten = "rewritten";

    /// <summary>The hashes kept for proofs are damaged; the records are not.</summary>
    public const string Hashes = "hashes";

    /// <summary>No checkpoint, or one whose signature does not hold.</summary>
    public const string BadCheckpoint = "bad-checkpoint";

    /// <summary>Signed by another key than the expected one.</summary>
    public const string WrongKey = "wrong-key";

    /// <summary>The file cannot be read as what it should be.</summary>
    public const string Unreadable = "unreadable";

    internal static Error ChangedAt(string detail) => Error.Of(
        Changed, "記録が書き換えられています。", "A record was changed.", detail);

    internal static Error MissingAt(string detail) => Error.Of(
        Missing, "記録が失われています。", "A record is missing.", detail);

    internal static Error MisplacedAt(string detail) => Error.Of(
        Misplaced, "記録の順序が変えられています。", "A record is not in its place.", detail);

    internal static Error ExtraAt(string detail) => Error.Of(
        Extra,
        "署名付きチェックポイントにない記録があります。",
        "A record is there that the signed checkpoint does not cover.",
        detail);

    internal static Error RewrittenAt(string detail) => Error.Of(
        Rewritten,
        "記録がハッシュ値ごと書き換えられています。",
        "Records were rewritten together with their hashes.",
        detail);

    internal static Error HashesAt(string detail) => Error.Of(
        Hashes,
        "記録のハッシュ値が書き換えられています(記録そのものは署名と一致します)。",
        "The hash kept for a record was changed; the record itself is as signed.",
        detail);

    internal static Error NoCheckpoint(string detail) => Error.Of(
        BadCheckpoint,
        "署名付きチェックポイントがないか、署名が正しくありません。",
        "The signed checkpoint is missing, or its signature does not hold.",
        detail);

    internal static Error OtherKey(string detail) => Error.Of(
        WrongKey, "指定された検証鍵とは別の鍵です。", "It is signed by another key than the expected one.", detail);

    internal static Error NotReadable(string detail) => Error.Of(
        Unreadable, "ファイルを読み取れません。", "The file cannot be read.", detail);
}
