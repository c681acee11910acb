using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Drawing;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange.ThreatDragon;

/// <summary>
/// Reads models of OWASP Threat Dragon: version 2 (cells with <c>data</c>) and version 1 (<c>diagramJson</c>). All
/// diagrams of a model become one System.
/// </summary>
internal static class ThreatDragonReader
{
    public static SystemDraft? Read(ImportContext context)
    {
        var root = context.Root;
        if (root.Map("summary") is not { } summary || root.Map("detail") is not { } detail)
        {
            context.Missing(root, "detail", "\"detail\": { \"diagrams\": [ … ] }");
            return null;
        }

        var version = root.Text("version") ?? "";
        if (version.Length > 0 && version[0] is not ('0' or '1' or '2'))
        {
            context.WrongVersion(root["version"], version, "Threat Dragon 1.x, 2.x");
            return null;
        }

        var draft = Head(context, summary, detail);
        var cells = detail.Maps("diagrams").SelectMany((d, i) => Cells(d, i)).ToList();
        var assembler = new Assembler(context, draft);
        if (cells.Count > CellsMax)
        {
            context.Problems.Add(
                ForeignProblems.TooMany, detail.Position, new("図の要素が多すぎます。", "The diagrams have too many cells."),
                $"{cells.Count}", new($"{CellsMax}個まで", $"at most {CellsMax}"));
            return null;
        }

        if (!Build(cells, assembler, context)) return null;
        assembler.Links(
            [.. cells.Where(c => c.IsFlow).Select(c => c.ToLink(context))], new Dictionary<string, string>());
        var risks = new RiskAssembler(assembler);
        foreach (var cell in cells) ThreatDragonThreats.Read(cell, context, assembler, risks);
        foreach (var text in cells.Where(c => c.IsNote && c.Name is not null)) Remark(text, draft, context);
        return draft;
    }

    // 10,000 cells; stops a drawing whose every cell would be held against every boundary, which costs their product.
    private const int CellsMax = 10_000;

    private static bool Build(List<Cell> cells, Assembler assembler, ImportContext context)
    {
        List<(Cell Box, Frame Frame)> boxes =
        [
            .. cells.Where(c => c.IsBox && c.Frame is not null).Select(c => (c, c.Frame!.Value)),
        ];
        assembler.Zones(
        [
            .. cells.Where(c => c.IsBox)
                .Select(b => new FoundZone(b.Node, b.Key, b.Name, Frame.Around(b.Frame, boxes)?.Key)),
        ]);
        foreach (var curve in cells.Where(c => c.IsCurve))
            context.Lose(curve.Node, "cells[] (boundary line)", LineOnly);
        foreach (var other in cells.Where(
            c => c is { IsBox: false, IsCurve: false, IsFlow: false, IsNote: false, IsElement: false }))
            context.Lose(other.Node, "cells[] (unknown shape)", Reasons.NoPlace);
        assembler.Components(
            [.. cells.Where(c => c.IsElement).Select(c => c.ToComponent(Frame.Around(c.Frame, boxes)))]);
        return !context.Problems.Any;
    }

    private static LocalisedText LineOnly { get; } = new(
        "境界線は内側を囲まないため、ゾーンになりません。", "A boundary that is a line encloses nothing; it gives no zone.");

    private static SystemDraft Head(ImportContext context, ForeignMap summary, ForeignMap detail)
    {
        var name = context.Line(summary.Text("title"), summary);
        summary["id"]?.UseAll();
        var draft = new SystemDraft
        {
            Id = new IdMaker().Make(null, name, "system"),
            Name = LocalisedText.Same(name ?? "System"),
            About = context.Both(summary.Text("description"), summary),
            Origin = new("OWASP Threat Dragonのモデルから変換", "Converted from a model of OWASP Threat Dragon"),
        };
        People(summary, "owner", draft, context);
        People(detail, "reviewer", draft, context);
        foreach (var contributor in detail.Maps("contributors")) People(contributor, "name", draft, context);
        return draft;
    }

    private static void People(ForeignMap map, string key, SystemDraft draft, ImportContext context)
    {
        if (context.Line(map.Text(key), map) is not { } person) return;
        draft.Remarks.Add($"{(key == "name" ? "contributor" : key)}: {person}");
        context.Losses.Add(key == "name" ? "detail.contributors[].name" : key, context.At(map[key]!), Reasons.Comment);
    }

    private static IEnumerable<Cell> Cells(ForeignMap diagram, int index)
    {
        var json = diagram.Map("diagramJson") ?? diagram;
        return json.Maps("cells").Select(c => new Cell(c, index));
    }

    private static void Remark(Cell text, SystemDraft draft, ImportContext context)
    {
        draft.Remarks.Add(context.Line(text.Name, text.Node) ?? "");
        context.Losses.Add("detail.diagrams[].cells[] (text)", context.At(text.Node), Reasons.Comment);
    }
}
