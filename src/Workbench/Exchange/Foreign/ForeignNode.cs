using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>
/// A node of a file that another tool wrote, whether JSON, YAML or XML. It remembers whether a reader has used it, so
/// that at the end everything that nobody used can be listed: that is how nothing is dropped silently.
/// </summary>
internal abstract class ForeignNode(YamlPosition position)
{
    /// <summary>Where it begins.</summary>
    public YamlPosition Position => position;

    /// <summary>Whether it holds no information: null, an empty text, an empty list or group.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Whether it or anything in it was used.</summary>
    public abstract bool IsUsed { get; }

    /// <summary>Values in it, those that hold no information left out.</summary>
    public abstract int Count { get; }

    /// <summary>Marks it and everything in it as used.</summary>
    public abstract void UseAll();
}
