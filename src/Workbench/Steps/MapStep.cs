using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Steps;

/// <summary>AP-1: the System on the base model.</summary>
internal static class MapStep
{
    private static readonly TableColumn[] ComponentColumns =
    [
        TableColumn.Of("layer", "層", "Layer"),
        TableColumn.Of("id", "ID", "Id"),
        TableColumn.Of("name", "名称", "Name"),
        TableColumn.Of("kind", "種類", "Kind"),
        TableColumn.Of("linkage", "連携モデル", "Linkage"),
        TableColumn.Of("role", "役割", "Role"),
        TableColumn.Of("zone", "ゾーン", "Zone"),
        TableColumn.Of("owner", "主体者", "Owner"),
        TableColumn.Of("interfaces", "接続I/F", "Interfaces"),
        TableColumn.Of("environment", "設置環境", "Environment"),
    ];

    private static readonly TableColumn[] LinkColumns =
    [
        TableColumn.Of("id", "ID", "Id"),
        TableColumn.Of("from", "一方", "From"),
        TableColumn.Of("to", "他方", "To"),
        TableColumn.Of("medium", "媒体", "Medium"),
        TableColumn.Of("protocol", "プロトコル", "Protocol"),
        TableColumn.Of("transport", "通信路の保護", "Line"),
        TableColumn.Of("messages", "メッセージの保護", "Messages"),
        TableColumn.Of("carries", "運ぶもの", "Carries"),
    ];

    public static IReadOnlyList<DesignTable> Of(SystemModel model)
    {
        var linkage = LinkageModels.Of(model);
        return
        [
            new(
                "AP-1a", new("構成要素と層", "Components and layers"), ComponentColumns,
                [
                    .. model.Components.OrderByDescending(c => c.Layer)
                        .Select(c => Row(c, model, linkage[c.Id])),
                ],
                [
                    new(
                        "EC：エッジ連携、FC：フォグ連携、CC：クラウド連携",
                        "EC: linked at the edge, FC: through the fog, CC: through the cloud"),
                ]),
            new("AP-1b", new("接続", "Links"), LinkColumns, [.. model.Links.Select(l => Row(l, model))], []),
        ];
    }

    private static IReadOnlyList<LocalisedText> Row(
        ComponentModel component, SystemModel model, IReadOnlyList<LinkageModel> linkage) =>
    [
        SystemWords.Layer.LabelOf(component.Layer),
        Cells.Id(component.Id),
        component.Name,
        SystemWords.Kind.LabelOf(component.Kind),
        linkage.Count == 0 ? Cells.None : LocalisedText.Same(string.Join(" ", linkage.Select(Word))),
        component.Role == ComponentRole.None ? Cells.None : SystemWords.Role.LabelOf(component.Role),
        model.Zones.FirstOrDefault(z => z.Id == component.Zone)?.Name ?? Cells.None,
        component.Owner ?? Cells.None,
        Cells.Join(component.Interfaces.Select(SystemWords.Interface.LabelOf)),
        Cells.Join(component.Environments.Select(SystemWords.Environment.LabelOf)),
    ];

    private static IReadOnlyList<LocalisedText> Row(LinkModel link, SystemModel model) =>
    [
        Cells.Id(link.Id),
        model.Find(link.From)!.Name,
        model.Find(link.To)!.Name,
        SystemWords.Medium.LabelOf(link.Medium),
        SystemWords.Protocol.LabelOf(link.Protocol),
        SystemWords.Transport.LabelOf(link.Protection.Transport),
        SystemWords.Messages.LabelOf(link.Protection.Messages),
        Cells.Join(link.Carries.Select(c => model.Assets.First(a => a.Id == c).Name)),
    ];

    private static string Word(LinkageModel linkage) => linkage switch
    {
        LinkageModel.Cloud => "CC",
        LinkageModel.Fog => "FC",
        _ => "EC",
    };
}
