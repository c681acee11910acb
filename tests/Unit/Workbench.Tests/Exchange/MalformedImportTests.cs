using System.Globalization;
using System.Text;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange;

namespace Yuimori.Workbench.Tests.Exchange;

/// <summary>Files that somebody made to do harm, or that broke on the way: refused precisely, within bounds.</summary>
public sealed class MalformedImportTests
{
    private const string OtmHead = "otmVersion: 0.2.0\nproject: { id: p, name: P }\n";

    [Fact]
    public void BillionLaughs_XmlEntities_AreRefused()
    {
        const string text = """
            <!DOCTYPE lolz [ <!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"> ]>
            <ThreatModel><Notes>&b;</Notes></ThreatModel>
            """;

        Assert.Equal("EX-07", Exchanges.Problem(text, "bomb.tm7").Code);
    }

    [Fact]
    public void ExternalEntity_ReadingAFile_IsRefused()
    {
        const string text = """
            <?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><bom xmlns="http://cyclonedx.org/schema/bom/1.5"/>
            """;

        Assert.Equal("EX-07", Exchanges.Problem(text, "xxe.xml").Code);
    }

    [Fact]
    public void BillionLaughs_YamlAliases_EndAtTheLimit()
    {
        var text = new StringBuilder(OtmHead).Append("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
            text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");

        var (problem, bytesUsed) = Measured(() => Exchanges.Problem(text.ToString(), "bomb.yaml"));

        Assert.Equal("EX-05", problem.Code);
        Assert.InRange(bytesUsed, 0, 512L * 1024 * 1024);
    }

    [Fact]
    public void MergeKeyBomb_YamlMappings_EndAtTheLimit()
    {
        var text = new StringBuilder(OtmHead).Append("m0: &m0 {");
        for (var i = 0; i < 400; i++) text.Append(CultureInfo.InvariantCulture, $"k{i}: 1, ");
        text.Append("z: 1}\n");
        for (var i = 1; i < 8; i++)
            text.Append(CultureInfo.InvariantCulture, $"m{i}: &m{i} {{ <<: [{string.Join(", ", Enumerable.Repeat($"*m{i - 1}", 12))}], own{i}: 1 }}\n");

        var (read, bytesUsed) = Measured(() => Exchanges.Import(text.ToString(), "bomb.yaml"));

        Assert.False(read.IsOk);
        Assert.InRange(bytesUsed, 0, 512L * 1024 * 1024);
    }

    [Fact]
    public void AliasInsideItsOwnAnchor_IsRefused() =>
        Assert.Equal("YAML-20", Exchanges.Problem(OtmHead + "a: &a [ *a ]", "loop.yaml").Code);

    [Theory]
    [InlineData("{", "}", "otm.json")]
    [InlineData("[", "]", "otm.json")]
    public void DeepNesting_Json_IsRefused(string open, string close, string name)
    {
        var deep = string.Concat(Enumerable.Repeat(open == "{" ? "{\"a\":" : open, 100_000));

        var problem = Exchanges.Problem($"{{ \"otmVersion\": \"0.2.0\", \"x\": {deep}1{close}", name);

        Assert.Equal("EX-04", problem.Code);
    }

    [Fact]
    public void DeepNesting_Xml_IsRefused()
    {
        var text = "<ThreatModel>" + string.Concat(Enumerable.Repeat("<a>", 50_000));

        Assert.Equal("EX-04", Exchanges.Problem(text, "deep.tm7").Code);
    }

    [Fact]
    public void DeepNesting_Yaml_IsRefused() => Assert.Equal(
        "YAML-11", Exchanges.Problem(OtmHead + "x: " + new string('[', 50_000), "deep.yaml").Code);

    [Fact]
    public void FiftyMegabytes_AreRefusedBeforeTheyAreParsed()
    {
        var bytes = new byte[50 * 1024 * 1024];
        bytes.AsSpan().Fill((byte)'{');
        var before = GC.GetAllocatedBytesForCurrentThread();

        var (read, bytesUsed) = Measured(() => Importer.Read(bytes, "big.json", null, Language.English));

        Assert.Equal("EX-01", Assert.Single(read.Problems).Code);
        Assert.InRange(bytesUsed, 0, 1024 * 1024);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1024 * 1024);
    }

    [Fact]
    public void MillionsOfTinyNodes_AreRefused()
    {
        var text = "{ \"otmVersion\": \"0.2.0\", \"x\": [" + string.Concat(Enumerable.Repeat("0,", 1_100_000)) + "0] }";

        Assert.Equal("EX-05", Exchanges.Problem(text, "many.json").Code);
    }

    [Theory]
    [InlineData("""{ "otmVersion": "0.2.0", "project": { "id": "a", """, "途中で終わって")]
    [InlineData("""{ "otmVersion": "0.2""", "途中で終わって")]
    [InlineData("""{ "otmVersion": NaN }""", "読み取れません")]
    [InlineData("""{ "otmVersion": "0.2.0" } trailing""", "読み取れません")]
    public void BrokenJson_SaysWhere(string text, string says)
    {
        var problem = Exchanges.Problem(text, "broken.json");

        Assert.Equal("EX-03", problem.Code);
        Assert.Contains(says, problem.What.Ja, StringComparison.Ordinal);
        Assert.True(problem.Position.Column > 1);
    }

