using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Schema;

/// <summary>Walks a document and its rules side by side.</summary>
internal sealed class SchemaValidator(
    IReadOnlyDictionary<string, SchemaRule> definitions, YamlProblems problems, YamlLimits limits)
{
    private readonly SchemaWords _words = new(problems);

    public void Validate(SchemaRule rule, YamlNode node)
    {
        if (problems.IsFull) return;
        if (rule.Never)
        {
            _words.NothingMayStandHere(node.Position);
            return;
        }

        if (rule.Ref is not null) Validate(definitions[rule.Ref], node);
        if (rule.Types.Count > 0 && !rule.Types.Any(t => IsOfType(t, node)))
        {
            _words.WrongType(node, rule.Types[0]);
            return;
        }

        if (rule.Words is not null) CheckWord(rule, rule.Words, node);
        if (node is YamlScalar scalar) CheckScalar(rule, scalar);
        else if (node is YamlSequence sequence) CheckSequence(rule, sequence);
        else if (node is YamlMapping mapping) CheckMapping(rule, mapping);
        foreach (var part in rule.AllOf) Validate(part, node);
        if (rule.AnyOf.Count > 0 && !rule.AnyOf.Any(r => Matches(r, node))) _words.NoneOf(node);
        if (rule.OneOf.Count > 0 && rule.OneOf.Count(r => Matches(r, node)) != 1) _words.NotOneOf(node);
        if (rule.If is null) return;
        if ((Matches(rule.If, node) ? rule.Then : rule.Else) is { } then) Validate(then, node);
    }

    private bool Matches(SchemaRule rule, YamlNode node)
    {
        var first = new YamlProblems("", limits with { ProblemsMax = 1 });
        new SchemaValidator(definitions, first, limits).Validate(rule, node);
        return first.List.Count == 0;
    }

    private static bool IsOfType(string type, YamlNode node) => type switch
    {
        "object" => node is YamlMapping,
        "array" => node is YamlSequence,
        "string" => node is YamlScalar { IsText: true },
        "integer" => node is YamlScalar { AsInteger: not null },
        "number" => node is YamlScalar { AsDecimal: not null },
        "null" => node is YamlScalar { IsNull: true },
        _ => node is YamlScalar { AsBoolean: not null },
    };

    private void CheckWord(SchemaRule rule, IReadOnlyList<string> words, YamlNode node)
    {
        if (node is not YamlScalar { IsText: true } scalar) _words.WrongType(node, "string");
        else if (!words.Contains(scalar.Text)) _words.UnknownWord(scalar, words, rule.Expected);
    }

    private void CheckScalar(SchemaRule rule, YamlScalar scalar)
    {
        if (scalar.IsText)
        {
            if (rule.Pattern is { } pattern && !pattern.IsMatch(scalar.Text))
                _words.WrongForm(scalar, rule.Expected, pattern.ToString());
            if (rule.Format is { } format && !SchemaFormats.Has(format, scalar.Text))
                _words.WrongForm(scalar, rule.Expected, format);
            if (scalar.Text.Length < rule.LengthMin || scalar.Text.Length > rule.LengthMax)
                _words.OutOfBounds(scalar, rule.Expected, rule.LengthMin, rule.LengthMax, "文字", " characters");
        }
        else if (scalar.AsDecimal is { } number && (number < rule.Minimum || number > rule.Maximum))
        {
            _words.OutOfBounds(scalar, rule.Expected, rule.Minimum, rule.Maximum, "", "");
        }
    }

    private void CheckSequence(SchemaRule rule, YamlSequence sequence)
    {
        if (sequence.Items.Count < rule.ItemsMin || sequence.Items.Count > rule.ItemsMax)
            _words.WrongCount(sequence, rule.ItemsMin, rule.ItemsMax);
        if (rule.UniqueItems) CheckUnique(sequence);
        if (rule.Items is null) return;
        foreach (var item in sequence.Items) Validate(rule.Items, item);
    }

    private void CheckUnique(YamlSequence sequence)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in sequence.Items)
        {
            if (!seen.Add(Canonical(item))) _words.Repeated(item);
        }
    }

    private void CheckMapping(SchemaRule rule, YamlMapping mapping)
    {
        foreach (var missing in rule.Required.Where(key => mapping.Find(key) is null))
            _words.MissingKey(mapping, missing);
        foreach (var entry in mapping.Entries)
        {
            if (!rule.Properties.TryGetValue(entry.Key.Text, out var property)) property = rule.AdditionalProperties;
            if (property is { Never: true }) _words.UnknownKey(entry.Key, Allowed(rule, mapping));
            else if (property is not null) Validate(property, entry.Value);
        }
    }

    private static List<string> Allowed(SchemaRule rule, YamlMapping mapping) =>
        [.. rule.Properties.Where(p => !p.Value.Never && mapping.Find(p.Key) is null).Select(p => p.Key)];

    private static string Canonical(YamlNode node) => node switch
    {
        YamlScalar s => $"{(s.IsText ? 't' : 'v')}{s.Text.Length}:{s.Text}",
        YamlSequence s => $"[{string.Concat(s.Items.Select(Canonical))}]",
        YamlMapping m => $"{{{string.Concat(m.Entries
            .OrderBy(e => e.Key.Text, StringComparer.Ordinal).Select(e => Canonical(e.Key) + Canonical(e.Value)))}}}",
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}"),
    };
}
