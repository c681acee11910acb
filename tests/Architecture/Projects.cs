using System.Xml.Linq;

namespace Yuimori.Architecture.Tests;

/// <summary>Who references whom, as the project files say.</summary>
internal static class Projects
{
    public static readonly string[] Phases = ["Initiation", "Prevention", "Detection", "Recovery", "Termination"];
    public static readonly string[] Hosts = ["Hub", "Gateway", "Agent", "Cli"];

    /// <summary>The name of the project that a source path belongs to.</summary>
    public static string Of(string path) => path.Split('/')[1];

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> References(Repository repository) =>
        repository.Under("src/", ".csproj").ToDictionary(
            f => Of(f.Key),
            f => (IReadOnlyList<string>)XDocument.Parse(f.Value).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
                .ToList(),
            StringComparer.Ordinal);
}
