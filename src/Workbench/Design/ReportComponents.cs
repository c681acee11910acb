using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Report;

namespace Yuimori.Workbench.Design;

/// <summary>Components and assets as rows of the report.</summary>
internal static class ReportComponents
{
    public static ReportComponent Make(ComponentModel component, DesignResult result, ReportText words)
    {
        var (kind, layer) = (SystemWords.Kind.LabelOf(component.Kind), SystemWords.Layer.LabelOf(component.Layer));
        var role = SystemWords.Role.LabelOf(component.Role);
        return new ReportComponent
        {
            Id = component.Id.Value,
            Name = component.Name,
            Kind = new($"{kind.Ja}・{layer.Ja}・{role.Ja}", $"{kind.En}, {layer.En}, {role.En}"),
            Description = component.About,
            Links =
            [
                .. result.Model.Links.Where(l => l.Touches(component.Id)).Select(l => LinkText(l, component, words)),
            ],
            Functions =
            [
                .. result.Placements.Where(p => p.At == component.Id).DistinctBy(p => p.Function).Select(words.Row),
            ],
        };
    }

    public static ReportAsset Asset(AssetModel asset, ReportText words)
    {
        var names = asset.Where.Select(words.NameOf).ToList();
        var level = new[] { asset.Harm.Life, asset.Harm.Property, asset.Harm.Privacy }.Max();
        return new ReportAsset(
            asset.Id, asset.Name, SystemWords.AssetClass.LabelOf(asset.Class),
            new(string.Join("、", names.Select(n => n.Ja)), string.Join(", ", names.Select(n => n.En))),
            level == HarmLevel.None ? null : Importance(asset));
    }

    private static LocalisedText LinkText(LinkModel link, ComponentModel component, ReportText words)
    {
        var other = words.NameOf(link.From == component.Id ? link.To : link.From);
        var medium = SystemWords.Medium.LabelOf(link.Medium);
        var transport = SystemWords.Transport.LabelOf(link.Protection.Transport);
        return new(
            $"{other.Ja}（{medium.Ja}、{transport.Ja}）", $"{other.En} ({medium.En}; {transport.En})");
    }

    private static LocalisedText Importance(AssetModel asset)
    {
        (HarmLevel Level, string Ja, string En)[] harms =
        [
            (asset.Harm.Life, "生命", "life"),
            (asset.Harm.Property, "財産", "property"),
            (asset.Harm.Privacy, "プライバシー", "privacy"),
        ];
        var stated = harms.Where(h => h.Level != HarmLevel.None)
            .Select(h => (h, Word: SystemWords.HarmLevel.LabelOf(h.Level))).ToList();
        return new(
            string.Join("、", stated.Select(s => $"{s.h.Ja}に{s.Word.Ja}")),
            string.Join(", ", stated.Select(s => $"{s.Word.En} harm to {s.h.En}")));
    }
}
