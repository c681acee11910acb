using System.Globalization;
using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>
/// Writes a draft as the text of a System file, its questions to a person as <c># review:</c> comments.
/// </summary>
internal sealed class DraftWriter(SystemDraft draft, Language language)
{
    private readonly StringBuilder _text = new();

    public static string Write(SystemDraft draft, IReadOnlyList<Loss> losses, Language language)
    {
        var writer = new DraftWriter(draft, language);
        writer.Head();
        writer.Section("zones", draft.Zones, writer.Zone);
        writer.Section("components", draft.Components, writer.Component);
        writer.Section("links", draft.Links, writer.Link);
        writer.Section("assets", draft.Assets, writer.Asset);
        var risks = new RiskWriter(writer);
        writer.Section("risks", draft.Risks, risks.Risk);
        writer.Section("countermeasures", draft.Countermeasures, risks.Countermeasure);
        writer.Section("decisions", draft.Decisions, risks.Decision);
        writer.Section("exceptions", draft.Exceptions, risks.Exception);
        writer.Section("notes", draft.Notes, risks.Note);
        writer.Foot(losses);
        return writer._text.ToString();
    }

    /// <summary>A line of an item: the first begins with a dash.</summary>
    internal void Line(string key, string? value, bool first = false)
    {
        if (value is not null)
            _text.Append(first ? "  - " : "    ").Append(key).Append(": ").Append(value).Append('\n');
    }

    /// <summary>A text for people.</summary>
    internal void Text(string key, LocalisedText? text)
    {
        if (text is not null) _text.Append(YamlOut.Text(key, text, "    "));
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? ListOrNone(IEnumerable<string> items) =>
        items.ToList() is { Count: > 0 } list ? YamlOut.List(list) : null;

    private void Head()
    {
        Comment(draft.Origin.In(language), "");
        foreach (var remark in draft.Remarks) Comment(remark, "");
        Reviews("system", "");
        _text.Append("\nyuimori: 1\n\nsystem:\n  id: ").Append(ScalarText.Of(draft.Id)).Append('\n');
        _text.Append(YamlOut.Text("name", draft.Name, "  "));
        if (draft.About is { } about) _text.Append(YamlOut.Text("about", about, "  "));
        _text.Append("  field: ").Append(SystemWords.Field.WordOf(draft.Field)).Append('\n');
    }

    private void Section<T>(string name, List<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        _text.Append('\n');
        Reviews(name, "");
        _text.Append(name).Append(":\n");
        foreach (var (i, item) in items.Index())
        {
            if (i > 0 && (name is "components" or "risks" or "countermeasures")) _text.Append('\n');
            write(item);
        }
    }

    private void Zone(ZoneModel zone)
    {
        Reviews($"zones/{zone.Id}", "  ");
        Line("id", ScalarText.Of(zone.Id), first: true);
        Text("name", zone.Name);
    }

    private void Component(ComponentModel component)
    {
        Reviews($"components/{component.Id}", "  ");
        Line("id", ScalarText.Of(component.Id.Value), first: true);
        Text("name", component.Name);
        Text("about", component.About);
        Line("kind", SystemWords.Kind.WordOf(component.Kind));
        Line("layer", SystemWords.Layer.WordOf(component.Layer));
        if (component.Capacity != ComponentCapacity.Full)
            Line("capacity", SystemWords.Capacity.WordOf(component.Capacity));
        Line("inside", component.Inside is { } inside ? ScalarText.Of(inside.Value) : null);
        Line("zone", component.Zone is { } zone ? ScalarText.Of(zone) : null);
        Text("owner", component.Owner);
        Line("interfaces", ListOrNone(component.Interfaces.Select(SystemWords.Interface.WordOf)));
        Line("environment", ListOrNone(component.Environments.Select(SystemWords.Environment.WordOf)));
        if (component.Software.Count > 0) _text.Append(SoftwareText.Block(component.Software, "    "));
    }

    private void Link(LinkModel link)
    {
        Reviews($"links/{link.Id}", "  ");
        Line("id", ScalarText.Of(link.Id.Value), first: true);
        Text("name", link.Name);
        Line("from", ScalarText.Of(link.From.Value));
        Line("to", ScalarText.Of(link.To.Value));
        Line("medium", SystemWords.Medium.WordOf(link.Medium));
        if (link.Protocol != LinkProtocol.Other) Line("protocol", SystemWords.Protocol.WordOf(link.Protocol));
        if (link.Protection != LinkProtection.Unstated)
        {
            var messages = link.Protection.Messages == MessageProtection.Unstated
                ? ""
                : $", messages: {SystemWords.Messages.WordOf(link.Protection.Messages)}";
            Line("protection", $"{{ transport: {SystemWords.Transport.WordOf(link.Protection.Transport)}{messages} }}");
        }

        Line("carries", ListOrNone(link.Carries));
    }

    private void Asset(AssetModel asset)
    {
        Reviews($"assets/{asset.Id}", "  ");
        Line("id", ScalarText.Of(asset.Id), first: true);
        Text("name", asset.Name);
        Line("class", SystemWords.AssetClass.WordOf(asset.Class));
        Line("where", YamlOut.List(asset.Where.Select(w => w.Value)));
        Text("why", asset.Why);
        string?[] harm =
        [
            Harm("life", asset.Harm.Life), Harm("property", asset.Harm.Property), Harm("privacy", asset.Harm.Privacy),
        ];
        if (asset.Harm != Model.Harm.None) Line("harm", $"{{ {string.Join(", ", harm.OfType<string>())} }}");
    }

    private static string? Harm(string what, HarmLevel level) =>
        level == HarmLevel.None ? null : $"{what}: {SystemWords.HarmLevel.WordOf(level)}";

    private void Foot(IReadOnlyList<Loss> losses)
    {
        _text.Append('\n');
        foreach (var line in LossText.Lines(losses, language)) Comment(line, "");
    }

    internal void Reviews(string subject, string indent)
    {
        foreach (var review in draft.ReviewsOf(subject)) Comment("review: " + review.In(language), indent);
    }

    // A comment ends with its line: whatever the other tool's text holds, it must not begin one of ours, and nothing in
    // it may look other than it is.
    private void Comment(string text, string indent)
    {
        _text.Append(indent).Append("# ");
        foreach (var rune in text.EnumerateRunes())
        {
            var isHidden = Rune.IsControl(rune) || (rune.IsBmp && YamlProblems.IsInvisible((char)rune.Value));
            _text.Append(isHidden ? " " : rune.ToString());
        }

        _text.Append('\n');
    }
}
