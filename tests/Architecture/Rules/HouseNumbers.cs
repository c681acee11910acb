using System.Text.RegularExpressions;

namespace Yuimori.Architecture.Tests.Rules;

/// <summary>The house numbers: file length, line width, one type a file, number of projects.</summary>
internal static partial class HouseNumbers
{
    private const int FileLinesMax = 400;
    private const int RazorLinesMax = 200;
    private const int MedianLinesMax = 60;
    private const int NinetyFifthLinesMax = 250;
    private const int WidthMax = 120;
    private const int ProjectsMax = 20;
    private const int SmallTypeLinesMax = 40;

    public static IEnumerable<string> Check(Repository repository) => TooLong(repository)
        .Concat(Spread(repository)).Concat(TooWide(repository)).Concat(ManyTypes(repository)).Concat(Count(repository));

    private static IEnumerable<string> TooLong(Repository repository)
    {
        foreach (var file in repository.Under("", ".cs", ".razor"))
        {
            var (lines, most) = (Lines(file.Value), file.Key.EndsWith(".razor", StringComparison.Ordinal) ? RazorLinesMax : FileLinesMax);
            if (lines > most) yield return $"{file.Key} has {lines} lines; at most {most}";
        }
    }

    private static IEnumerable<string> Spread(Repository repository)
    {
        var lengths = repository.Under("src/", ".cs").Select(f => Lines(f.Value)).Order().ToList();
        if (lengths.Count == 0) yield break;
        var (median, high) = (lengths[lengths.Count / 2], lengths[(int)(lengths.Count * 0.95)]);
        if (median > MedianLinesMax) yield return $"the median source file has {median} lines; at most {MedianLinesMax}";
        if (high > NinetyFifthLinesMax) yield return $"the 95th percentile is {high} lines; at most {NinetyFifthLinesMax}";
    }

    private static IEnumerable<string> TooWide(Repository repository) =>
        from file in repository.Under("", ".cs", ".razor")
        where !file.Key.StartsWith("tests/", StringComparison.Ordinal)
        from line in file.Value.Split('\n').Select((text, index) => (text, index))
        where line.text.TrimEnd('\r').Length > WidthMax
        select $"{file.Key}:{line.index + 1} is {line.text.Length} wide; at most {WidthMax}";

    private static IEnumerable<string> ManyTypes(Repository repository)
    {
        foreach (var file in repository.Under("src/", ".cs"))
        {
            var types = TopLevelType().Matches(file.Value);
            var large = types.Count(t => TypeLines(file.Value, t.Index) > SmallTypeLinesMax);
            var others = types.Count(t => t.Groups["kind"].Value is "class" or "interface" or "struct");
            var names = types.Select(t => t.Groups["name"].Value).Distinct(StringComparer.Ordinal).Count();
            if (names > 1 && (large > 1 || others > 1)) yield return $"{file.Key} holds {types.Count} top-level types";
        }
    }

    private static IEnumerable<string> Count(Repository repository)
    {
        var count = repository.Under("src/", ".csproj").Count();
        if (count > ProjectsMax) yield return $"{count} source projects; at most {ProjectsMax}";
    }

    private static int Lines(string text) => text.AsSpan().Count('\n');

    private static int TypeLines(string text, int start)
    {
        var end = text.IndexOf("\n}", start, StringComparison.Ordinal);
        var semicolon = text.IndexOf(";\n", start, StringComparison.Ordinal);
        if (end < 0 || semicolon >= 0 && semicolon < end && !text[start..semicolon].Contains('{', StringComparison.Ordinal))
        {
            end = semicolon < 0 ? text.Length : semicolon;
        }

        return text.AsSpan(start, end - start).Count('\n');
    }

    [GeneratedRegex(@"^(?:(?:public|internal|sealed|static|abstract|partial|readonly|file|unsafe|ref)\s+)*(?<kind>class|interface|enum|record|struct)\b(?:\s+(?:struct|class))?\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
