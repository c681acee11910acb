using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Tables;

namespace Yuimori.Workbench.Steps;

/// <summary>AP-4: which Function on which Component, and what guards a Component that is too small.</summary>
internal static class PlaceStep
{
    private static readonly TableColumn[] PlacedColumns =
    [
        TableColumn.Of("component", "構成要素", "Component"),
        TableColumn.Of("function", "機能", "Function"),
        TableColumn.Of("standing", "状態", "State"),
        TableColumn.Of("for", "担う相手", "On behalf of"),
        TableColumn.Of("settings", "設定", "Settings"),
    ];

    private static readonly TableColumn[] MovedColumns =
    [
        TableColumn.Of("component", "構成要素", "Component"),
        TableColumn.Of("function", "機能", "Function"),
        TableColumn.Of("why", "理由", "Why it is not there"),
        TableColumn.Of("guard", "代わりに守るもの", "What guards it"),
    ];

    public static IReadOnlyList<DesignTable> Of(DesignResult result, GuidelineCatalogue catalogue) =>
    [
        new("AP-4a", new("機能の配置", "Functions placed"), PlacedColumns, [.. Placed(result, catalogue)], []),
        new("AP-4b", new("上の層へ移した機能", "Functions moved up"), MovedColumns, [.. Moved(result, catalogue)], []),
    ];

    private static IEnumerable<IReadOnlyList<LocalisedText>> Placed(DesignResult result, GuidelineCatalogue catalogue)
    {
        var order = result.Model.Components.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i);
        return result.Placements.Where(p => p.At is not null)
            .GroupBy(p => (At: p.At!.Value, p.Function)).OrderBy(g => order[g.Key.At]).ThenBy(g => g.Key.Function)
            .Select(IReadOnlyList<LocalisedText> (g) =>
            [
                Named(result.Model, g.Key.At),
                Cells.Join([new($"{g.Key.Function} {catalogue.Function(g.Key.Function).Name.Text.Ja}",
                    $"{g.Key.Function} {catalogue.Function(g.Key.Function).Name.Text.En}")]),
                Standing(g.First().Standing),
                Cells.Join(g.Where(p => p.Wanted != g.Key.At).Select(p => result.Model.Find(p.Wanted)!.Name)),
                FunctionSettingText.Of(result.Model.Settings, g.Key.Function),
            ]);
    }

    private static IEnumerable<IReadOnlyList<LocalisedText>> Moved(DesignResult result, GuidelineCatalogue catalogue) =>
        result.Placements.Where(p => p.Moved != PlacementMove.None || p.At is null)
            .GroupBy(p => (p.Wanted, p.At, p.Moved)).Select(IReadOnlyList<LocalisedText> (g) =>
            [
                Named(result.Model, g.Key.Wanted),
                Cells.Join(g.Select(p => p.Function).Distinct().Order().Select(f => new LocalisedText(
                    $"{f} {catalogue.Function(f).Name.Text.Ja}", $"{f} {catalogue.Function(f).Name.Text.En}"))),
                g.Key.Moved == PlacementMove.TooSmall
                    ? new("載せる余力がない", "too small for it")
                    : new("この構成要素で動く部分がない", "the Function has no part for it"),
                g.Key.At is { } at ? Named(result.Model, at) : new("▲ 守るものがない", "▲ nothing guards it"),
            ]);

    private static LocalisedText Named(SystemModel model, Kernel.Identity.ComponentId id)
    {
        var name = model.Find(id)!.Name;
        return new($"{name.Ja} [{id}]", $"{name.En} [{id}]");
    }

    private static LocalisedText Standing(PlacementStanding standing) => standing switch
    {
        PlacementStanding.Working => new("● 働く", "● works"),
        PlacementStanding.Planned => new("┄ 予定", "┄ planned"),
        _ => new("○ 結守の外（確認が必要）", "○ not run by Yuimori (to be shown)"),
    };
}
