using System.Text.RegularExpressions;

namespace Yuimori.Architecture.Tests.Rules;

/// <summary>
/// Rule 4: what the analyser bans stays banned; a catch-all stands only at a marked boundary; secrets are compared in
/// constant time; no unfinished work.
/// </summary>
internal static partial class BannedCalls
{
    private static readonly string[] Banned =
    [
        "P:System.DateTime.Now;", "P:System.DateTime.UtcNow;", "P:System.DateTimeOffset.UtcNow;",
        "M:System.Threading.Thread.Sleep(System.Int32);", "M:System.Threading.Tasks.Task.Delay(System.Int32);",
        "M:System.Threading.Tasks.Task.Delay(System.TimeSpan);", "M:System.Random.#ctor;", "P:System.Random.Shared;",
    ];

    public static IEnumerable<string> Check(Repository repository) => ListShrank(repository)
        .Concat(Unmarked(repository)).Concat(SecretsCompared(repository)).Concat(Unfinished(repository));

    private static IEnumerable<string> ListShrank(Repository repository) =>
        from line in Banned
        where !repository.Files.GetValueOrDefault("BannedSymbols.txt", "").Contains(line, StringComparison.Ordinal)
        select $"BannedSymbols.txt no longer bans {line}";

    private static IEnumerable<string> Unmarked(Repository repository)
    {
        foreach (var file in repository.Under("src/", ".cs", ".razor"))
        {
            var lines = file.Value.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (!CatchAll().IsMatch(lines[i])) continue;
                var near = string.Join('\n', lines[Math.Max(0, i - 3)..Math.Min(lines.Length, i + 4)]);

                // What cleans up and throws on hides nothing.
                var block = string.Join('\n', lines[i..Math.Min(lines.Length, i + 8)]);
                var ends = block.IndexOf("\n        }", StringComparison.Ordinal);
                var throwsOn = (ends < 0 ? block : block[..ends]).Contains(" throw;", StringComparison.Ordinal);
                if (!throwsOn && !near.Contains("// Boundary:", StringComparison.Ordinal))
                {
                    yield return $"{file.Key}:{i + 1} catches everything; only a boundary marked \"// Boundary:\" may";
                }
            }
        }
    }

    private static IEnumerable<string> SecretsCompared(Repository repository) =>
        from file in repository.Under("src/", ".cs", ".razor")
        from line in file.Value.Split('\n').Select((text, index) => (text, index))
        where SecretComparison().IsMatch(line.text)
        select $"{file.Key}:{line.index + 1} compares a secret; use CryptographicOperations.FixedTimeEquals";

    private static IEnumerable<string> Unfinished(Repository repository) =>
        from file in repository.Under("src/", ".cs", ".razor").Concat(repository.Under("tests/", ".cs"))
        where !file.Key.StartsWith("tests/Architecture/", StringComparison.Ordinal)
        from line in file.Value.Split('\n').Select((text, index) => (text, index))
        where UnfinishedWork().IsMatch(line.text)
        select $"{file.Key}:{line.index + 1} is unfinished or hidden: {line.text.Trim()}";

    // A filter that names its types ("when (e is IOException …") is no catch-all.
    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b[^)]*\))?\s*(when\b(?!.*\bis\b).*)?\{?\s*$")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\b\w*(password|secret|claimCode|setupCode|Passphrase)\w*\b\s*(==|!=)\s*(?!null|""""|default)[\w@(]", RegexOptions.IgnoreCase)]
    private static partial Regex SecretComparison();

    [GeneratedRegex(@"#region|NotImplementedException|\bTODO\b|\bFIXME\b|\bHACK\b|Thread\.Sleep|\bSkip\s*=\s*""")]
    private static partial Regex UnfinishedWork();
}
