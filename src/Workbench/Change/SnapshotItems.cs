using System.Globalization;
using Yuimori.Kernel.Placement;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Change;

/// <summary>What a System file and its rules say, element by element.</summary>
internal static class SnapshotItems
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static IEnumerable<SnapshotItem> Of(SystemModel model) =>
    [
        System(model),
        .. model.Zones.Select(z => Make(ItemKind.Zone, z.Id, f => f.Add("name", z.Name))),
        .. model.Components.Select(Component),
        .. model.Components.SelectMany(Controls),
        .. model.Links.Select(Link),
        .. model.Assets.Select(Asset),
        .. model.Countermeasures.Select(Countermeasure),
        .. Requirements(model),
    ];

    public static SnapshotItem Rule(ThreatRule rule) => Make(ItemKind.ThreatRule, rule.Id, f =>
    {
        f.Add("title", rule.Title);
        f.Add("threat", rule.Threat);
        f.Add("vector", rule.Vector.ToString());
        f.Add("adjust", rule.Adjustments.Select(a => a.Set));
        f.Add("functions", rule.Functions.Select(r => r.Id.ToString()).Distinct());
        f.Add("after", rule.After);
    });

    private static SnapshotItem System(SystemModel model) => Make(ItemKind.System, model.Id, f =>
    {
        f.Add("name", model.Name);
        f.Add("about", model.About);
        f.Add("field", SystemWords.Field.WordOf(model.Field));
        Number(f, "F5.verify", model.Settings.VerifySeconds);
        Number(f, "F12.silence", model.Settings.SilenceSeconds);
        Number(f, "F12.conflictAlarm", model.Settings.ConflictAlarmSeconds);
        Number(f, "F12.drill", model.Settings.DrillSeconds);
        Number(f, "F13.heartbeat", model.Settings.HeartbeatSeconds);
        Number(f, "F13.snapshot", model.Settings.SnapshotSeconds);
    });

    private static SnapshotItem Component(ComponentModel component) => Make(ItemKind.Component, component.Id.Value, f =>
    {
        f.Add("name", component.Name);
        f.Add("about", component.About);
        f.Add("kind", SystemWords.Kind.WordOf(component.Kind));
        f.Add("layer", SystemWords.Layer.WordOf(component.Layer));
        f.Add("role", SystemWords.Role.WordOf(component.Role));
        f.Add("capacity", SystemWords.Capacity.WordOf(component.Capacity));
        f.Add("inside", component.Inside?.Value);
        f.Add("zone", component.Zone);
        f.Add("owner", component.Owner);
        f.Add("interfaces", component.Interfaces.Select(SystemWords.Interface.WordOf));
        f.Add("environment", component.Environments.Select(SystemWords.Environment.WordOf));
        f.Add("software", component.Software.Select(s => s.Version is null ? s.Name : $"{s.Name} {s.Version}"));
        f.Add("streams", component.Sensor?.Streams.Select(s => s.Name) ?? []);
        f.Add("positions", component.Actuator?.Positions ?? []);
        f.Add("rest", component.Actuator?.Rest);
        f.Add("purposes", component.Controller?.Purposes.Select(SystemWords.Purpose.WordOf) ?? []);
        f.Add("reads", component.Controller?.Reads.Select(r => r.Value) ?? []);
    });

    private static IEnumerable<SnapshotItem> Controls(ComponentModel component) =>
        (component.Controller?.Rules ?? []).Select(rule => Make(ItemKind.Control, $"{component.Id}/{rule.Id}", f =>
        {
            f.Add("text", rule.Text);
            f.Add("when", rule.When.Select(w => $"{w.Sensor}.{w.Stream} {Sign(w.Is)} {w.Value.ToString(Invariant)}"));
            f.Add("orders", rule.Orders.Select(o => $"{o.Actuator}: {o.Value}"));
            f.Add("purpose", SystemWords.Purpose.WordOf(rule.Purpose));
            Number(f, "hold", rule.HoldSeconds);
        }));

    private static SnapshotItem Link(LinkModel link) => Make(ItemKind.Link, link.Id.Value, f =>
    {
        f.Add("name", link.Name);
        f.Add("from", link.From.Value);
        f.Add("to", link.To.Value);
        f.Add("medium", SystemWords.Medium.WordOf(link.Medium));
        f.Add("protocol", SystemWords.Protocol.WordOf(link.Protocol));
        f.Add(Protection.Transport, SystemWords.Transport.WordOf(link.Protection.Transport));
        f.Add(Protection.Messages, SystemWords.Messages.WordOf(link.Protection.Messages));
        f.Add("carries", link.Carries);
    });

    private static SnapshotItem Asset(AssetModel asset) => Make(ItemKind.Asset, asset.Id, f =>
    {
        f.Add("name", asset.Name);
        f.Add("class", SystemWords.AssetClass.WordOf(asset.Class));
        f.Add("where", asset.Where.Select(w => w.Value));
        f.Add("why", asset.Why);
        f.Add("harm.life", SystemWords.HarmLevel.WordOf(asset.Harm.Life));
        f.Add("harm.property", SystemWords.HarmLevel.WordOf(asset.Harm.Property));
        f.Add("harm.privacy", SystemWords.HarmLevel.WordOf(asset.Harm.Privacy));
    });

    private static SnapshotItem Countermeasure(CountermeasureUse use) => Make(ItemKind.Countermeasure, use.Id, f =>
    {
        f.Add("is", use.Is);
        f.Add("name", use.Name);
        f.Add("at", use.At);
        f.Add("against", use.Against.Select(r => r.ToString()));
        f.Add("means", use.Means is { } means ? SystemWords.Means.WordOf(means) : null);
        f.Add(Protection.State, SystemWords.MeasureState.WordOf(use.State));
        f.Add("owner", use.Owner);
        f.Add("numbers", use.Numbers);
        f.Add("evidence", use.Evidence);
    });

    // One requirement may stand several times, each with other risks: the number keeps them apart.
    private static IEnumerable<SnapshotItem> Requirements(SystemModel model) =>
        model.StatedRequirements.GroupBy(r => r.Requirement, StringComparer.Ordinal).SelectMany(g => g.Select(
            (r, i) => Make(ItemKind.Requirement, i == 0 ? r.Requirement : $"{r.Requirement}#{i + 1}", f =>
            {
                f.Add("risks", r.IsCommon ? ["*"] : r.Risks.Select(x => x.ToString()));
                f.Add("measure", r.Measure);
                f.Add("functions", r.Functions.Select(x => x.ToString()));
            })));

    private static SnapshotItem Make(ItemKind kind, string id, Action<SnapshotFields> say)
    {
        var fields = new SnapshotFields();
        say(fields);
        return new SnapshotItem(kind, id, fields.Done);
    }

    private static string Sign(Comparison comparison) => comparison == Comparison.AtLeast ? "≥" : "≤";

    private static void Number(SnapshotFields fields, string name, int seconds) =>
        fields.Add(name, seconds.ToString(Invariant) + "s");
}
