using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>What a file of another tool may cost at most.</summary>
internal static class ForeignLimits
{
    /// <summary>32 MiB, above every bill of materials met so far. Stops a file that fills memory.</summary>
    public const int BytesMax = 32 * 1024 * 1024;

    /// <summary>64 levels. Stops a file of brackets that exhausts the stack.</summary>
    public const int DepthMax = 64;

    /// <summary>
    /// 1,000,000 nodes once aliases are written out. Stops a small file of tiny nodes, and a YAML file whose aliases
    /// multiply ("billion laughs").
    /// </summary>
    public const int NodesMax = 1_000_000;

    /// <summary>100 problems. Stops a broken file from answering with megabytes.</summary>
    public const int ProblemsMax = 100;

    /// <summary>
    /// 8 MiB of YAML, which people write by hand. Stops a file that keeps the slowest of the three parsers busy.
    /// </summary>
    public const int YamlBytesMax = 8 * 1024 * 1024;

    /// <summary>The same for the YAML reader: aliases allowed within <see cref="NodesMax"/>.</summary>
    public static YamlLimits Yaml { get; } = new()
    {
        BytesMax = YamlBytesMax,
        DepthMax = DepthMax,
        NodesMax = NodesMax,
        ProblemsMax = ProblemsMax,
        IsForeign = true,
    };
}
