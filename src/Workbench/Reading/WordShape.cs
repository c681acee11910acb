using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>One word of a list.</summary>
/// <typeparam name="T">The enum that the words stand for.</typeparam>
internal sealed class WordShape<T>(WordList<T> words) : ScalarShape<T>
    where T : struct, Enum
{
    public override LocalisedText Expected { get; } = new(
        string.Join("、", words.Words) + "のいずれか", "one of " + string.Join(", ", words.Words));

    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["enum"] = new JsonArray([.. words.Words.Select(w => (JsonNode)w)]),
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out T value)
    {
        if (words.Find(scalar.Text) is { } found && scalar.IsText)
        {
            value = found;
            return true;
        }

        value = default;
        context.Add(
            ReadCodes.UnknownWord, scalar.Position, new("この語は使えません。", "This word is not known here."), scalar.Text,
            Expected, NearestWord.Find(scalar.Text, words.Words));
        return false;
    }
}
