namespace Yuimori.Architecture.Tests.Rules;

/// <summary>Rule 1: phase assemblies reference only Kernel, Mqtt, Trust; they meet through Events and ports.</summary>
internal static class PhaseIndependence
{
    private static readonly string[] Allowed = ["Kernel", "Mqtt", "Trust"];

    // The floor under the phases: what each of these may stand on.
    private static readonly Dictionary<string, string[]> Foundations = new(StringComparer.Ordinal)
    {
        ["Kernel"] = [],
        ["Mqtt"] = [],
        ["Mqtt.Server"] = ["Mqtt"],
        ["Trust"] = ["Kernel"],
        ["Catalogue"] = ["Kernel"],
        ["Workbench.Risks"] = [],
        ["Workbench"] = ["Kernel", "Catalogue", "Workbench.Risks"],
        ["Proof"] = ["Kernel", "Catalogue"],
    };

    public static IEnumerable<string> Check(Repository repository)
    {
        foreach (var (project, references) in Projects.References(repository))
        {
            var allowed = Projects.Phases.Contains(project) ? Allowed
                : Foundations.TryGetValue(project, out var floor) ? floor : null;
            if (allowed is null) continue;
            foreach (var reference in references.Except(allowed))
            {
                yield return $"{project} references {reference}; it may reference only: {string.Join(", ", allowed)}";
            }
        }
    }
}
