using System.Text.Json;

namespace Yuimori.Cli.Tests.Design;

public sealed class StepVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuimori-steps-").FullName;

    public StepVerbTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Uc4)!))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    private string SystemPath => Path.Combine(_folder, "home.system.yaml");

    [Theory]
    [InlineData("map", "構成要素と層", "Components and layers")]
    [InlineData("assess", "守るべきもの", "Things to protect")]
    [InlineData("decide", "リスク対策の決定", "Decisions")]
    [InlineData("place", "機能の配置", "Functions placed")]
    public void Step_Uc4_InBothLanguagesAndForms(string verb, string ja, string en)
    {
        var japanese = CommandRun.Run("design", verb, Repository.Uc4, "--lang", "ja");
        var english = CommandRun.Run("design", verb, Repository.Uc4, "--lang", "en", "--format", "markdown");
        var json = CommandRun.Run("design", verb, Repository.Uc4, "--format", "json");

        Assert.Equal((ExitCodes.Ok, ExitCodes.Ok, ExitCodes.Ok), (japanese.Code, english.Code, json.Code));
        Assert.Contains(ja, japanese.Output, StringComparison.Ordinal);
        Assert.Contains(en, english.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Output);
        Assert.NotEmpty(document.RootElement.GetProperty("tables").EnumerateArray());
    }

    [Fact]
    public void Decide_Risk_WritesOnlyThatDecisionAndScoresAgain()
    {
        var before = File.ReadAllLines(SystemPath);

        var (code, output, error) = CommandRun.Run(
            "design", "decide", SystemPath, "--risk", "jamming@point-weather-gateway", "--as", "accept", "--reason", "Wired spare",
            "--person", "Sato", "--until", "2027-01-01", "--after", "A:N", "--means", "hardware", "--lang", "en");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains("jamming@point-weather-gateway  score 6.12", output, StringComparison.Ordinal);
        var after = File.ReadAllLines(SystemPath);
        Assert.Empty(before.Except(after));
        Assert.Contains("    person: Sato", after);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "check", SystemPath).Code);
    }

    [Theory]
    [InlineData("jaming@point-weather-gateway", "accept", "2027-01-01", ExitCodes.BadInput, "Did you mean")]
    [InlineData("jamming@point-weather-gateway", "accept", "soon", ExitCodes.Usage, "not a date")]
    [InlineData("jamming@point-weather-gateway", "forget", "2027-01-01", ExitCodes.Usage, "")]
    public void Decide_WrongRiskDayOrWord_ChangesNothing(string risk, string decision, string until, int wanted, string says)
    {
        var before = File.ReadAllText(SystemPath);

        var (code, _, error) = CommandRun.Run(
            "design", "decide", SystemPath, "--risk", risk, "--as", decision, "--reason", "R", "--person", "Sato",
            "--until", until, "--lang", "en");

        Assert.True(code == wanted || (says.Length == 0 && code != ExitCodes.Ok), $"{code}: {error}");
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(SystemPath));
    }

    [Fact]
    public void Decide_AcceptWithoutPerson_IsRefusedAndChangesNothing()
    {
        var before = File.ReadAllText(SystemPath);

        var (code, _, error) = CommandRun.Run(
            "design", "decide", SystemPath, "--risk", "jamming@point-weather-gateway", "--as", "accept", "--reason", "R",
            "--lang", "en");

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("SYS-30", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(SystemPath));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
