using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Export;

/// <summary>
/// Every part of a System file, by name, with where it is said. An exporter names the parts that it carries; all others
/// that hold something are listed as lost. A test compares this list with the model itself, so that a new section of
/// the System file cannot be left out of an export unseen.
/// </summary>
internal static class ModelParts
{
    private static readonly (string Name, Func<SystemModel, IEnumerable<string>> Where)[] Parts =
    [
        ("system.about", m => m.About is null ? [] : [m.Id]),
        ("system.field", m => [m.Id]),
        ("zones", m => m.Zones.Select(z => z.Id)),
        ("components", m => m.Components.Select(c => c.Id.Value)),
        ("components.about", m => Components(m, c => c.About is not null)),
        ("components.kind", m => Components(m, _ => true)),
        ("components.layer", m => Components(m, _ => true)),
        ("components.role", m => Components(m, c => c.Role != ComponentRole.None)),
        ("components.capacity", m => Components(m, c => c.Capacity != ComponentCapacity.Full)),
        ("components.inside", m => Components(m, c => c.Inside is not null)),
        ("components.zone", m => Components(m, c => c.Zone is not null)),
        ("components.owner", m => Components(m, c => c.Owner is not null)),
        ("components.interfaces", m => Components(m, c => c.Interfaces.Count > 0)),
        ("components.environments", m => Components(m, c => c.Environments.Count > 0)),
        ("components.sensor", m => Components(m, c => c.Sensor is not null)),
        ("components.actuator", m => Components(m, c => c.Actuator is not null)),
        ("components.controller", m => Components(m, c => c.Controller is not null)),
        ("components.software", m => Components(m, c => c.Software.Count > 0)),
        ("links", m => m.Links.Select(l => l.Id.Value)),
        ("links.name", m => Links(m, l => l.Name is not null)),
        ("links.medium", m => Links(m, _ => true)),
        ("links.protocol", m => Links(m, l => l.Protocol != LinkProtocol.Other)),
        ("links.protection", m => Links(m, l => l.Protection.Transport != TransportProtection.Unstated)),
        ("links.protection.messages", m => Links(m, l => l.Protection.Messages != MessageProtection.Unstated)),
        ("links.carries", m => Links(m, l => l.Carries.Count > 0)),
        ("assets", m => m.Assets.Select(a => a.Id)),
        ("assets.class", m => m.Assets.Select(a => a.Id)),
        ("assets.where", m => m.Assets.Select(a => a.Id)),
        ("assets.why", m => m.Assets.Where(a => a.Why is not null).Select(a => a.Id)),
        ("assets.harm", m => m.Assets.Where(a => a.Harm != Harm.None).Select(a => a.Id)),
        ("stated risks", m => m.StatedRisks.Select(r => r.RiskId)),
        ("stated risks.traits", m => m.StatedRisks.Where(r => r.Traits is not null).Select(r => r.RiskId)),
        ("stated requirements", m => m.StatedRequirements.Select(r => r.Requirement)),
        ("countermeasures", m => m.Countermeasures.Select(c => c.Id)),
        ("countermeasures.owner", m => m.Countermeasures.Where(c => c.Owner is not null).Select(c => c.Id)),
        ("countermeasures.numbers", m => m.Countermeasures.Where(c => c.Numbers.Count > 0).Select(c => c.Id)),
        ("countermeasures.evidence", m => m.Countermeasures.Where(c => c.Evidence.Count > 0).Select(c => c.Id)),
        ("decisions", m => m.Decisions.Select(d => d.Risks[0].ToString())),
        ("decisions.person", m => m.Decisions.Where(d => d.Person is not null).Select(d => d.Risks[0].ToString())),
        ("decisions.until", m => m.Decisions.Where(d => d.Until is not null).Select(d => d.Risks[0].ToString())),
        ("overrides", m => m.Overrides.Select(o => o.Risks[0].ToString())),
        ("exceptions", m => m.Exceptions.Select(e => e.Risks[0].ToString())),
        ("notes", m => m.Notes.Select(n => n.Risks[0].ToString())),
        ("expectations", m => m.Expectations.Select(e => e.Id)),
        ("settings", m => m.Settings == FunctionSettings.Default ? [] : [m.Id]),
    ];

    /// <summary>The parts of a model that hold something: name, first place, how many.</summary>
    public static IEnumerable<(string Name, string First, int Count)> Of(SystemModel model)
    {
        foreach (var (name, where) in Parts)
        {
            var ids = where(model).ToList();
            if (ids.Count > 0) yield return (name, ids[0], ids.Count);
        }
    }

    /// <summary>The names of all parts.</summary>
    public static IEnumerable<string> Names => Parts.Select(p => p.Name);

    private static IEnumerable<string> Components(SystemModel model, Func<ComponentModel, bool> says) =>
        model.Components.Where(says).Select(c => c.Id.Value);

    private static IEnumerable<string> Links(SystemModel model, Func<LinkModel, bool> says) =>
        model.Links.Where(says).Select(l => l.Id.Value);
}
