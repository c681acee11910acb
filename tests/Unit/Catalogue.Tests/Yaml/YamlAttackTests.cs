using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Tests.Yaml;

public sealed class YamlAttackTests
{
    [Fact]
    public void BillionLaughs_IsRefusedAtTheFirstAnchorAndExpandsNothing()
    {
        var lines = Enumerable.Range(1, 11)
            .Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");

        var read = Read("a0: &a0 [lol, lol]\n" + string.Join('\n', lines));

        Assert.All(read.Problems, p => Assert.Equal("YAML-12", p.Code));
        Assert.Equal(new YamlPosition(1, 5), read.Problems[0].Position);
        Assert.Equal(YamlLimits.Default.ProblemsMax, read.Problems.Count);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void BracketTower_StopsAtTheDepthLimit(char bracket)
    {
        var problem = Read(new string(bracket, 1_000_000)).Problems.Single();

        Assert.Equal("YAML-11", problem.Code);
        Assert.Equal("at most 32", problem.Expected.En);
    }

    [Fact]
    public void DashTower_StopsAtTheDepthLimit() =>
        Assert.Equal("YAML-11", Read(string.Concat(Enumerable.Repeat("- ", 10_000))).Problems.Single().Code);

    [Fact]
    public void ManyTinyNodes_StopAtTheNodeLimit()
    {
        var text = "[" + string.Concat(Enumerable.Repeat("a,", 300_000)) + "a]";

        Assert.Equal("YAML-10", Read(text).Problems.Single().Code);
    }

    [Fact]
    public void HugeFile_IsRefusedBeforeItIsDecoded()
    {
        var problem = YamlReader.Read(new byte[YamlLimits.Default.BytesMax + 1], "x").Problems.Single();

        Assert.Equal("YAML-01", problem.Code);
    }

    [Fact]
    public void EndlessFile_IsReadNoFurtherThanTheLimit()
    {
        if (!File.Exists("/dev/zero")) Assert.Skip("No endless file here");

        Assert.Equal("YAML-01", YamlReader.ReadFile("/dev/zero").Problems.Single().Code);
    }

    [Fact]
    public void TerminalEscapesInTheFile_DoNotReachTheMessage()
    {
        var read = Read("a: 1\n\"\\e[31mred\": 1\n\"\\e[31mred\": 2\n");

        Assert.Equal("\\u001B[31mred", read.Problems.Single().Came);
    }

    [Fact]
    public void AnyBytes_GiveNodesOrProblemsNeverAnException()
    {
        var bytes = ArbMap.Default.ArbFor<byte[]>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(bytes, b => Answers(b)));
    }

    [Fact]
    public void AnyYamlSigns_GiveNodesOrProblemsNeverAnException()
    {
        var sign = Gen.Elements(
            "[", "]", "{", "}", ":", ": ", ",", "- ", "-", "?", "? ", "!", "!<", ">", "|", "&a", "*a", "\"", "'", "\\",
            "\\x", "%", "@", "`", "#", " #", "\n", "\n  ", "\n    ", " ", "\t", "a", "1", "家", "---", "...", "\r",
            "~", "<<", "|+2", ">-9");
        var text = sign.ListOf().Select(string.Concat).ToArbitrary();
        var config = Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(60);
        Check.One(config, Prop.ForAll(text, t => Answers(Encoding.UTF8.GetBytes(t))));
    }

    private static bool Answers(byte[] bytes)
    {
        var read = YamlReader.Read(bytes, "x");
        return read.IsOk ? read.Problems.Count == 0 : read.Problems.All(p => p.Position >= YamlPosition.Start);
    }

    private static Checked<YamlNode> Read(string text) => YamlReader.Read(Encoding.UTF8.GetBytes(text), "x");
}
