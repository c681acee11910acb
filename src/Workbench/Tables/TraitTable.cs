using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Tables;

/// <summary>Table 4-1: what each risk is like, before anybody scores it.</summary>
internal static class TraitTable
{
    private static readonly TableColumn[] Columns =
    [
        .. First,
        TableColumn.Of("device", "対象機器", "Device"),
        TableColumn.Of("scope", "分野固有・共通", "Field-specific or common"),
        TableColumn.Of("class", "脅威の分類", "Class of threat"),
        TableColumn.Of("interface", "接続I/F（侵入ルート）", "Interface (way in)"),
        TableColumn.Of("who", "who 誰がつなげたか", "Who connected it"),
        TableColumn.Of("whom", "whom 何が危害をうけたか", "What is harmed"),
        TableColumn.Of("where", "where どこで発生したか", "Where it happens"),
    ];

    /// <summary>The columns that tables 4-1 and 4-2 begin with.</summary>
    public static TableColumn[] First =>
    [
        TableColumn.Of("no", "No.", "No.", isNumber: true),
        TableColumn.Of("threat", "想定脅威", "Threat"),
        TableColumn.Of("damage", "想定被害", "Damage"),
    ];

    public static DesignTable Of(IReadOnlyList<TableRisk> risks) => new(
        "4-1", new("リスクの特性（CRSSによる評価の前半）", "Characteristics of the risks (before scoring by CRSS)"), Columns,
        [.. risks.Select(r => (IReadOnlyList<LocalisedText>)[.. FirstCells(r), .. r.Traits])], []);

    /// <summary>Cells of <see cref="First"/>.</summary>
    public static LocalisedText[] FirstCells(TableRisk risk) =>
        [LocalisedText.Same(risk.Number.ToString(CultureInfo.InvariantCulture)), risk.Threat, risk.Damage];
}
