using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Drawing;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Tm7;

/// <summary>An element or line of a drawing surface.</summary>
internal sealed class Stencil
{
    private readonly string _type;
    private readonly string _stencil;
    private readonly Tm7Properties _properties;

    public Stencil(ForeignMap pair, ForeignMap node)
    {
        Node = node;
        pair["Key"]?.UseAll();
        Key = node.Text("Guid") ?? $"({node.Position})";
        _type = node.Text("@type") ?? "";
        _stencil = node.Text("TypeId") ?? "";
        _properties = Tm7Properties.Read(node.Map("Properties"));
        Name = _properties.Name;
    }

    public ForeignMap Node { get; }

    public string Key { get; }

    public string? Name { get; }

    /// <summary>Its rectangle; looking at it does not use it.</summary>
    public Frame? Frame => Drawing.Frame.Of(Node, "Left", "Top", Node, "Width", "Height");

    public bool IsBoundary => _type.EndsWith("BorderBoundary", StringComparison.Ordinal);

    public bool IsFlow => _type.EndsWith("Connector", StringComparison.Ordinal);

    public bool IsElement => Fallback is not null;

    private ElementGuess? Fallback => LastPart(_type) switch
    {
        "StencilRectangle" => new(ComponentKind.Device, ComponentLayer.Edge, "external interactor"),
        "StencilEllipse" => new(ComponentKind.Service, ComponentLayer.Cloud, "process"),
        "StencilParallelLines" => new(ComponentKind.Service, ComponentLayer.Cloud, "data store"),
        _ => null,
    };

    public FoundComponent ToComponent(Stencil? box) => new(Node, Key, Name)
    {
        Guess = ElementGuess.Of(
            Fallback!, _stencil.Replace('.', ' '), _properties.Kind, Name, box?.Name, box?._properties.Kind),
        ZoneKey = box?.Key,
        Review = _properties.OutOfScope is { } why
            ? new($"元の資料では対象外です。{why}", $"the source marks it as out of scope. {why}")
            : null,
    };

    public FoundLink ToLink()
    {
        var isEncrypted = _properties.Flag("providesConfidentiality");
        var proven = _properties.Flag("authenticatesSource") == true
            && _properties.Flag("authenticatesDestination") == true;
        return new(Node, Key, Name, Node.Text("SourceGuid"), Node.Text("TargetGuid"))
        {
            Wire = WireGuess.Of(
                isEncrypted, proven && isEncrypted == true, isPublic: null,
                _properties.Text("channel"), _properties.Kind, Name),
        };
    }

    /// <summary>Lists what nobody used of its properties.</summary>
    public void LoseRest(ImportContext context) => _properties.LoseRest(context);

    private static string LastPart(string type) => type[(type.LastIndexOf(':') + 1)..];
}
