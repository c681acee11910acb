using System.Text.Json;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;

namespace Yuimori.Catalogue.Schema;

/// <summary>
/// A JSON schema (drafts 07 to 2020-12) that judges YAML and names the place of every fault. Only a subset of keywords
/// is known; a schema with another is refused when it is loaded, so nothing in a published schema goes unenforced.
/// </summary>
/// <remarks>
/// Deviation: <c>x-expected</c> (<c>ja</c>, <c>en</c>) beside a pattern or bound is what the writer is told.
/// </remarks>
public sealed class JsonSchema
{
    private readonly SchemaRule _root;
    private readonly IReadOnlyDictionary<string, SchemaRule> _definitions;

    private JsonSchema(SchemaRule root, IReadOnlyDictionary<string, SchemaRule> definitions) =>
        (_root, _definitions) = (root, definitions);

    /// <summary>Loads a schema file, and the files beside it that it refers to.</summary>
    public static Result<JsonSchema> Load(string path) =>
        Load(new SchemaCompiler(Path.GetDirectoryName(Path.GetFullPath(path))!), Path.GetFileName(path));

    /// <summary>Loads a schema of a folder whose shared parts are compiled once.</summary>
    internal static Result<JsonSchema> Load(SchemaCompiler folder, string path)
    {
        try
        {
            return new JsonSchema(folder.CompileFile(path), folder.Definitions);
        }
        catch (IOException e)
        {
            return Bad(path, e);
        }
        catch (UnauthorizedAccessException e)
        {
            return Bad(path, e);
        }
        catch (JsonException e)
        {
            return Bad(path, e);
        }
        catch (InvalidOperationException e)
        {
            // A keyword's value is of another JSON kind than the keyword needs.
            return Bad(path, e);
        }
        catch (SchemaSyntaxException e)
        {
            return Bad(path, e);
        }
    }

    /// <summary>Judges a document; empty when all of it is as the schema says.</summary>
    /// <param name="root">The document.</param>
    /// <param name="file">The file's name in problems.</param>
    /// <param name="limits">How many problems at most; the defaults when null.</param>
    public IReadOnlyList<YamlProblem> Validate(YamlNode root, string file, YamlLimits? limits = null)
    {
        var problems = new YamlProblems(file, limits ?? YamlLimits.Default);
        new SchemaValidator(_definitions, problems, limits ?? YamlLimits.Default).Validate(_root, root);
        return [.. problems.List.OrderBy(p => p.Position)];
    }

    private static Error Bad(string path, Exception e) => Error.Of(
        "SCHEMA-90", "スキーマを読み込めません。", "The schema cannot be loaded.", $"{path}: {e.Message}");
}
