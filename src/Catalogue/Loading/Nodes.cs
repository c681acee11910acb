using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Loading;

/// <summary>
/// Takes values out of nodes that a schema has passed. What is missing or of another kind here is a schema that
/// demands too little: a broken invariant, so it throws.
/// </summary>
internal static class Nodes
{
    public static YamlScalar Scalar(this YamlMapping row, string key) => row[key] as YamlScalar
        ?? throw new InvalidOperationException($"{row.Position}: the schema lets \"{key}\" be no scalar");

    public static string Text(this YamlMapping row, string key) => row.Scalar(key).Text;

    public static string? TextOrNull(this YamlMapping row, string key) => (row[key] as YamlScalar)?.Text;

    public static bool Flag(this YamlMapping row, string key) => row.Scalar(key).AsBoolean
        ?? throw new InvalidOperationException($"{row.Position}: the schema lets \"{key}\" be no truth value");

    public static YamlMapping Map(this YamlMapping row, string key) => row[key] as YamlMapping
        ?? throw new InvalidOperationException($"{row.Position}: the schema lets \"{key}\" be no mapping");

    /// <summary>The mappings of a list; none when the key is absent.</summary>
    public static IEnumerable<YamlMapping> Rows(this YamlMapping row, string key) =>
        row[key] is YamlSequence list ? list.Items.OfType<YamlMapping>() : [];

    /// <summary>The words of a list, or the one word; none when the key is absent.</summary>
    public static IEnumerable<YamlScalar> Words(this YamlMapping row, string key) => row[key] switch
    {
        YamlSequence list => list.Items.OfType<YamlScalar>(),
        YamlScalar one => [one],
        _ => [],
    };

    public static List<string> Ids(this YamlMapping row, string key) => [.. row.Words(key).Select(w => w.Text)];

    public static List<FunctionId> Functions(this YamlMapping row, string key) =>
        [.. row.Words(key).Select(w => FunctionId.Parse(w.Text).Value)];

    /// <summary>The text of a mapping that holds <c>ja</c> and <c>en</c>.</summary>
    public static LocalisedText Localised(this YamlMapping text) => new(text.Text("ja"), text.Text("en"));

    public static LocalisedText Localised(this YamlMapping row, string key) => row.Map(key).Localised();

    public static Title Title(this YamlMapping row, string key) =>
        new(row.Localised(key), row.Map(key).Word<Translation>("translation"));

    public static List<SourcedText> Sourced(this YamlMapping row, string key) =>
        [.. row.Rows(key).Select(r => new SourcedText(r.Localised(), r.Text("source")))];

    public static T Word<T>(this YamlMapping row, string key)
        where T : struct, Enum => Word<T>(row.Text(key));

    public static List<T> Words<T>(this YamlMapping row, string key)
        where T : struct, Enum => [.. row.Words(key).Select(w => Word<T>(w.Text))];

    private static T Word<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(text));
}
