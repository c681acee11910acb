using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A zone of trust: Components that stand under one authority and behind one boundary.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record ZoneModel(string Id, LocalisedText Name, YamlPosition Position);
