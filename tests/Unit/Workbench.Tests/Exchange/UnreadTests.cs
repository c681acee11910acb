using System.Text.Json.Nodes;
using System.Xml.Linq;
using Yuimori.Workbench.Exchange;
using Yuimori.Workbench.Exchange.Foreign;

namespace Yuimori.Workbench.Tests.Exchange;

/// <summary>Nothing is dropped silently: a key that no reader knows, put anywhere in a file, is in the list of losses.</summary>
public sealed class UnreadTests
{
    [Theory]
    [InlineData("home.otm.yaml")]
    [InlineData("shop.threat-dragon.json")]
    [InlineData("door.threat-dragon-1.json")]
    [InlineData("meter.threagile.yaml")]
    [InlineData("camera.cyclonedx.json")]
    public void Import_UnknownKeyInEveryGroup_IsListedEveryTime(string file)
    {
        var root = (JsonObject)Json(ForeignFile.Parse(File.ReadAllBytes(Exchanges.FileOf(file)), file).Value!)!;
        var before = Total(Exchanges.Ok(Exchanges.Import(root.ToJsonString(), file)));
        var groups = new List<JsonObject>();
        Groups(root, groups);
        var missed = new List<string>();
        foreach (var group in groups)
        {
            group["zz-unknown"] = "x";
            var after = Total(Exchanges.Ok(Exchanges.Import(root.ToJsonString(), file)));
            if (after != before + 1) missed.Add(group.GetPath());
            group.Remove("zz-unknown");
        }

        Assert.True(groups.Count > 8);
        Assert.Empty(missed);
    }

    [Fact]
    public void Import_UnknownElementInEveryElementOfTm7_IsListedEveryTime()
    {
        var document = XDocument.Parse(Exchanges.TextOf("lamp.tm7"));
        var before = Total(Exchanges.Ok(Exchanges.Import(document.ToString(), "lamp.tm7")));
        var missed = new List<string>();

        // A property that is lost counts once under its own name, whatever is in it.
        var places = document.Descendants().Where(e => e.HasElements && e.Name.LocalName is not ("anyType" or "Value")
            && !e.Ancestors().Any(a => a.Name.LocalName == "anyType")).ToList();
        foreach (var element in places)
        {
            var added = new XElement("zzUnknown", "x");
            element.Add(added);
            if (Total(Exchanges.Ok(Exchanges.Import(document.ToString(), "lamp.tm7"))) != before + 1) missed.Add(element.Name.LocalName);
            added.Remove();
        }

        Assert.True(places.Count > 10);
        Assert.Empty(missed);
    }

    private static int Total(ImportResult imported) => imported.Losses.Sum(l => l.Count);

    private static void Groups(JsonNode? node, List<JsonObject> groups)
    {
        if (node is JsonObject map)
        {
            groups.Add(map);
            foreach (var (_, value) in map) Groups(value, groups);
        }
        else if (node is JsonArray list)
        {
            foreach (var item in list) Groups(item, groups);
        }
    }

    private static JsonNode? Json(ForeignNode node) => node switch
    {
        ForeignMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        ForeignList list => new JsonArray([.. list.Items.Select(Json)]),
        ForeignValue { IsEmpty: false } value => JsonValue.Create(value.Peek()),
        _ => null,
    };
}
