using System.Text;
using Yuimori.Catalogue.Schema;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Tests.Schema;

public sealed class JsonSchemaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("schema-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""{"type":"object"}""", "- a", "SCHEMA-03")]
    [InlineData("""{"type":"array"}""", "a: 1", "SCHEMA-03")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", "a: 12", "SCHEMA-03")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", "a:", "SCHEMA-03")]
    [InlineData("""{"properties":{"a":{"type":"integer"}}}""", "a: 1.5", "SCHEMA-03")]
    [InlineData("""{"properties":{"a":{"type":"number"}}}""", "a: x", "SCHEMA-03")]
    [InlineData("""{"properties":{"a":{"type":"boolean"}}}""", "a: yes", "SCHEMA-03")]
    [InlineData("""{"additionalProperties":false,"properties":{"a":true}}""", "b: 1", "SCHEMA-01")]
    [InlineData("""{"properties":{"a":false}}""", "a: 1", "SCHEMA-01")]
    [InlineData("""{"additionalProperties":{"type":"integer"}}""", "b: x", "SCHEMA-03")]
    [InlineData("""{"required":["a"]}""", "b: 1", "SCHEMA-02")]
    [InlineData("""{"items":{"enum":["x","y"]}}""", "- z", "SCHEMA-04")]
    [InlineData("""{"items":{"const":"x"}}""", "- y", "SCHEMA-04")]
    [InlineData("""{"items":{"pattern":"^a+$"}}""", "- ab", "SCHEMA-05")]
    [InlineData("""{"items":{"minLength":2}}""", "- a", "SCHEMA-06")]
    [InlineData("""{"items":{"maxLength":2}}""", "- abc", "SCHEMA-06")]
    [InlineData("""{"items":{"minimum":2}}""", "- 1", "SCHEMA-06")]
    [InlineData("""{"items":{"maximum":2}}""", "- 2.1", "SCHEMA-06")]
    [InlineData("""{"minItems":2}""", "- a", "SCHEMA-07")]
    [InlineData("""{"maxItems":1}""", "- a\n- b", "SCHEMA-07")]
    [InlineData("""{"uniqueItems":true}""", "- {a: 1, b: 2}\n- {b: 2, a: 1}", "SCHEMA-08")]
    [InlineData("""{"items":false}""", "- a", "SCHEMA-09")]
    [InlineData("""{"allOf":[{"required":["a"]}]}""", "b: 1", "SCHEMA-02")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", "a: 1", "SCHEMA-02")]
    [InlineData("""{"if":{"required":["a"]},"else":{"required":["b"]}}""", "c: 1", "SCHEMA-02")]
    [InlineData("""{"$ref":"#/$defs/x","$defs":{"x":{"required":["a"]}}}""", "b: 1", "SCHEMA-02")]
    [InlineData("""{"$ref":"#/definitions/x","definitions":{"x":{"required":["a"]}}}""", "b: 1", "SCHEMA-02")]
    [InlineData("""{"items":{"type":["string","null"]}}""", "- 1", "SCHEMA-03")]
    [InlineData("""{"items":{"type":"null"}}""", "- x", "SCHEMA-03")]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "c: 1", "SCHEMA-10")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "{ a: 1, b: 1 }", "SCHEMA-11")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "c: 1", "SCHEMA-11")]
    [InlineData("""{"items":{"format":"uri"}}""", "- relative/path", "SCHEMA-05")]
    [InlineData("""{"items":{"format":"uri-reference"}}""", "- 'a file.yaml'", "SCHEMA-05")]
    [InlineData("""{"items":{"format":"uuid"}}""", "- 3e671687", "SCHEMA-05")]
    [InlineData("""{"items":{"format":"date-time"}}""", "- '2026-11-27'", "SCHEMA-05")]
    [InlineData("""{"items":{"format":"date"}}""", "- '2026-13-27'", "SCHEMA-05")]
    public void Validate_FaultOfEachKeyword_IsFound(string schema, string yaml, string code) =>
        Assert.Equal(code, Validate(schema, yaml).Single().Code);

    [Theory]
    [InlineData("""{"items":{"type":"string"}}""", "- '12'\n- yes\n- a")]
    [InlineData("""{"items":{"type":"number","minimum":1,"maximum":2}}""", "- 1\n- 1.5\n- 2")]
    [InlineData("""{"uniqueItems":true}""", "- 1\n- '1'\n- 11")]
    [InlineData("""{"items":{"type":["string","null"]}}""", "- x\n- null\n- '1'")]
    [InlineData("""{"anyOf":[{"required":["a"]},{"required":["b"]}]}""", "{ a: 1, b: 1 }")]
    [InlineData("""{"oneOf":[{"required":["a"]},{"required":["b"]}]}""", "b: 1")]
    [InlineData("""{"items":{"format":"uri-reference"}}""", "- a/b%20c.yaml\n- 'https://example.com/x'")]
    [InlineData("""{"items":{"format":"date-time"}}""", "- '2026-11-27T09:00:00Z'")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", "c: 1")]
    [InlineData("""{"minLength":4,"minimum":5,"minItems":5,"required":["x"]}""", "word")]
    [InlineData("""{"items":{"$ref":"#/$defs/tree"},"$defs":{"tree":{"items":{"$ref":"#/$defs/tree"}}}}""", "- - - []")]
    public void Validate_NothingWrong_IsSilent(string schema, string yaml) => Assert.Empty(Validate(schema, yaml));

    [Theory]
    [InlineData("""{"oneOf":[]}""", "oneOf")]
    [InlineData("""{"type":"file"}""", "file")]
    [InlineData("""{"format":"idn-hostname"}""", "idn-hostname")]
    [InlineData("""{"const":1}""", "words")]
    [InlineData("""{"$ref":"https://elsewhere.example/x.json"}""", "$defs")]
    [InlineData("""{"$ref":"../x.json#/$defs/a"}""", "$defs")]
    [InlineData("""{"$ref":"#/$defs/missing"}""", "missing")]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/missing"}}}""", "missing")]
    [InlineData("""{"minLength":"5"}""", "schema.json")]
    [InlineData("""{"$ref":"#/$defs/a","$defs":{"a":{"allOf":[{"$ref":"#/$defs/a"}]}}}""", "itself")]
    [InlineData("""{"type":""", "schema.json")]
    public void Load_SchemaThatCannotBeEnforced_IsRefused(string schema, string says) =>
        Assert.Contains(says, Load(schema).Error!.Detail, StringComparison.Ordinal);

    [Fact]
    public void Load_ReferenceToFileBeside_IsFollowed()
    {
        File.WriteAllText(Path.Combine(_folder, "beside.json"), """{"$defs":{"x":{"enum":["sensor"]}}}""");

        var problem = Validate("""{"items":{"$ref":"beside.json#/$defs/x"}}""", "- sensr").Single();

        Assert.Equal("sensor", problem.Nearest);
    }

    [Fact]
    public void Validate_ExpectedTextInSchema_IsWhatTheWriterIsTold()
    {
        const string schema = """{"items":{"pattern":"^F","x-expected":{"ja":"機能","en":"a function"}}}""";

        var problem = Validate(schema, "- G").Single();

        Assert.Equal(("機能", "a function"), (problem.Expected.Ja, problem.Expected.En));
    }

    [Fact]
    public void PatternThatExplodesInOtherEngines_AnswersInLinearTime()
    {
        var yaml = "- " + new string('a', 20_000) + "!";

        Assert.Equal("SCHEMA-05", Validate("""{"items":{"pattern":"^(a+)+$"}}""", yaml).Single().Code);
    }

    private IReadOnlyList<YamlProblem> Validate(string schema, string yaml) =>
        Load(schema).Value.Validate(YamlReader.Read(Encoding.UTF8.GetBytes(yaml), "x").Value!, "x");

    private Kernel.Results.Result<JsonSchema> Load(string schema)
    {
        var path = Path.Combine(_folder, "schema.json");
        File.WriteAllText(path, schema);
        return JsonSchema.Load(path);
    }
}
