using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Loading;

/// <summary>A guideline file that its schema has passed.</summary>
/// <param name="Name">Path below the guideline folder, with slashes.</param>
/// <param name="Root">Its content.</param>
internal sealed record GuidelineFile(string Name, YamlMapping Root)
{
    /// <summary>Whether it is one of the 23 function files.</summary>
    public bool IsFunction => char.IsAsciiDigit(Name[0]);

    /// <summary>All mappings of the file, the root first.</summary>
    public IEnumerable<YamlMapping> Mappings() => Below(Root);

    private static IEnumerable<YamlMapping> Below(YamlNode node) => node switch
    {
        YamlMapping m => m.Entries.SelectMany(e => Below(e.Value)).Prepend(m),
        YamlSequence s => s.Items.SelectMany(Below),
        _ => [],
    };
}
