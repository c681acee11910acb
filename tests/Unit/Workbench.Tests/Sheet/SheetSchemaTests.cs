using System.Text;
using System.Text.Json;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Sheet.Files;
using Yuimori.Workbench.Tests.Reading;

namespace Yuimori.Workbench.Tests.Sheet;

public sealed class SheetSchemaTests
{
    private static readonly string Published = File.ReadAllText(
        Path.Combine(Samples.Root, "docs", "reference", "sheet.schema.json"));

    [Fact]
    public void Published_IsWhatTheParserGenerates() => Assert.Equal(SheetFileSchema.Json(), Published);

    [Fact]
    public void WrittenFile_PassesTheSchema() => Assert.Empty(Errors(SheetFile.Write(Sheets.Uc4Answered().Answers, "home")));

    [Theory]
    [InlineData("yuimori-sheet: 1\nsystem: home\nanswers: { a: [{ row: a@b/KP-13, operation: { level: 7 } }] }\n")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nanswers: { a: [{ row: a@b/KP-12 }] }\n")]
    [InlineData("yuimori-sheet: 1\n")]
    public void BrokenFile_FailsTheSchema(string yaml) => Assert.NotEmpty(Errors(yaml));

    private static List<string> Errors(string yaml) =>
        [.. new SchemaCheck(JsonDocument.Parse(Published).RootElement).Errors(YamlReader.Read(Encoding.UTF8.GetBytes(yaml), "x").Value!)];
}
