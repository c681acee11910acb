using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Model.Checking;

/// <summary>Checks stated risks, the requirements derived from them, and countermeasures.</summary>
internal static class RiskChecker
{
    public static IReadOnlyList<StatedRiskModel> Risks(IReadOnlyList<RawStatedRisk> raw, CheckContext context)
    {
        var taken = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
        foreach (var risk in raw)
            context.Claim(new At<string>($"{risk.Id.Value}@{risk.At.Value}", risk.Id.Position), taken);

        return [.. raw.Select(r => Risk(r, context))];
    }

    public static StatedRequirementModel Requirement(RawStatedRequirement raw, CheckContext context)
    {
        var isCommon = raw.Common?.Value ?? false;
        if (isCommon == (raw.Risks is not null))
        {
            context.Add(
                CheckCodes.RisksOrCommon, raw.Id.Position,
                new("risksと「common: true」は、どちらか一方だけを書きます。", "Either risks or \"common: true\" must stand here."),
                raw.Id.Value, new("risks または common: true", "risks, or common: true"));
        }

        return new StatedRequirementModel(
            raw.Id.Value, context.Risks(raw.Risks), isCommon, raw.Measure, Functions(raw.Functions, context),
            raw.Position);
    }

    public static CountermeasureUse Countermeasure(RawCountermeasure raw, CheckContext context)
    {
        if (raw.Is is null && raw.Name is null)
        {
            context.Add(
                CheckCodes.NeedsName, raw.Id.Position,
                new("対策の名称がありません。", "The countermeasure has no name."), raw.Id.Value,
                new("is（対策カタログのID）または name", "is (an id of the catalogue) or name"));
        }

        context.RefuseRepeats(raw.At, static a => a);
        return new CountermeasureUse
        {
            Id = raw.Id.Value,
            Is = raw.Is?.Value,
            Name = raw.Name,
            At = [.. raw.At.Select(context.Place)],
            Against = context.Risks(raw.Against),
            Means = raw.Means?.Value,
            State = raw.State.Value,
            Owner = raw.Owner,
            Numbers = Texts(raw.Numbers, context),
            Evidence = Texts(raw.Evidence, context),
            Position = raw.Position,
        };
    }

    /// <summary>Functions by their ids.</summary>
    public static IReadOnlyList<FunctionId> Functions(IReadOnlyList<At<string>>? raw, CheckContext context)
    {
        context.RefuseRepeats(raw ?? [], static f => f);
        return [.. (raw ?? []).Select(f => FunctionId.Parse(f.Value).Value)];
    }

    private static StatedRiskModel Risk(RawStatedRisk raw, CheckContext context) => new()
    {
        Id = raw.Id.Value,
        Title = raw.Title,
        Damage = raw.Damage,
        At = context.Place(raw.At),
        Threat = raw.Threat.Value,
        Traits = raw.Traits is not { } traits ? null : new RiskTraits(
            traits.Device, traits.Scope.Value, traits.Class, traits.Interface, traits.Who, traits.Whom, traits.Where),
        Vector = CrssVector.Parse(raw.Vector.Value).Value,
        Functions = Functions(raw.Functions, context),
        Treatment = raw.Treatment,
        Source = raw.Source?.Value,
        Position = raw.Position,
    };

    private static IReadOnlyList<string> Texts(IReadOnlyList<At<string>>? raw, CheckContext context)
    {
        context.RefuseRepeats(raw ?? [], static t => t);
        return [.. (raw ?? []).Select(t => t.Value)];
    }
}
