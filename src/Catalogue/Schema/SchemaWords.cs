using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Schema;

/// <summary>Words the faults that a schema finds.</summary>
internal sealed class SchemaWords(YamlProblems problems)
{
    // A longer list of valid words helps nobody; the nearest word stands beside it.
    private const int WordsShownMax = 16;

    public void UnknownKey(YamlScalar key, IReadOnlyList<string> allowed) => problems.Add(
        "SCHEMA-01", key.Position, new("このキーはここでは使えません。", "This key is not known here."), key.Text,
        OneOf(allowed), NearestWord.Find(key.Text, allowed));

    public void MissingKey(YamlMapping mapping, string key) => problems.Add(
        "SCHEMA-02", mapping.Position, new("必要なキーがありません。", "A key is missing."), "",
        new($"「{key}: …」の行", $"a line \"{key}: …\""));

    public void WrongType(YamlNode node, string type) => problems.Add(
        "SCHEMA-03", node.Position, new("値の種類が違います。", "The value is of another kind."), Came(node), type switch
        {
            "object" => new("「名前: 値」の行のまとまり", "a block of \"name: value\" lines"),
            "array" => new("「- 値」の行の一覧", "a list of \"- value\" lines"),
            "integer" => new("整数", "a whole number"),
            "number" => new("数値", "a number"),
            "boolean" => new("true または false", "true or false"),
            _ => new("文字列（数や true などの語を文字として書くときは引用符で囲む）",
                "text (a number, or a word such as true, is text when it stands in quotes)"),
        });

    public void UnknownWord(YamlScalar scalar, IReadOnlyList<string> words, LocalisedText? expected) => problems.Add(
        "SCHEMA-04", scalar.Position, new("決められた語ではありません。", "This is not one of the known words."), scalar.Text,
        expected ?? OneOf(words), NearestWord.Find(scalar.Text, words));

    public void WrongForm(YamlScalar scalar, LocalisedText? expected, string pattern) => problems.Add(
        "SCHEMA-05", scalar.Position, new("書式が違います。", "The value has another form."), scalar.Text,
        expected ?? new($"パターン {pattern} に合う文字列", $"text that matches {pattern}"));

    public void OutOfBounds(
        YamlScalar scalar, LocalisedText? expected, decimal? min, decimal? max, string unitJa, string unitEn) =>
        problems.Add(
        "SCHEMA-06", scalar.Position, new("値が範囲の外です。", "The value is out of bounds."), scalar.Text,
        expected ?? Bounds(min, max, unitJa, unitEn));

    public void WrongCount(YamlSequence sequence, int? min, int? max) => problems.Add(
        "SCHEMA-07", sequence.Position, new("項目の数が違います。", "The number of items is wrong."),
        sequence.Items.Count.ToString(CultureInfo.InvariantCulture), Bounds(min, max, "項目", " items"));

    public void Repeated(YamlNode item) => problems.Add(
        "SCHEMA-08", item.Position, new("同じ項目が2回書かれています。", "The same item stands twice."), Came(item),
        new("重複しない項目", "each item once"));

    public void NothingMayStandHere(YamlPosition at) => problems.Add(
        "SCHEMA-09", at, new("ここには何も書けません。", "Nothing may stand here."), "", new("この行を消すこと", "the line taken away"));

    public void NoneOf(YamlNode node) => problems.Add(
        "SCHEMA-10", node.Position, new("許される形のどれにも合いません。", "It has none of the allowed forms."), Came(node),
        new("スキーマのanyOfのいずれか", "one of the schema's anyOf"));

    public void NotOneOf(YamlNode node) => problems.Add(
        "SCHEMA-11", node.Position, new("許される形のちょうど1つに合う必要があります。", "It must have exactly one of the allowed forms."),
        Came(node), new("スキーマのoneOfのうち1つだけ", "one of the schema's oneOf, and no other"));

    private static LocalisedText OneOf(IReadOnlyList<string> words)
    {
        if (words.Count == 0) return new("これ以上のキーはない", "no further key");
        var shown = string.Join(" | ", words.Take(WordsShownMax)) + (words.Count > WordsShownMax ? " | …" : "");
        return new($"{shown} のいずれか", words.Count == 1 ? shown : $"one of {shown}");
    }

    private static LocalisedText Bounds(decimal? min, decimal? max, string ja, string en) => (min, max) switch
    {
        (not null, not null) when min == max => new($"{min}{ja}", $"exactly {min}{en}"),
        (not null, not null) => new($"{min}〜{max}{ja}", $"{min} to {max}{en}"),
        (not null, null) => new($"{min}{ja}以上", $"at least {min}{en}"),
        _ => new($"{max}{ja}以下", $"at most {max}{en}"),
    };

    private static string Came(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "",
        YamlScalar s => s.Text,
        YamlSequence => "- …",
        _ => "…: …",
    };
}
