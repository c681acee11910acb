using System.Text.RegularExpressions;

namespace Yuimori.Architecture.Tests.Rules;

/// <summary>
/// Rule 5: the numbers of persisted and wire enums never change. An enum is one of these when its summary says
/// "Frozen"; what it says today must equal what frozen-enums.txt says.
/// </summary>
internal static partial class FrozenEnums
{
    public const string ListPath = "tests/Architecture/frozen-enums.txt";

    public static IEnumerable<string> Check(Repository repository)
    {
        var kept = repository.Files.GetValueOrDefault(ListPath, "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        var found = repository.Under("src/", ".cs").SelectMany(f => Members(f.Value)).ToHashSet(StringComparer.Ordinal);
        return kept.Except(found).Select(m => $"{m} is persisted or on the wire, and is no longer in the code")
            .Concat(found.Except(kept).Select(m => $"{m} is new: add it to {ListPath}, for good"));
    }

    private static IEnumerable<string> Members(string source)
    {
        foreach (Match declared in FrozenEnum().Matches(source))
        {
            foreach (Match member in Member().Matches(declared.Groups["body"].Value))
            {
                yield return $"{declared.Groups["name"].Value}.{member.Groups[1].Value} = {member.Groups[2].Value}";
            }
        }
    }

    [GeneratedRegex(@"Frozen:[^{}]*?\benum\s+(?<name>\w+)[^{]*\{(?<body>[^}]*)\}", RegexOptions.Singleline)]
    private static partial Regex FrozenEnum();

    [GeneratedRegex(@"^\s*(\w+)\s*=\s*(\w+),?\s*$", RegexOptions.Multiline)]
    private static partial Regex Member();
}
