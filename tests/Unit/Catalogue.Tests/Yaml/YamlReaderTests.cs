using System.Text;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Tests.Yaml;

public sealed class YamlReaderTests
{
    private const string Name = "home.system.yaml";

    [Fact]
    public void Read_MappingWithListAndText_KeepsEveryPlace()
    {
        var root = Assert.IsType<YamlMapping>(Read("name: 家\nitems:\n  - one\n  - id: two\n    n: 3\n").Value);

        Assert.Equal(new YamlPosition(1, 1), root.Position);
        Assert.Equal(new YamlPosition(1, 7), root["name"]!.Position);
        Assert.Equal(new YamlPosition(2, 1), root.Find("items")!.Key.Position);
        var items = Assert.IsType<YamlSequence>(root["items"]);
        Assert.Equal(new YamlPosition(3, 5), items.Items[0].Position);
        var second = Assert.IsType<YamlMapping>(items.Items[1]);
        Assert.Equal(new YamlPosition(5, 8), second["n"]!.Position);
        Assert.Equal(3, Assert.IsType<YamlScalar>(second["n"]).AsInteger);
        Assert.Null(root["absent"]);
    }

    [Fact]
    public void Read_WindowsLineEndsAndByteOrderMark_CountsLinesAsAnEditorDoes()
    {
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("a: 1\r\nb: 2\r\n")).ToArray();

        var root = Assert.IsType<YamlMapping>(YamlReader.Read(bytes, Name).Value);

        Assert.Equal(new YamlPosition(2, 1), root.Find("b")!.Key.Position);
    }

    [Theory]
    [InlineData("a: 1\na: 2\n", "YAML-16", 2, 1)]
    [InlineData("a:\n\tb: 1\n", "YAML-03", 2, 1)]
    [InlineData("a: 1\n  \tb: 1\n", "YAML-03", 2, 3)]
    [InlineData("a: &x 1\n", "YAML-12", 1, 4)]
    [InlineData("a: *x\n", "YAML-12", 1, 4)]
    [InlineData("a: !!int 1\n", "YAML-13", 1, 4)]
    [InlineData("a: ! 1\n", "YAML-13", 1, 4)]
    [InlineData("a: 1\n---\nb: 2\n", "YAML-17", 2, 1)]
    [InlineData("? [a]\n: 1\n", "YAML-15", 1, 3)]
    [InlineData(": 1\n", "YAML-15", 1, 1)]
    [InlineData("", "YAML-14", 1, 1)]
    [InlineData("# only a comment\n", "YAML-14", 1, 1)]
    [InlineData("---\n", "YAML-14", 1, 1)]
    [InlineData("%YAML 1.2\n---\na: 1\n", "YAML-04", 1, 1)]
    [InlineData("a: x\u0000y\n", "YAML-05", 1, 5)]
    [InlineData("a: x\u202Ey\n", "YAML-05", 1, 5)]
    [InlineData("a: x\u2028y\n", "YAML-05", 1, 5)]
    [InlineData("a: x\uFEFFy\n", "YAML-05", 1, 5)]
    [InlineData("a: 1\n   b: 2\n", "YAML-20", 2, 5)]
    [InlineData("a: [1, 2\nb: 3\n", "YAML-20", 2, 1)]
    [InlineData("a: \"open\n", "YAML-20", 1, 4)]
    [InlineData("a: 1\nb\nc: 2\n", "YAML-20", 2, 1)]
    [InlineData("a: @x\n", "YAML-20", 1, 4)]
    [InlineData("a: b: c\n", "YAML-20", 1, 5)]
    public void Read_Broken_NamesCodeLineAndColumn(string text, string code, int line, int column)
    {
        var problem = Read(text).Problems[0];

        Assert.Equal((code, new YamlPosition(line, column)), (problem.Code, problem.Position));
        Assert.NotEqual(problem.Text.Ja, problem.Text.En);
        Assert.StartsWith($"{Name}:{line}:{column}: {code} ", problem.Text.Ja, StringComparison.Ordinal);
        Assert.DoesNotContain(problem.Text.En, char.IsControl);
    }

    [Fact]
    public void Read_SeveralProblems_ReportsAllInOrder()
    {
        var read = Read("a: 1\na: 2\nb: &x 1\nc: !t 1\n");

        Assert.Equal(["YAML-16", "YAML-12", "YAML-13"], read.Problems.Select(p => p.Code));
        Assert.False(read.IsOk);
        Assert.Equal(3, read.ToResult().Error!.Detail.Split('\n').Length);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16 (little endian)")]
    [InlineData("utf-16BE", "UTF-16 (big endian)")]
    [InlineData("utf-32", "UTF-32 (little endian)")]
    [InlineData("utf-32BE", "UTF-32 (big endian)")]
    public void Read_WideEncoding_IsNamed(string encoding, string name)
    {
        var e = Encoding.GetEncoding(encoding);
        var without = YamlReader.Read(e.GetBytes("name: x\n"), Name).Problems.Single();
        var with = YamlReader.Read([.. e.GetPreamble(), .. e.GetBytes("name: x\n")], Name).Problems.Single();

        Assert.Equal(("YAML-02", name), (without.Code, without.Came));
        Assert.Equal(("YAML-02", name), (with.Code, with.Came));
    }

    [Fact]
    public void Read_ShiftJis_IsRecognisedAtTheFirstBadByte()
    {
        byte[] home = [.. "id: a\nname: "u8, 0x89, 0xC6, (byte)'\n'];

        var problem = YamlReader.Read(home, Name).Problems.Single();

        Assert.Equal(("YAML-02", new YamlPosition(2, 7), "Shift_JIS"), (problem.Code, problem.Position, problem.Came));
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF }, "byte 0xFF")]
    [InlineData(new byte[] { 0x61, 0xC0, 0xAF }, "byte 0xC0")]
    [InlineData(new byte[] { 0x61, 0xED, 0xA0, 0x80 }, "byte 0xED")]
    public void Read_InvalidUtf8_NamesTheByte(byte[] bytes, string came) =>
        Assert.Equal(came, YamlReader.Read(bytes, Name).Problems.Single().Came);

    [Fact]
    public void ReadFile_MissingOrFolder_IsAProblemNotAnException()
    {
        var missing = Path.Combine(Path.GetTempPath(), "yuimori-no-such-file.yaml");

        Assert.Equal(("YAML-00", "no such file"), Reason(YamlReader.ReadFile(missing)));
        Assert.Equal(("YAML-00", "a folder"), Reason(YamlReader.ReadFile(Path.GetTempPath())));
        Assert.Equal(("YAML-00", "no file name"), Reason(YamlReader.ReadFile("")));
    }

    private static (string Code, string Came) Reason(Checked<YamlNode> read) =>
        (read.Problems.Single().Code, read.Problems.Single().Came);

    private static Checked<YamlNode> Read(string text) => YamlReader.Read(Encoding.UTF8.GetBytes(text), Name);
}
