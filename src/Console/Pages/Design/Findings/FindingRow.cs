using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Console.Pages.Design.Findings;

/// <summary>A risk as the lists show it.</summary>
public sealed record FindingRow
{
    /// <summary>The risk's id, <c>rule@place</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id as an address in a page.</summary>
    public string Anchor => AnchorOf(Id);

    /// <summary>A risk's id as an address in a page.</summary>
    public static string AnchorOf(string risk) => "risk-" + risk.Replace('@', '.');

    /// <summary>The threat.</summary>
    public required LocalisedText Title { get; init; }

    /// <summary>Id of the Component or Link.</summary>
    public required string PlaceId { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Place { get; init; }

    /// <summary>Threat class, <c>TH-01</c> to <c>TH-11</c>.</summary>
    public required string Threat { get; init; }

    /// <summary>The main cause; null: not said.</summary>
    public LocalisedText? Cause { get; init; }

    /// <summary>The score before treatment.</summary>
    public required CrssScore Score { get; init; }

    /// <summary>The analysis of it.</summary>
    public required AssessedRisk Assessed { get; init; }

    /// <summary>What it is folded with: one cause, at one place or at like places.</summary>
    public required FindingGroup Group { get; init; }

    /// <summary>Where it stands among decided and undecided ones.</summary>
    public FindingState State => Assessed.IsSetAside ? FindingState.Aside : Assessed.Standing switch
    {
        DecisionStanding.Decided => FindingState.Decided,
        DecisionStanding.Expired => FindingState.Expired,
        _ => FindingState.Undecided,
    };
}

/// <summary>What has been said on a finding.</summary>
public enum FindingState
{
    /// <summary>Nothing.</summary>
    Undecided = 0,

    /// <summary>A decision that is past its day.</summary>
    Expired = 1,

    /// <summary>A decision.</summary>
    Decided = 2,

    /// <summary>It is set aside as no finding.</summary>
    Aside = 3,
}
