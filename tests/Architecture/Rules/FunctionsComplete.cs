using System.Globalization;
using System.Text.RegularExpressions;

namespace Yuimori.Architecture.Tests.Rules;

/// <summary>
/// Rule 3: each of F1–F23 has its data file and its row in the generated table; one that is not planned has its
/// folder, descriptor, read-me, unit tests and scenario too.
/// </summary>
internal static partial class FunctionsComplete
{
    public static IEnumerable<string> Check(Repository repository)
    {
        for (var number = 1; number <= 23; number++)
        {
            foreach (var missing in Missing(repository, number)) yield return $"F{number} has no {missing}";
        }
    }

    private static IEnumerable<string> Missing(Repository repository, int number)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"F{number:00}-");
        var data = repository.Under("guideline/", ".yaml")
            .FirstOrDefault(f => f.Key.Split('/')[^1].StartsWith(prefix, StringComparison.Ordinal));
        if (data.Key is null)
        {
            yield return $"data file guideline/*/{prefix}*.yaml";
            yield break;
        }

        if (!repository.Files.GetValueOrDefault("docs/functions.md", "").Contains($"| [F{number}](", StringComparison.Ordinal))
        {
            yield return "row in docs/functions.md (write it with ./dev docs)";
        }

        if (StatusLine().Match(data.Value).Groups[1].Value == "planned") yield break;
        foreach (var missing in MissingCode(repository, number)) yield return missing;
    }

    private static IEnumerable<string> MissingCode(Repository repository, int number)
    {
        var descriptor = repository.Under("src/", ".cs").FirstOrDefault(f => f.Value.Contains(
            string.Create(CultureInfo.InvariantCulture, $"[Function({number})]"), StringComparison.Ordinal));
        if (descriptor.Key is null)
        {
            yield return $"descriptor marked [Function({number})]";
            yield break;
        }

        var parts = descriptor.Key.Split('/');
        var (phase, function) = (parts[1], parts[2]);
        if (!Projects.Phases.Contains(phase)) yield return $"phase folder: {descriptor.Key}";
        if (!repository.HasAny($"src/{phase}/{function}/README.md")) yield return $"src/{phase}/{function}/README.md";
        if (!repository.HasAny($"tests/Unit/{phase}.Tests/{function}/")) yield return $"unit test in tests/Unit/{phase}.Tests/{function}";
        if (!repository.HasAny($"tests/Scenarios/{phase}/{function}/")) yield return $"scenario in tests/Scenarios/{phase}/{function}";
    }

    [GeneratedRegex(@"^status:\s*(\w+)", RegexOptions.Multiline)]
    private static partial Regex StatusLine();
}
