using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Reading;

/// <summary>
/// What a place in a file may hold. One declaration reads it and describes it, so that parser, JSON schema and
/// reference page cannot drift apart.
/// </summary>
internal abstract class Shape
{
    /// <summary>The shape as JSON schema (draft 2020-12).</summary>
    public abstract JsonObject Schema(SchemaDefinitions definitions);
}

/// <summary>A shape that reads a value.</summary>
/// <typeparam name="T">What it reads.</typeparam>
internal abstract class Shape<T> : Shape
    where T : class
{
    /// <summary>Reads a node; on failure at least one problem was added.</summary>
    public abstract bool TryRead(YamlNode node, ReadContext context, [NotNullWhen(true)] out T? value);
}
