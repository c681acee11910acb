using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>The keys of a group, asked for one by one.</summary>
internal interface IFields
{
    /// <summary>Where the group begins.</summary>
    YamlPosition Position { get; }

    /// <summary>A key that must be there; null after a problem.</summary>
    T Required<T>(string name, Shape<T> shape, LocalisedText about, string example)
        where T : class;

    /// <summary>A key that may be absent.</summary>
    T? Optional<T>(string name, Shape<T> shape, LocalisedText about, string example)
        where T : class;
}

/// <summary>A key, described.</summary>
internal sealed record FieldInfo(string Name, Shape Shape, bool IsRequired, LocalisedText About, string Example);
