using System.Web;
using Yuimori.Console.Pages.Design.Findings;
using Yuimori.Workbench.Picture;

namespace Yuimori.Console.Pages.Design;

/// <summary>Where the parts of a design's picture lead.</summary>
internal static class PictureLinks
{
    /// <summary>On a draft's pages: to the findings of the part.</summary>
    /// <param name="href">The address that the draft's pages begin with.</param>
    /// <param name="known">Whether an id is a Component or Link; a group of an overview leads nowhere.</param>
    public static Func<PictureTarget, string?> InDraft(string href, Func<string, bool> known) => target =>
        target switch
        {
            { FindingId: { } finding } => $"{href}/decide#{FindingRow.AnchorOf(finding)}",
            { Part: PicturePart.Callout } => null,
            _ => known(target.Place) ? $"{href}/decide?place={HttpUtility.UrlEncode(target.Place)}" : null,
        };

    /// <summary>On the running design's page: to its own table of risks.</summary>
    public static string? InPage(PictureTarget target) =>
        target.FindingId is { } finding ? "#" + FindingRow.AnchorOf(finding) : null;
}
