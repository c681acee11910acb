using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>Where a rule looks, as written.</summary>
internal sealed record RawApplies(At<RuleTarget> To, RuleConditions Conditions)
{
    public static MapShape<RawApplies> Shape { get; } = new("applies", static f => new(
        f.Required("to", new WordShape<RuleTarget>(RuleWords.Target),
            new("構成要素か接続か", "Components or Links"), "to: component"),
        RawConditions.Build(f)));
}
