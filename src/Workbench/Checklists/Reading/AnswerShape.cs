using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists.Reading;

/// <summary>An answer: <c>yes</c>, <c>partly</c>, <c>no</c>, <c>na</c>, <c>10</c>, <c>5</c> or <c>0</c>.</summary>
internal sealed class AnswerShape : ScalarShape<ChecklistAnswer>
{
    public static AnswerShape Instance { get; } = new();

    public override LocalisedText Expected { get; } = new(
        string.Join("、", ChecklistWords.Answer.Words) + "のいずれか",
        "one of " + string.Join(", ", ChecklistWords.Answer.Words));

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["enum"] = new JsonArray("yes", "partly", "no", "na", 10, 5, 0) };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out ChecklistAnswer value)
    {
        // A number of points is a number in YAML, with or without quotes.
        value = ChecklistWords.Answer.Find(scalar.Text) ?? default;
        if (value != default) return true;
        context.Add(
            ReadCodes.UnknownWord, scalar.Position, new("回答として読めません。", "This is not an answer."), scalar.Text, Expected,
            NearestWord.Find(scalar.Text, ChecklistWords.Answer.Words));
        return false;
    }
}
