using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>Text of a fixed form, such as <c>TH-08</c>.</summary>
/// <param name="pattern">What the whole text must match.</param>
/// <param name="code">Number of the problem when it does not.</param>
/// <param name="expected">For the writer.</param>
internal sealed class PatternShape(
    [StringSyntax(StringSyntaxAttribute.Regex)] string pattern, int code, LocalisedText expected)
    : ScalarShape<string>
{
    // Linear time whatever the text: a file from a stranger must not hold the program.
    private readonly Regex _regex =
        new($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public override LocalisedText Expected => expected;

    public override JsonObject Schema(SchemaDefinitions definitions) =>
        new() { ["type"] = "string", ["pattern"] = $"^(?:{pattern})$" };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, [NotNullWhen(true)] out string? value)
    {
        value = scalar.Text;
        if (scalar.IsText && !value.Contains('\n', StringComparison.Ordinal) && _regex.IsMatch(value)) return true;
        context.Add(
            code, scalar.Position, new("値の書式が違います。", "The value has another form."), scalar.Text, expected);
        return false;
    }
}
