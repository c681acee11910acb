using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class DraftTests
{
    [Theory]
    [InlineData(null, "Home Gateway", "home-gateway")]
    [InlineData("gw_01", "Whatever", "gw-01")]
    [InlineData("f0ba7722-39b6-4c81-8290-a30a248bb8d9", "Web Client", "web-client")]
    [InlineData("17", "Pump", "pump")]
    [InlineData(null, "ホームゲートウェイ", "homugetowei")]
    [InlineData(null, "シャッター", "shatta")]
    [InlineData(null, "きょうしつ", "kyoushitsu")]
    [InlineData(null, "カメラ No.2", "kamera-no-2")]
    [InlineData(null, "Zürich Gerät", "zurich-gerat")]
    [InlineData(null, "2nd floor", "nd-floor")]
    public void Make_NamesAndIds_GiveReadableIds(string? foreignId, string name, string expected) =>
        Assert.Equal(expected, new IdMaker().Make(foreignId, name, "component"));

    [Fact]
    public void Make_KanjiName_IsStableAndOwn()
    {
        var first = new IdMaker().Make(null, "玄関錠", "component");

        Assert.Matches("^component-[0-9a-f]{6}$", first);
        Assert.Equal(first, new IdMaker().Make(null, "玄関錠", "component"));
        Assert.NotEqual(first, new IdMaker().Make(null, "裏口錠", "component"));
    }

    [Fact]
    public void Make_AnyNames_AreValidAndUnique() => Check(Prop.ForAll(
        ArbMap.Default.ArbFor<(string? Id, string? Name)[]>(), names =>
        {
            var maker = new IdMaker();
            var ids = names.Select(n => maker.Make(n.Id, n.Name, "component")).ToList();
            return ids.TrueForAll(i => ComponentId.Parse(i).IsOk) && ids.Distinct().Count() == ids.Count;
        }));

    [Fact]
    public void Clean_AnyText_IsReadBackAsItself() => Check(Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text =>
    {
        var clean = DraftText.Clean(text, new LossList(), "x");
        return clean is null || ReadBack(YamlOut.Text("k", LocalisedText.Same(clean), "  ")) == clean;
    }));

    [Theory]
    [InlineData("no")]
    [InlineData("12")]
    [InlineData("- item")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("{ x }")]
    [InlineData("\"quoted\" \\ back")]
    [InlineData("line one\n\n# two: x\n- three")]
    [InlineData("null")]
    [InlineData("&anchor *alias !tag")]
    [InlineData("鍵：値、{括弧}")]
    public void Text_SignsThatYamlMeansSomethingBy_AreReadBack(string text)
    {
        Assert.Equal(text, ReadBack(YamlOut.Text("k", LocalisedText.Same(text), "  ")));
        Assert.Equal(text, ReadBack($"  k: [{ScalarText.Of(text)}]\n"));
    }

    private static string? ReadBack(string line)
    {
        var read = YamlReader.Read(Encoding.UTF8.GetBytes("a:\n" + line), "x");
        var value = ((YamlMapping?)((YamlMapping?)read.Value)?["a"])?["k"];
        var scalar = value is YamlSequence list ? list.Items[0] as YamlScalar : value as YamlScalar;
        return scalar is { IsText: true } ? scalar.Text : null;
    }

    private static void Check(Property property) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
