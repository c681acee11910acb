using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Drawing;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange.Tm7;

/// <summary>
/// Reads models of the Microsoft Threat Modeling Tool. The file is a document of .NET's DataContractSerializer; it is
/// read as plain XML and never deserialised, so type names in it create nothing.
/// </summary>
internal static class Tm7Reader
{
    public static SystemDraft? Read(ImportContext context)
    {
        if (context.Root.Map("ThreatModel") is not { } model)
        {
            context.Missing(context.Root, "ThreatModel", "<ThreatModel …>");
            return null;
        }

        var draft = Head(context, model);
        var surfaces = model.Map("DrawingSurfaceList")?.Maps("DrawingSurfaceModel").ToList() ?? [];
        var stencils = surfaces.SelectMany(s => Stencils(s, "Borders")).ToList();
        var lines = surfaces.SelectMany(s => Stencils(s, "Lines")).ToList();
        context.Root.Text(XmlTree.Namespace);
        foreach (var surface in surfaces) Surface(surface, draft, context);
        var assembler = new Assembler(context, draft);
        if (!Build(stencils, lines, assembler, context)) return null;
        Tm7Threats.Read(model, context, assembler);
        foreach (var stencil in stencils.Concat(lines)) stencil.LoseRest(context);
        context.Lose(model["KnowledgeBase"], "ThreatModel.KnowledgeBase", Template);
        return draft;
    }

    private static bool Build(List<Stencil> stencils, List<Stencil> lines, Assembler assembler, ImportContext context)
    {
        if (stencils.Count > StencilsMax)
        {
            context.Problems.Add(
                ForeignProblems.TooMany, context.Root.Position,
                new("図の要素が多すぎます。", "The diagrams have too many stencils."),
                $"{stencils.Count}", new($"{StencilsMax}個まで", $"at most {StencilsMax}"));
            return false;
        }

        List<(Stencil Box, Frame Frame)> boxes =
        [
            .. stencils.Where(s => s.IsBoundary && s.Frame is not null).Select(s => (s, s.Frame!.Value)),
        ];
        Stencil? Around(Stencil inner) => Frame.Around(inner.Frame, boxes);
        assembler.Zones(
            [.. stencils.Where(s => s.IsBoundary).Select(s => new FoundZone(s.Node, s.Key, s.Name, Around(s)?.Key))]);
        assembler.Components([.. stencils.Where(s => s.IsElement).Select(s => s.ToComponent(Around(s)))]);
        if (context.Problems.Any) return false;
        assembler.Links([.. lines.Where(l => l.IsFlow).Select(l => l.ToLink())], new Dictionary<string, string>());
        foreach (var line in lines.Where(l => !l.IsFlow)) context.Lose(line.Node, "Lines (boundary line)", LineOnly);
        foreach (var note in stencils.Where(s => s is { IsElement: false, IsBoundary: false }))
            Remark(note, assembler.Draft, context);
        return !context.Problems.Any;
    }

    // 10,000 stencils; stops a drawing whose every element would be held against every boundary.
    private const int StencilsMax = 10_000;

    private static LocalisedText LineOnly { get; } = new(
        "境界線は内側を囲まないため、ゾーンになりません。", "A boundary that is a line encloses nothing; it gives no zone.");

    private static LocalisedText Template { get; } = new(
        "元のツールのテンプレート（図形と脅威の定義）です。結守は自分のルールで脅威を探します。",
        "The other tool's template (stencils, threat definitions); Yuimori finds threats by its own rules.");

    private static SystemDraft Head(ImportContext context, ForeignMap model)
    {
        var about = model.Map("MetaInformation");
        var name = about is null ? null : context.Line(about.Text("ThreatModelName"), about);
        var draft = new SystemDraft
        {
            Id = new IdMaker().Make(null, name ?? Path.GetFileNameWithoutExtension(context.File), "system"),
            Name = LocalisedText.Same(
                name ?? context.Line(Path.GetFileNameWithoutExtension(context.File), model) ?? "System"),
            About = about is null ? null : context.Both(about.Text("HighLevelSystemDescription"), about),
            Origin = new(
                "Microsoft Threat Modeling Toolのモデルから変換", "Converted from a Microsoft Threat Modeling Tool model"),
        };
        foreach (var key in new[] { "Owner", "Reviewer", "Contributors", "Assumptions", "ExternalDependencies" })
        {
            if (about is null || context.Line(about.Text(key), about) is not { } text) continue;
            draft.Remarks.Add($"{key}: {text}");
            context.Losses.Add($"MetaInformation.{key}", context.At(about[key]!), Reasons.Comment);
        }

        foreach (var note in model.Map("Notes")?.Maps("Note") ?? [])
        {
            draft.Remarks.Add($"Note: {context.Line(note.Text("Message"), note)}");
            context.Lose(note, "Notes.Note", Reasons.Comment);
        }

        return draft;
    }

    /// <summary>A diagram's name is kept as a comment; all diagrams become one System.</summary>
    private static void Surface(ForeignMap surface, SystemDraft draft, ImportContext context)
    {
        var properties = Tm7Properties.Read(surface.Map("Properties"));
        var header = surface.Text("Header");
        if (context.Line(properties.Name ?? header, surface) is { } name)
        {
            draft.Remarks.Add($"Diagram: {name}");
            context.Losses.Add("DrawingSurfaceModel.Name", context.At(surface), Reasons.Comment);
        }

        properties.LoseRest(context);
    }

    private static IEnumerable<Stencil> Stencils(ForeignMap surface, string key) =>
        surface.Map(key)?.Entries.Where(e => e.Value is ForeignMap)
            .Select(e => (ForeignMap)e.Value).Select(p => (Pair: p, Value: p.Map("Value")))
            .Where(p => p.Value is not null).Select(p => new Stencil(p.Pair, p.Value!)) ?? [];

    private static void Remark(Stencil note, SystemDraft draft, ImportContext context)
    {
        if (note.Name is { } name) draft.Remarks.Add(context.Line(name, note.Node) ?? "");
        context.Lose(note.Node, "Borders (annotation)", Reasons.Comment);
    }
}
