using System.Text.Json;
using System.Text.RegularExpressions;

namespace Yuimori.Cli.Tests;

public sealed class DesignCommandTests
{
    [Theory]
    [InlineData("ja", "制御の競合", "予定")]
    [InlineData("en", "Conflict of control", "planned")]
    public void Check_Uc4_ListsRisksWorstFirstAndPasses(string language, string title, string planned)
    {
        var (code, output, error) = CommandRun.Run("design", "check", Repository.Uc4, "--lang", language);

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains(title, output, StringComparison.Ordinal);
        Assert.Contains(planned, output, StringComparison.Ordinal);
        var scores = Regex.Matches(output, "^(?:▲▲|▲|△) ([0-9.]+) ", RegexOptions.Multiline | RegexOptions.NonBacktracking)
            .Select(m => decimal.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.True(scores.Count > 10);
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void Check_Json_IsOneDocumentInBothLanguages()
    {
        var (code, output, _) = CommandRun.Run("design", "check", Repository.Uc4, "--json");

        Assert.Equal(ExitCodes.Ok, code);
        using var json = JsonDocument.Parse(output);
        var risks = json.RootElement.GetProperty("risks").EnumerateArray().ToList();
        var conflict = risks.Single(r => r.GetProperty("id").GetString() == "conflict-of-control@home-gateway");
        Assert.Equal("critical", conflict.GetProperty("band").GetString());
        Assert.Equal(7.15m, conflict.GetProperty("risk").GetDecimal());
        Assert.NotEqual(conflict.GetProperty("title").GetProperty("ja").GetString(), conflict.GetProperty("title").GetProperty("en").GetString());
        Assert.True(conflict.GetProperty("line").GetInt32() > 1);
    }

    [Fact]
    public void Check_DecisionTakenAway_EndsWithFindings()
    {
        var path = CopyOfUc4("risks: [conflict-of-control@home-gateway]", "risks: [conflict-of-control@cloud]");

        var (code, output, _) = CommandRun.Run("design", "check", path, "--lang", "en");

        Assert.Equal(ExitCodes.Findings, code);
        Assert.Contains("LINT-19", output, StringComparison.Ordinal);
        Assert.Contains("undecided", output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "check", path, "--fail-on", "never").Code);
        Assert.Equal(ExitCodes.Findings, CommandRun.Run("design", "check", path, "--fail-on", "undecided").Code);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "check", path, "--fail-on", "expired").Code);
    }

    [Fact]
    public void Check_Exception_IsNotCountedUntilItExpires()
    {
        const string decision = "risks: [conflict-of-control@home-gateway]\n    decision: treat";
        var text = "risks: [forged-order@window]\n    decision: treat";
        string With(string until) => CopyOfUc4(
            "decisions:\n", "exceptions: [{ risks: [conflict-of-control@home-gateway], status: duplicate, reason: R, "
            + $"owner: O, until: {until} }}]\n\ndecisions:\n", (decision, text));

        var standing = CommandRun.Run("design", "check", With("2999-01-01"), "--fail-on", "critical,undecided,expired");
        var expired = CommandRun.Run("design", "check", With("2020-01-01"), "--fail-on", "critical,undecided,expired");

        Assert.Equal((ExitCodes.Ok, ExitCodes.Findings), (standing.Code, expired.Code));
    }

    [Fact]
    public void Check_UnknownFailOn_NamesTheNearestWord()
    {
        var (code, _, error) = CommandRun.Run("design", "check", Repository.Uc4, "--fail-on", "critcal", "--lang", "en");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("Did you mean \"critical\"?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_BrokenRule_StopsTheRunWithItsLine()
    {
        var folder = Directory.CreateTempSubdirectory("yuimori-rules").FullName;
        CopyFolder(Path.Combine(Repository.Root, "guideline"), folder);
        var rule = Path.Combine(folder, "rules", "jamming.yaml");
        File.WriteAllText(rule, File.ReadAllText(rule).Replace("medium: [wi-fi", "medium: [wifi", StringComparison.Ordinal));

        var (code, output, error) = CommandRun.Run(
            "design", "check", Repository.Uc4, "--guideline", folder, "--lang", "en");

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Matches(@"jamming\.yaml:\d+:\d+: RULE-05 .*""wifi"".*Did you mean ""wi-fi""\?", error);
    }

    [Fact]
    public void Check_NameWithEscapeSequence_CannotMoveTheCursor()
    {
        var path = CopyOfUc4("en: Home with door and window control", "en: \"Home \\e[2J\\e[32m gone\"");

        var (code, output, error) = CommandRun.Run("design", "check", path, "--lang", "en");

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Contains("SYS-08", error, StringComparison.Ordinal);
        Assert.Contains("\\u001B[2J", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', error);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public void Report_Uc4_IsOneFileWithBothLanguages(string language)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("yuimori-report").FullName, "out.html");

        var (code, output, error) = CommandRun.Run("design", "report", Repository.Uc4, "-o", path, "--lang", language);

        Assert.Equal((ExitCodes.Ok, "", path), (code, error, output.Trim()));
        var html = File.ReadAllText(path);
        Assert.Contains("戸締り競合制御の家", html, StringComparison.Ordinal);
        Assert.Contains("Home with door and window control", html, StringComparison.Ordinal);
        Assert.Contains("予定：この版にはない", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Report_CannotBeWritten_SaysWhy()
    {
        var (code, _, error) = CommandRun.Run(
            "design", "report", Repository.Uc4, "-o", "/nowhere/out.html", "--lang", "en");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.StartsWith("/nowhere/out.html cannot be written", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "docs/reference/system.schema.json")]
    [InlineData("reference", "docs/reference/system-file.md")]
    [InlineData("rules schema", "docs/reference/rule.schema.json")]
    [InlineData("rules reference", "docs/reference/rule-file.md")]
    [InlineData("lint-reference", "docs/reference/lint.md")]
    public void Print_IsWhatStandsInTheRepository(string verb, string path) => Assert.Equal(
        File.ReadAllText(Path.Combine(Repository.Root, path)), CommandRun.Run(["design", .. verb.Split(' ')]).Output);

    [Fact]
    public void Check_RulesOfAUser_AreUsedBesideTheBuiltInOnes()
    {
        var folder = Directory.CreateTempSubdirectory("yuimori-own").FullName;
        var text = File.ReadAllText(Path.Combine(Repository.Root, "guideline", "rules", "jamming.yaml"));
        File.WriteAllText(
            Path.Combine(folder, "own-rule.yaml"), text.Replace("id: jamming", "id: own-rule", StringComparison.Ordinal));

        var (code, output, _) = CommandRun.Run("design", "check", Repository.Uc4, "--rules", folder, "--json", "--fail-on", "never");
        File.WriteAllText(Path.Combine(folder, "jamming.yaml"), text);
        var (refused, _, error) = CommandRun.Run("design", "check", Repository.Uc4, "--rules", folder, "--lang", "en");

        Assert.Equal((ExitCodes.Ok, ExitCodes.BadInput), (code, refused));
        Assert.Contains("own-rule@", output, StringComparison.Ordinal);
        Assert.Contains("RULE-26", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "内部の者による不正")]
    [InlineData("en", "Wrongdoing by insiders")]
    public void Rules_ListShowCheck_SpeakBothLanguages(string language, string title)
    {
        var file = Path.Combine(Repository.Root, "guideline", "rules", "insider.yaml");

        Assert.Contains(title, CommandRun.Run("design", "rules", "list", "--lang", language).Output, StringComparison.Ordinal);
        Assert.Contains(title, CommandRun.Run("design", "rules", "show", "insider", "--lang", language).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "rules", "check", file, "--lang", language).Code);
        Assert.Equal(ExitCodes.BadInput, CommandRun.Run("design", "rules", "check", Repository.Uc4, "--lang", language).Code);
    }

    [Fact]
    public void Rules_ShowOfAnUnknownId_NamesTheNearest()
    {
        var (code, _, error) = CommandRun.Run("design", "rules", "show", "insder", "--lang", "en");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("\"insider\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_All_HasALineForEachRiskAndFoldedNamesTheRest()
    {
        var folded = CommandRun.Run("design", "check", Repository.Uc4, "--lang", "en").Output;
        var whole = CommandRun.Run("design", "check", Repository.Uc4, "--lang", "en", "--all").Output;

        Assert.Contains("forged-order@*", folded, StringComparison.Ordinal);
        Assert.Contains("more (--all shows them)", folded, StringComparison.Ordinal);
        Assert.Contains("forged-order@window", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("--all", whole, StringComparison.Ordinal);
    }

    private static string CopyOfUc4(string old, string replacement, params (string Old, string New)[] more)
    {
        var text = File.ReadAllText(Repository.Uc4);
        Assert.Contains(old, text, StringComparison.Ordinal);
        foreach (var (other, now) in more)
        {
            Assert.Contains(other, text, StringComparison.Ordinal);
            text = text.Replace(other, now, StringComparison.Ordinal);
        }

        var folder = Directory.CreateTempSubdirectory("yuimori-uc4").FullName;
        File.Copy(Path.Combine(Path.GetDirectoryName(Repository.Uc4)!, "day.csv"), Path.Combine(folder, "day.csv"));
        var path = Path.Combine(folder, "home.system.yaml");
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
        return path;
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
