namespace Yuimori.Catalogue.Yaml;

/// <summary>What a file may cost at most. The defaults hold a System of some thousand components.</summary>
public sealed record YamlLimits
{
    /// <summary>The defaults.</summary>
    public static YamlLimits Default { get; } = new();

    /// <summary>Bytes of a file. Stops a file that fills memory. Default 4 MiB.</summary>
    public int BytesMax { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// Levels of nesting, 1 to 128. Stops a file of brackets that exhausts the stack. Default 32.
    /// </summary>
    public int DepthMax { get; init; } = 32;

    /// <summary>
    /// Scalars, sequences and mappings together. Stops a small file of very many tiny nodes. Default 200,000.
    /// </summary>
    public int NodesMax { get; init; } = 200_000;

    /// <summary>
    /// Problems reported of one file. Stops a broken file from answering with megabytes. Default 100.
    /// </summary>
    public int ProblemsMax { get; init; } = 100;

    /// <summary>
    /// Whether another tool wrote the file: then tags and directives are passed over, and an alias is its anchor's own
    /// node, shared. Who writes aliases out must count what that makes. Default no: our own files need none of it.
    /// </summary>
    public bool IsForeign { get; init; }
}
