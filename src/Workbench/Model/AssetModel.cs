using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A thing to protect.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Where">Components that hold it.</param>
/// <param name="Why">Why it must be protected; null: not said.</param>
/// <param name="Harm">What happens when it fails.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record AssetModel(
    string Id,
    LocalisedText Name,
    AssetClass Class,
    IReadOnlyList<ComponentId> Where,
    LocalisedText? Why,
    Harm Harm,
    YamlPosition Position);
