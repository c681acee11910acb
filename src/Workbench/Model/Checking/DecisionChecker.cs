using Yuimori.Workbench.Model.Raw;

namespace Yuimori.Workbench.Model.Checking;

/// <summary>Checks one decision. Whether its rules exist is known only when the threats are.</summary>
internal static class DecisionChecker
{
    public static DecisionModel Check(RawDecision raw, CheckContext context)
    {
        foreach (var risk in raw.Risks)
        {
            if (risk.Value.Where is not { } where || context.HasPlace(where)) continue;
            context.Add(
                CheckCodes.UnknownPlace, risk.Position,
                new("このIDの構成要素も接続もありません。", "No Component and no Link has this id."), where,
                new("componentsまたはlinksにあるID", "an id that stands under components or links"),
                context.Nearest(where, context.Places));
        }

        context.RefuseRepeats(raw.Risks, static r => r.ToString());
        if (raw.Decision.Value == DecisionKind.Accept && (raw.Person is null || raw.Until is null))
        {
            context.Add(
                CheckCodes.AcceptIncomplete, raw.Decision.Position,
                new("受容には、決めた人と期限が必要です。", "Accepting a risk needs a person and a day."), "accept",
                new("personとuntil", "person and until"));
        }

        return new DecisionModel(
            [.. raw.Risks.Select(r => r.Value)], raw.Decision.Value, raw.Reason, raw.Person?.Value,
            raw.Until?.Value, raw.Position);
    }
}
