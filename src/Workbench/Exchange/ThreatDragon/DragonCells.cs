using System.Text.Json.Nodes;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Drawing;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.ThreatDragon;

/// <summary>Cells of a Threat Dragon diagram.</summary>
internal static class DragonCells
{
    public static JsonObject Box((string Id, ZoneModel Zone, Frame Frame) box, Language language)
    {
        var name = box.Zone.Name.In(language);
        var cell = Framed("trust-boundary-box", $"zone-{box.Id}", box.Frame, name, -1);
        cell["data"] = new JsonObject
        {
            ["type"] = "tm.BoundaryBox",
            ["name"] = name,
            ["description"] = "",
            ["isTrustBoundary"] = true,
            ["hasOpenThreats"] = false,
        };
        return cell;
    }

    public static JsonObject Component(
        ComponentModel component, Frame frame, List<JsonObject> threats, Language language)
    {
        var (shape, type) = component.Kind switch
        {
            ComponentKind.Device or ComponentKind.PeerDevice => ("actor", "tm.Actor"),
            _ => ("process", "tm.Process"),
        };
        var name = component.Name.In(language);
        var cell = Framed(shape, IdOf(component.Id.Value), frame, name, 1);
        cell["data"] = new JsonObject
        {
            ["type"] = type,
            ["name"] = name,
            ["description"] = component.About?.In(language) ?? "",
            ["outOfScope"] = false,
            ["reasonOutOfScope"] = "",
            ["hasOpenThreats"] = IsOpen(threats),
            ["threats"] = JsonOut.Array(threats),
        };
        return cell;
    }

    public static JsonObject Flow(LinkModel link, SystemModel model, List<JsonObject> threats, Language language)
    {
        var name = link.Name?.In(language) ?? link.Id.Value;
        var stroke = IsOpen(threats) ? "red" : "#333333";
        return new JsonObject
        {
            ["shape"] = "flow",
            ["attrs"] = new JsonObject
            {
                ["line"] = new JsonObject
                {
                    ["stroke"] = stroke,
                    ["strokeWidth"] = 1.5,
                    ["sourceMarker"] = new JsonObject { ["name"] = "block" },
                    ["targetMarker"] = new JsonObject { ["name"] = "block" },
                },
            },
            ["id"] = IdOf(link.Id.Value),
            ["zIndex"] = 10,
            ["connector"] = "smooth",
            ["labels"] = new JsonArray(name),
            ["source"] = new JsonObject { ["cell"] = IdOf(link.From.Value) },
            ["target"] = new JsonObject { ["cell"] = IdOf(link.To.Value) },
            ["vertices"] = new JsonArray(),
            ["data"] = new JsonObject
            {
                ["type"] = "tm.Flow",
                ["name"] = name,
                ["description"] = "",
                ["outOfScope"] = false,
                ["reasonOutOfScope"] = "",
                ["hasOpenThreats"] = IsOpen(threats),
                ["isBidirectional"] = true,
                ["isEncrypted"] = link.Protection.Transport is TransportProtection.Tls or TransportProtection.MutualTls
                    or TransportProtection.LinkEncryption,
                ["isPublicNetwork"] = link.Medium is LinkMedium.Internet or LinkMedium.Cellular,
                ["protocol"] = link.Protocol == LinkProtocol.Other
                    ? ""
                    : SystemWords.Protocol.WordOf(link.Protocol),
                ["threats"] = JsonOut.Array(threats),
            },
        };
    }

    /// <summary>An id of one letter is too short for the format; a longer one says the same.</summary>
    private static string IdOf(string id) => id.Length < 2 ? $"id-{id}" : id;

    private static bool IsOpen(List<JsonObject> threats) =>
        threats.Exists(t => t["status"]!.GetValue<string>() == "Open");

    private static JsonObject Framed(string shape, string id, Frame frame, string text, int z) => new()
    {
        ["position"] = new JsonObject { ["x"] = frame.X, ["y"] = frame.Y },
        ["size"] = new JsonObject { ["width"] = frame.Width, ["height"] = frame.Height },
        ["attrs"] = new JsonObject { ["text"] = new JsonObject { ["text"] = text } },
        ["visible"] = true,
        ["shape"] = shape,
        ["id"] = id,
        ["zIndex"] = z,
    };
}
