using System.Text.RegularExpressions;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Schema;

/// <summary>One schema object, compiled: what it demands of a node. Unset means: no demand.</summary>
internal sealed record SchemaRule
{
    /// <summary>The boolean schema <c>false</c>: nothing may stand here.</summary>
    public bool Never { get; init; }

    /// <summary>File and definition that <c>$ref</c> names; its rule holds too.</summary>
    public string? Ref { get; init; }

    /// <summary>Types of which the node must have one; empty: any.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyDictionary<string, SchemaRule> Properties { get; init; } = new Dictionary<string, SchemaRule>();

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What keys outside <see cref="Properties"/> must meet; <see cref="Never"/> refuses them.</summary>
    public SchemaRule? AdditionalProperties { get; init; }

    public SchemaRule? Items { get; init; }

    public IReadOnlyList<string>? Words { get; init; }

    public Regex? Pattern { get; init; }

    public int? LengthMin { get; init; }

    public int? LengthMax { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public int? ItemsMin { get; init; }

    public int? ItemsMax { get; init; }

    public bool UniqueItems { get; init; }

    public IReadOnlyList<SchemaRule> AllOf { get; init; } = [];

    /// <summary>Of these at least one must hold; empty: no demand.</summary>
    public IReadOnlyList<SchemaRule> AnyOf { get; init; } = [];

    /// <summary>Of these exactly one must hold; empty: no demand.</summary>
    public IReadOnlyList<SchemaRule> OneOf { get; init; } = [];

    /// <summary>A named form of text, one of <see cref="SchemaFormats.Known"/>.</summary>
    public string? Format { get; init; }

    public SchemaRule? If { get; init; }

    public SchemaRule? Then { get; init; }

    public SchemaRule? Else { get; init; }

    /// <summary>What to tell the writer instead of the bare pattern or bounds (<c>x-expected</c>).</summary>
    public LocalisedText? Expected { get; init; }

    /// <summary>Rules that judge the same node as this one, so that a circle among them would never end.</summary>
    public IEnumerable<SchemaRule> InPlace =>
        AllOf.Concat(AnyOf).Concat(OneOf).Concat(new[] { If, Then, Else }.OfType<SchemaRule>());
}
