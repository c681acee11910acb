using Yuimori.Console.Pages.Design.Drafts;
using Yuimori.Workbench.Change;

namespace Yuimori.Console.Pages.Design.History;

/// <summary>What the page of a difference shows.</summary>
/// <param name="Before">The earlier text.</param>
/// <param name="BeforeName">How it is called.</param>
/// <param name="Now">The later text.</param>
/// <param name="NowName">How it is called.</param>
/// <param name="Changes">What differs in meaning; null: one of the two could not be analysed.</param>
public sealed record ChangeModel(
    DraftView Before, string BeforeName, DraftView Now, string NowName, DesignChanges? Changes)
{
    /// <summary>Whether the earlier text is an earlier version of the same draft.</summary>
    public bool IsOwnPast => Before.Name == Now.Name;

    /// <summary>Compares two texts.</summary>
    public static ChangeModel Of(DraftView before, string beforeName, DraftView now, string nowName, DateOnly today) =>
        new(
        before, beforeName, now, nowName,
        before.Result is { } was && now.Result is { } present
            ? DesignDiff.Between(
                SnapshotMaker.Of(was, before.Rules, today), SnapshotMaker.Of(present, now.Rules, today))
            : null);
}