    [Fact]
    public void SameKeyTwice_Json_IsRefused()
    {
        var problem = Exchanges.Problem("{ \"otmVersion\": \"0.2.0\",\n  \"otmVersion\": \"9\" }", "twice.json");

        Assert.Equal(("EX-06", 2), (problem.Code, problem.Position.Line));
    }

    [Fact]
    public void ShiftJis_IsNamed()
    {
        byte[] bytes = [.. "otmVersion: 0.2.0\nproject: { id: p, name: "u8, 0x89, 0xC6, (byte)' ', (byte)'}'];

        var problem = Assert.Single(Importer.Read(bytes, "sjis.yaml", null, Language.English).Problems);

        Assert.Equal(("EX-02", "Shift_JIS", 2), (problem.Code, problem.Came, problem.Position.Line));
    }

    [Fact]
    public void Utf16WithByteOrderMark_IsRead()
    {
        var text = Exchanges.TextOf("shop.threat-dragon.json");
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];

        Assert.True(Importer.Read(bytes, "wide.json", null, Language.English).IsOk);
    }

    [Fact]
    public void XmlThatLiesAboutItsEncoding_IsRefused()
    {
        byte[] bytes = [.. "<?xml version=\"1.0\" encoding=\"utf-8\"?><ThreatModel><Notes>"u8, 0xFF, 0xFE, 0x89, .. "</Notes></ThreatModel>"u8];

        Assert.Equal("EX-03", Assert.Single(Importer.Read(bytes, "bad.tm7", null, Language.English).Problems).Code);
    }

    [Fact]
    public void UnknownFormat_SaysWhatCanBeRead()
    {
        var problem = Exchanges.Problem("hello: world");

        Assert.Equal(("EX-10", "hello"), (problem.Code, problem.Came));
        Assert.Contains("Threagile", problem.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherFormatThanNamed_SaysWhatItIs()
    {
        var problem = Exchanges.Problem(Exchanges.TextOf("lamp.tm7"), "lamp.tm7", ImportFormat.Otm);

        Assert.Equal("EX-10", problem.Code);
        Assert.Contains("Microsoft TM7", problem.What.En, StringComparison.Ordinal);
    }

    [Fact]
    public void NoComponents_IsRefused() => Assert.Equal("EX-17", Exchanges.Problem(OtmHead).Code);

    [Fact]
    public void MissingFile_IsAProblem() =>
        Assert.Equal("YAML-00", Assert.Single(Importer.ReadFile("/no/such/file", null, Language.English).Problems).Code);

    [Fact]
    public void HugeTextAndControlCharacters_AreCutAndListed()
    {
        var text = OtmHead + $"components:\n  - id: c\n    name: \"a\\e[31mb\\u202Ec\"\n    description: {new string('x', 100_000)}\n    type: sensor\n    parent: {{ trustZone: z }}\n";

        var imported = Exchanges.Ok(Exchanges.Import(text));

        Assert.Equal("a[31mbc", Exchanges.ModelOf(imported).Components[0].Name.En);
        Assert.Contains(imported.Losses, l => l.Why.En.Contains("control characters", StringComparison.Ordinal) && l.Count == 2);
        Assert.Contains(imported.Losses, l => l.Why.En.Contains("too long", StringComparison.Ordinal));
    }

    [Fact]
    public void CommentInjection_NewLineInAName_StaysInItsComment()
    {
        var text = OtmHead.Replace("name: P", "name: P, owner: \"x\\nyuimori: 2\"", StringComparison.Ordinal)
            + "components: [ { id: c, name: C, type: sensor, parent: { trustZone: z } } ]";

        Assert.Single(Exchanges.ModelOf(Exchanges.Ok(Exchanges.Import(text))).Components);
    }

    [Fact]
    public void TenThousandBoxesAroundTenThousandCells_AreBounded()
    {
        var text = new StringBuilder("""{ "version": "2.0", "summary": { "title": "T" }, "detail": { "diagrams": [ { "cells": [ """);
        for (var i = 0; i < 9_900; i++)
        {
            var type = i % 2 == 0 ? "tm.BoundaryBox" : "tm.Process";
            text.Append(CultureInfo.InvariantCulture, $$"""{ "id": "c{{i}}", "shape": "x", "position": { "x": 1, "y": 1 }, "size": { "width": {{10 + i}}, "height": 10 }, "data": { "type": "{{type}}", "name": "n{{i}}" } },""");
        }

        var (read, bytesUsed) = Measured(() => Exchanges.Import(text.Append("] } ] } }").ToString()));

        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        Assert.InRange(bytesUsed, 0, 512L * 1024 * 1024);
    }

    // What a hostile file costs is counted in memory, which is the same on every machine; time is not.
    private static (T Value, long Bytes) Measured<T>(Func<T> act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var value = act();
        return (value, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
