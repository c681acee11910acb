using System.Text;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Change;

/// <summary>
/// What a person must look at after the catalogue changed. What the System file itself changed is listed apart, so that
/// nobody mistakes the one for the other.
/// </summary>
public sealed record RebaseReview
{
    /// <summary>The whole difference.</summary>
    public required DesignChanges Changes { get; init; }

    /// <summary>Threat rules that came, went or changed.</summary>
    public required IReadOnlyList<ItemChange> Rules { get; init; }

    /// <summary>Risks that differ because of those rules.</summary>
    public required IReadOnlyList<RiskChange> FromRules { get; init; }

    /// <summary>Risks that differ although their rule does not: through the file, or through what works.</summary>
    public required IReadOnlyList<RiskChange> FromDesign { get; init; }

    /// <summary>Whether nobody needs to look at anything.</summary>
    public bool IsEmpty => Changes.IsEmpty;

    /// <summary>The review of a design against a newer catalogue.</summary>
    public static RebaseReview Of(DesignSnapshot baseline, DesignSnapshot now)
    {
        var changes = DesignDiff.Between(baseline, now);
        List<ItemChange> rules = [.. changes.Items.Where(i => i.Kind == ItemKind.ThreatRule)];
        var touched = rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        bool IsTouched(RiskChange risk) => touched.Contains(risk.Id[..risk.Id.IndexOf('@', StringComparison.Ordinal)]);
        return new RebaseReview
        {
            Changes = changes,
            Rules = rules,
            FromRules = [.. changes.Risks.Where(IsTouched)],
            FromDesign = [.. changes.Risks.Where(r => !IsTouched(r))],
        };
    }

    /// <summary>The list to review, for people; ends with a new line.</summary>
    public string Text(Language language, bool isMarkdown)
    {
        var text = new StringBuilder();
        var intro = IsEmpty
            ? new LocalisedText("見直すものはありません。", "Nothing needs review.")
            : new LocalisedText(
                $"脅威ルールの変更 {Rules.Count}、それによるリスクの変化 {FromRules.Count}、設計による変化 {FromDesign.Count}、"
                + $"決め直しが必要な決定 {Changes.Void.Count}。",
                $"{Rules.Count} threat rules changed, which changed {FromRules.Count} risks; the design changed "
                + $"{FromDesign.Count}; {Changes.Void.Count} decisions must be made again.");
        text.Append(intro.In(language)).Append('\n');
        if (!IsEmpty) text.Append(ChangeText.Write(Changes, language, isMarkdown));
        return text.ToString();
    }
}
