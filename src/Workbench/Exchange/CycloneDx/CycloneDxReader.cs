using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Exchange.CycloneDx;

/// <summary>
/// Reads CycloneDX bills of materials 1.4 to 1.7, JSON or XML: what a Component's software is made of.
/// </summary>
internal static class CycloneDxReader
{
    private const string Versions = "1.4–1.7";

    /// <summary>A System of the one component that the bill is about, or null after a problem.</summary>
    public static SystemDraft? Skeleton(ImportContext context)
    {
        if (Bom(context) is not { } bom) return null;
        var subject = bom.Map("metadata")?.Map("component");
        var name = subject is null ? null : context.Line(subject.Text("name"), subject);
        name ??= Path.GetFileNameWithoutExtension(context.File);
        var type = subject is null ? null : subject.Text("type") ?? subject.Text("@type");
        var guess = ElementGuess.Of(new(ComponentKind.Service, ComponentLayer.Cloud, null), type, name);
        var id = new IdMaker().Make(null, name, "component");
        var draft = new SystemDraft
        {
            Id = id,
            Name = LocalisedText.Same(context.Line(name, bom) ?? id),
            Origin = new("CycloneDX部品表（SBOM）から作った雛形", "A skeleton made from a CycloneDX bill of materials"),
        };
        draft.Components.Add(new()
        {
            Id = ComponentId.Of(id),
            Name = draft.Name,
            About = subject is null ? null : context.Both(subject.Text("description"), subject),
            Kind = guess.Kind,
            Layer = guess.Layer,
            Role = ComponentRole.None,
            Capacity = ComponentCapacity.Full,
            Interfaces = [],
            Environments = [],
            Software = Software(context, bom, subject),
            Position = YamlPosition.Start,
        });
        draft.Review($"components/{id}", guess.Review);
        draft.Review("components", More);
        return draft;
    }

    /// <summary>The software of the bill, or null after a problem.</summary>
    public static IReadOnlyList<SoftwareItem>? Software(ImportContext context) =>
        Bom(context) is { } bom && Software(context, bom, bom.Map("metadata")?.Map("component")) is { } items
            && !context.Problems.Any ? items : null;

    private static ForeignMap? Bom(ImportContext context)
    {
        var root = context.Root;
        var bom = root.Map("bom") ?? root;
        var space = root.Text(XmlTree.Namespace);
        root.Text("bomFormat");
        var version = root.Text("specVersion") ?? space?[(space.LastIndexOf('/') + 1)..] ?? "";
        if (version is "1.4" or "1.5" or "1.6" or "1.7") return bom;
        context.WrongVersion(root["specVersion"], version, $"CycloneDX {Versions}");
        return null;
    }

    private static List<SoftwareItem> Software(ImportContext context, ForeignMap bom, ForeignMap? subject)
    {
        var items = new List<SoftwareItem>();
        var waiting = new Stack<ForeignMap>();
        foreach (var component in Components(bom).Concat(subject is null ? [] : Components(subject)).Reverse())
            waiting.Push(component);
        while (waiting.TryPop(out var component))
        {
            foreach (var inner in Components(component).Reverse()) waiting.Push(inner);
            if (Item(component, context) is { } item) items.Add(item);
        }

        if (items.Count > ListShape<SoftwareItem>.CountMax)
        {
            context.Problems.Add(
                ForeignProblems.TooMany, bom.Position, new("部品が多すぎます。", "There are too many components."),
                $"{items.Count}",
                new($"{ListShape<SoftwareItem>.CountMax}個まで", $"at most {ListShape<SoftwareItem>.CountMax}"));
        }

        return [.. items.Distinct()];
    }

    /// <summary>Components: a list in JSON, an element around repeated elements in XML.</summary>
    private static IEnumerable<ForeignMap> Components(ForeignMap map) =>
        map["components"] is ForeignMap wrapper ? wrapper.Maps("component") : map.Maps("components");

    private static SoftwareItem? Item(ForeignMap component, ImportContext context)
    {
        var type = component.Text("type") ?? component.Text("@type") ?? "";
        if (type is "device" or "cryptographic-asset" or "data")
        {
            foreach (var entry in component.Entries.Where(e => e.Key != "components"))
                context.Lose(entry.Value, $"components[] ({type})", NoSoftware);
            context.Losses.Add($"components[] ({type})", context.At(component), NoSoftware);
            return null;
        }

        string? Line(string key) => context.Line(component.Text(key), component);
        var purl = Line("purl");
        if (Line("name") is not { } name)
        {
            context.Missing(component, "name", "\"name\": \"busybox\"");
            return null;
        }

        // A package URL holds the group; without one the name is the only place for it.
        var group = Line("group");
        var full = purl is null && group is not null ? context.Line($"{group}/{name}", component)! : name;
        return new(full, Line("version"), purl ?? Line("cpe"), Supplier(component, context));
    }

    private static string? Supplier(ForeignMap component, ImportContext context)
    {
        foreach (var key in new[] { "supplier", "manufacturer" })
        {
            if (component.Map(key) is { } company && context.Line(company.Text("name"), company) is { } name)
                return name;
        }

        foreach (var key in new[] { "publisher", "author" })
        {
            if (context.Line(component.Text(key), component) is { } name) return name;
        }

        return null;
    }

    private static LocalisedText NoSoftware { get; } = new(
        "ソフトウェアではないため、softwareに入れていません。", "Not software; left out of software.");

    private static LocalisedText More { get; } = new(
        "部品表には構成要素が1つしかありません。つながる機器・サービスとlinksを書き足してください。",
        "a bill of materials knows one component; add what it is connected to, and the links.");
}
