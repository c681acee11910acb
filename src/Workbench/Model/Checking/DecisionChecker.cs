using Yuimori.Workbench.Model.Raw;

namespace Yuimori.Workbench.Model.Checking;

/// <summary>Checks one decision. Whether its rules exist is known only when the threats are.</summary>
internal static class DecisionChecker
{
    public static DecisionModel Check(RawDecision raw, CheckContext context)
    {
        var risks = context.Risks(raw.Risks);
        context.RefuseRepeats(raw.Means ?? [], SystemWords.Means.WordOf);
        if (raw.Decision.Value == DecisionKind.Accept && (raw.Person is null || raw.Until is null))
        {
            context.Add(
                CheckCodes.AcceptIncomplete, raw.Decision.Position,
                new("受容には、決めた人と期限が必要です。", "Accepting a risk needs a person and a day."), "accept",
                new("personとuntil", "person and until"));
        }

        return new DecisionModel(
            risks, raw.Decision.Value, raw.Reason, raw.Person?.Value, raw.Until?.Value, raw.Position)
        {
            Means = [.. (raw.Means ?? []).Select(m => m.Value)],
            Cost = raw.Cost?.Value,
            Priority = raw.Priority?.Value,
            After = raw.After?.Value,
            Countermeasures = context.Countermeasures(raw.Countermeasures),
        };
    }
}
