using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists;

/// <summary>Every word of checklists and their answers, with its label.</summary>
public static class ChecklistWords
{
    /// <summary>Answers.</summary>
    public static WordList<ChecklistAnswer> Answer { get; } = new(
        (ChecklistAnswer.Yes, "yes", "はい", "yes"),
        (ChecklistAnswer.Partly, "partly", "一部", "partly"),
        (ChecklistAnswer.No, "no", "いいえ", "no"),
        (ChecklistAnswer.NotApplicable, "na", "対象外", "not applicable"),
        (ChecklistAnswer.Ten, "10", "10点", "10 points"),
        (ChecklistAnswer.Five, "5", "5点", "5 points"),
        (ChecklistAnswer.Zero, "0", "0点", "0 points"));

    /// <summary>How items are answered.</summary>
    public static WordList<AnswerKind> Kind { get; } = new(
        (AnswerKind.YesNo, "yes-no", "はい・一部・いいえ", "yes, partly, no"),
        (AnswerKind.Points, "points", "10・5・0点", "10, 5 or 0 points"));

    /// <summary>What an item is asked of.</summary>
    public static WordList<ItemScope> Scope { get; } = new(
        (ItemScope.Component, "component", "構成要素ごと", "each Component"),
        (ItemScope.System, "system", "システム全体", "the System as a whole"));

    /// <summary>Whether a person stands by an answer.</summary>
    public static WordList<ReviewState> Review { get; } = new(
        (ReviewState.NeedsReview, "needs-review", "要確認", "needs review"),
        (ReviewState.Reviewed, "reviewed", "確認済み", "reviewed"));

    /// <summary>What a design shows.</summary>
    public static WordList<DesignFact> Design { get; } = new(
        (DesignFact.RisksDecided, "risks-decided", "見つかったリスクがすべて決定済み", "every risk found is decided"),
        (DesignFact.RisksUndecided, "risks-undecided", "未決定のリスクがある", "a risk is undecided"),
        (DesignFact.AssetsListed, "assets-listed", "守るべきものが書かれている", "things to protect are listed"),
        (DesignFact.AssetsMissing, "assets-missing", "守るべきものが書かれていない", "nothing to protect is listed"),
        (DesignFact.OwnerNamed, "owner-named", "責任を持つ者が書かれている", "who answers for it is named"),
        (DesignFact.OwnerMissing, "owner-missing", "責任を持つ者が書かれていない", "nobody is named to answer for it"),
        (DesignFact.SoftwareListed, "software-listed", "ソフトウェアの一覧がある", "its software is listed"),
        (DesignFact.SoftwareMissing, "software-missing", "ソフトウェアの一覧がない", "its software is not listed"));

    /// <summary>How far an entry is.</summary>
    public static WordList<EntryState> State { get; } = new(
        (EntryState.Open, "open", "未回答", "open"),
        (EntryState.Suggested, "suggested", "候補あり", "suggested"),
        (EntryState.NeedsReview, "needs-review", "要確認", "needs review"),
        (EntryState.Answered, "answered", "回答済み", "answered"));
}
