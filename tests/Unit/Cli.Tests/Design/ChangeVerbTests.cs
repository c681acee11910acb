using System.Diagnostics;
using System.Text.Json;

namespace Yuimori.Cli.Tests.Design;

public sealed class ChangeVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuimori-change-").FullName;

    public ChangeVerbTests()
    {
        var folder = Path.GetDirectoryName(Repository.Uc4)!;
        foreach (var file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    private string SystemPath => Path.Combine(_folder, "home.system.yaml");

    [Theory]
    [InlineData("en", "Decisions whose ground is gone")]
    [InlineData("ja", "根拠が変わった決定")]
    public void Diff_LinkLosesEncryption_EndsWithFindingsAndSaysWhich(string language, string heading)
    {
        LoseEncryption();

        var (code, output, error) = CommandRun.Run("design", "diff", Repository.Uc4, SystemPath, "--lang", language);

        Assert.Equal((ExitCodes.Findings, ""), (code, error));
        Assert.Contains(heading, output, StringComparison.Ordinal);
        Assert.Contains("unproven-peer@point-weather-gateway", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_Json_IsOneDocument()
    {
        LoseEncryption();

        var (code, output, _) = CommandRun.Run(
            "design", "diff", Repository.Uc4, SystemPath, "--format", "json", "--fail-on", "never");

        Assert.Equal(ExitCodes.Ok, code);
        using var json = JsonDocument.Parse(output);
        Assert.NotEmpty(json.RootElement.GetProperty("void").EnumerateArray());
    }

    [Fact]
    public void Diff_SameSystemPathIsOk() =>
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "diff", Repository.Uc4, SystemPath, "--fail-on", "any").Code);

    [Fact]
    public void Diff_BrokenSide_NamesLineAndEndsWithBadInput()
    {
        File.WriteAllText(SystemPath, File.ReadAllText(SystemPath).Replace("kind: service", "kind: servise", StringComparison.Ordinal));

        var (code, output, error) = CommandRun.Run("design", "diff", Repository.Uc4, SystemPath, "--lang", "en");

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Contains("service", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--upload-pack=x:home.system.yaml")]
    [InlineData("-x:home.system.yaml")]
    [InlineData("HEAD:../../../etc/passwd")]
    public void Diff_OptionOrPathSmuggledIntoARevision_IsRefused(string side)
    {
        var (code, output, error) = CommandRun.Run("design", "diff", "--lang", "en", "--", side, SystemPath);

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Matches("git knows no revision|does not hold", error);
    }

    [Fact]
    public void DiffAndHistory_OfARepository_FollowTheCommits()
    {
        Git("init", "-q");
        Git("add", ".");
        Commit("first");
        LoseEncryption();
        Git("add", ".");
        Commit("cheaper radio");

        var (code, output, _) = CommandRun.Run("design", "diff", $"HEAD~1:{SystemPath}", $"HEAD:{SystemPath}", "--lang", "en");
        var (historyCode, history, _) = CommandRun.Run("design", "history", SystemPath, "--lang", "en");

        Assert.Equal((ExitCodes.Findings, ExitCodes.Ok), (code, historyCode));
        Assert.Contains("transport: mutual-tls → none", output, StringComparison.Ordinal);
        Assert.True(history.IndexOf("cheaper radio", StringComparison.Ordinal) < history.IndexOf("first", StringComparison.Ordinal));
    }

    [Fact]
    public void Rebase_WithoutBaseline_SaysHowToKeepOne()
    {
        var (code, _, error) = CommandRun.Run("design", "rebase", SystemPath, "--lang", "en");

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("yuimori design snapshot", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rebase_AfterAChange_ListsItUntilAccepted()
    {
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "snapshot", SystemPath).Code);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "rebase", SystemPath).Code);
        LoseEncryption();

        Assert.Equal(ExitCodes.Findings, CommandRun.Run("design", "rebase", SystemPath).Code);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "rebase", SystemPath, "--accept").Code);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "rebase", SystemPath).Code);
    }

    [Fact]
    public void Rebase_OntoACatalogueWithAnotherScore_NamesTheRule()
    {
        CommandRun.Run("design", "snapshot", SystemPath);
        var guideline = Path.Combine(_folder, "guideline");
        Copy(Path.Combine(Repository.Root, "guideline"), guideline);
        var rule = Path.Combine(guideline, "rules", "jamming.yaml");
        File.WriteAllText(rule, File.ReadAllText(rule).Replace("AC:L", "AC:M", StringComparison.Ordinal));

        var (code, output, _) = CommandRun.Run("design", "rebase", SystemPath, "--guideline", guideline, "--lang", "en");

        Assert.Equal(ExitCodes.Findings, code);
        Assert.Contains("~ threat rule jamming", output, StringComparison.Ordinal);
        Assert.StartsWith("1 threat rules changed", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void LoseEncryption()
    {
        const string link = "medium: wi-fi\n    protocol: mqtt\n    protection: { transport: mutual-tls";
        var text = File.ReadAllText(SystemPath);
        var at = text.IndexOf(link, StringComparison.Ordinal);
        Assert.True(at > 0);
        File.WriteAllText(
            SystemPath, text[..at] + link.Replace("mutual-tls", "none", StringComparison.Ordinal) + text[(at + link.Length)..]);
    }

    private void Commit(string message) => Git(
        "-c", "user.name=Test", "-c", "user.email=test@example.invalid", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = _folder, UseShellExecute = false };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
