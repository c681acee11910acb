using System.Text.RegularExpressions;

namespace Yuimori.Architecture.Tests.Rules;

/// <summary>
/// Rule 2: a Device part never uses a Hub part; nobody references a host; console pages and routes repeat
/// phase and function.
/// </summary>
internal static partial class PlacesAndHosts
{
    private static readonly string[] PhaseRoutes = [.. Projects.Phases.Select(p => p.ToLowerInvariant())];

    public static IEnumerable<string> Check(Repository repository) =>
        DeviceUsesHub(repository).Concat(HostReferenced(repository)).Concat(RoutesDiffer(repository));

    private static IEnumerable<string> DeviceUsesHub(Repository repository) =>
        from file in repository.Under("src/", ".cs")
        where file.Key.Contains("/Device/", StringComparison.Ordinal)
        from Match use in HubNamespace().Matches(file.Value)
        select $"{file.Key} uses {use.Value.Trim()}: a Device part never uses a Hub part";

    private static IEnumerable<string> HostReferenced(Repository repository) =>
        from project in Projects.References(repository)
        from reference in project.Value
        where Projects.Hosts.Contains(reference)
        select $"{project.Key} references the host {reference}; hosts only compose";

    private static IEnumerable<string> RoutesDiffer(Repository repository)
    {
        foreach (var file in repository.Under("src/Console/Pages/", ".razor"))
        {
            var folder = file.Key["src/Console/Pages/".Length..].Split('/')[0];
            foreach (Match route in Route().Matches(file.Value))
            {
                var first = route.Groups[1].Value.Split('/')[0];
                var inPhase = Projects.Phases.Contains(folder);
                var same = string.Equals(first, folder, StringComparison.OrdinalIgnoreCase);
                if (inPhase && !same || !inPhase && PhaseRoutes.Contains(first))
                {
                    yield return $"{file.Key} has the route /{route.Groups[1].Value}, but stands in Pages/{folder}";
                }
            }
        }
    }

    [GeneratedRegex(@"^using Yuimori\.\w+\.\w+\.Hub\b.*$|Yuimori\.\w+\.\w+\.Hub\.\w+", RegexOptions.Multiline)]
    private static partial Regex HubNamespace();

    [GeneratedRegex("@page\\s+\"/([^\"]*)\"")]
    private static partial Regex Route();
}
