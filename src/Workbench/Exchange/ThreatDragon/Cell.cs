using System.Globalization;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Drawing;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.ThreatDragon;

/// <summary>A cell of a diagram, of either version: the differences between the two end here.</summary>
internal sealed class Cell
{
    private readonly string _type;
    private readonly int _diagram;

    public Cell(ForeignMap node, int diagram)
    {
        Node = node;
        _diagram = diagram;
        Data = node.Map("data") ?? node;
        var shape = node.Text("shape");
        node.Text("type");
        _type = Data.Text("type") ?? shape ?? "";
        Key = KeyOf(node.Text("id") ?? $"({node.Position})");
        Name = Data.Text("name") ?? node.Map("attrs")?.Map("text")?.Text("text") ?? Label(node);
    }

    public ForeignMap Node { get; }

    /// <summary>Where a cell says what it is.</summary>
    public ForeignMap Data { get; }

    /// <summary>Its id, with the diagram's number: ids are unique within a diagram only.</summary>
    public string Key { get; }

    public string? Name { get; }

    /// <summary>Its rectangle; looking at it does not use it.</summary>
    public Frame? Frame => Drawing.Frame.Of(Node.Map("position"), "x", "y", Node.Map("size"), "width", "height");

    public bool IsBox => _type is "tm.BoundaryBox" or "trust-boundary-box";

    public bool IsCurve => _type is "tm.Boundary" or "trust-boundary-curve" or "trust-broundary-curve"
        or "trust-boundary";

    public bool IsFlow => _type is "tm.Flow" or "flow";

    public bool IsNote => _type is "tm.Text" or "td-text-block";

    public bool IsElement => Fallback is not null;

    private ElementGuess? Fallback => _type switch
    {
        "tm.Actor" or "actor" => new(ComponentKind.Device, ComponentLayer.Edge, "actor"),
        "tm.Process" or "process" => new(ComponentKind.Service, ComponentLayer.Cloud, "process"),
        "tm.Store" or "store" => new(ComponentKind.Service, ComponentLayer.Cloud, "store"),
        _ => null,
    };

    public FoundComponent ToComponent(Cell? box)
    {
        ImportContext.PassDefaults(
            Data, "outOfScope", "isTrustBoundary", "isALog", "storesCredentials", "isEncrypted", "isSigned",
            "providesAuthentication", "handlesCardPayment", "handlesGoodsOrServices", "isWebApplication",
            "storesInventory", "hasOpenThreats");
        return new(Node, Key, Name)
        {
            About = Data.Text("description"),
            Guess = ElementGuess.Of(Fallback!, Name, box?.Name),
            ZoneKey = box?.Key,
            Review = Data.Flag("outOfScope") == true
                ? new("元の資料では対象外です。", "the source marks it as out of scope.")
                : null,
        };
    }

    public FoundLink ToLink(ImportContext context)
    {
        ImportContext.PassDefaults(Data, "outOfScope", "isTrustBoundary", "hasOpenThreats");
        context.LoseKeys(Data, "cells[].data", Reasons.OneWay, "isBidirectional");
        context.LoseKeys(Data, "cells[].data", Reasons.NoDescription, "description");
        var (encrypted, isPublic) = (Data.Flag("isEncrypted"), Data.Flag("isPublicNetwork"));
        var wire = WireGuess.Of(encrypted, mutual: false, isPublic, Data.Text("protocol"), Name);
        if (!wire.IsKnown) context.LoseKeys(Data, "cells[].data", Reasons.HintOnly, "protocol");
        return new(Node, Key, Name, End("source"), End("target")) { Wire = wire };
    }

    private string? End(string key) => Node.Map(key) is { } end && (end.Text("cell") ?? end.Text("id")) is { } id
        ? KeyOf(id)
        : null;

    private string KeyOf(string id) =>
        _diagram == 0 ? id : string.Create(CultureInfo.InvariantCulture, $"{id} #{_diagram}");

    private static string? Label(ForeignMap node) => node.List("labels").OfType<ForeignMap>()
        .Select(l => l.Map("attrs")?.Map("text")?.Text("text") ?? l.Map("attrs")?.Map("label")?.Text("text"))
        .FirstOrDefault(t => t is not null);
}
