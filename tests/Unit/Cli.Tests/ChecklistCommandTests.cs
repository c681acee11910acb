using System.Text.Json;

namespace Yuimori.Cli.Tests;

public sealed class ChecklistCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuimori-checklist").FullName;
    private readonly string _system;

    public ChecklistCommandTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Uc4)!))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        _system = Path.Combine(_folder, "home.system.yaml");
    }

    private string Answers => Path.Combine(_folder, "home.checklists.yaml");

    [Theory]
    [InlineData("ja", "暗号技術チェックリスト", "未確定")]
    [InlineData("en", "Checklist of cryptography", "not settled")]
    public void List_EitherLanguage_ShowsEachWithARangeOfPoints(string language, string name, string range)
    {
        var (code, output, error) = Run("list", "--lang", language);

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains(name, output, StringComparison.Ordinal);
        Assert.Contains(range, output, StringComparison.Ordinal);
        Assert.All(
            ["cryptography", "csa", "development-scoring", "key-management", "procurement"],
            id => Assert.Contains($"[{id}]", output, StringComparison.Ordinal));
    }

    [Fact]
    public void Answer_ThenShow_HasItWithPersonAndEvidence()
    {
        var (code, _, error) = Run(
            "answer", "key-1", "home-gateway", "yes", "--by", "山田", "--note", "TPM", "--evidence", "junit:Keys.AreSealed");
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("KEY-1", error, StringComparison.Ordinal);

        Assert.Equal(
            ExitCodes.Ok,
            Run("answer", "KEY-1", "home-gateway", "yes", "--by", "山田", "--note", "TPM", "--evidence", "junit:Keys.AreSealed").Code);

        var (_, output, _) = Run("show", "KEY-1", "--at", "home-gateway", "--lang", "ja");
        Assert.Contains("home-gateway: はい (山田)  [回答済み]", output, StringComparison.Ordinal);
        Assert.Contains("junit:Keys.AreSealed", output, StringComparison.Ordinal);
        using var same = JsonDocument.Parse(Run("show", "CSA-11.Q1", "--at", "home-gateway", "--json").Output);
        Assert.Equal("yes", same.RootElement.GetProperty("entries")[0].GetProperty("answer").GetString());
    }

    [Theory]
    [InlineData("CRY-99", "home-gateway", "yes")]
    [InlineData("CRY-1", "nowhere", "yes")]
    [InlineData("CRY-1", "home-gateway", "10")]
    public void Answer_NotAllowed_IsRefusedAndNothingIsWritten(string item, string at, string answer)
    {
        var (code, output, error) = Run("answer", item, at, answer, "--lang", "en");

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.NotEmpty(error);
        Assert.False(File.Exists(Answers));
    }

    [Fact]
    public void Prefill_DryRun_WritesNothing_ThenWritesForReview()
    {
        Assert.Equal(ExitCodes.Ok, Run("prefill", "--checklist", "csa", "--dry-run").Code);
        Assert.False(File.Exists(Answers));

        Assert.Equal(ExitCodes.Ok, Run("prefill", "--checklist", "csa").Code);

        var text = File.ReadAllText(Answers);
        Assert.Contains("review: needs-review", text, StringComparison.Ordinal);
        Assert.DoesNotContain("review: reviewed", text, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Findings, Run("check", "--fail-on", "needs-review").Code);
    }

    [Fact]
    public void Check_Contradiction_EndsWithFindingsAtItsLine()
    {
        Run("answer", "KEY-3", "home-gateway", "yes");
        Run("answer", "CRY-5", "home-gateway", "no");

        var (code, output, _) = Run("check", "--lang", "en");

        Assert.Equal(ExitCodes.Findings, code);
        Assert.Contains("home-gateway KEY-3: yes ≠ CRY-5: no", output, StringComparison.Ordinal);
        Assert.Contains("home.checklists.yaml:", output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, Run("check", "--fail-on", "never").Code);
    }

    [Fact]
    public void Check_ComponentRenamed_KeepsAndReportsTheAnswer()
    {
        Run("answer", "KEY-3", "home-gateway", "yes");
        File.WriteAllText(Answers, File.ReadAllText(Answers).Replace("home-gateway", "old-gateway", StringComparison.Ordinal));

        var (code, output, _) = Run("check", "--lang", "ja");
        Assert.Equal(ExitCodes.Findings, code);
        Assert.Contains("この構成要素はもうありません", output, StringComparison.Ordinal);
        Run("answer", "KEY-1", "home-gateway", "no");
        Assert.Contains("old-gateway", File.ReadAllText(Answers), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_NothingAnswered_IsQuiet_UnlessOpenMustFail()
    {
        Assert.Equal(ExitCodes.Ok, Run("check").Code);
        Assert.Equal(ExitCodes.Findings, Run("check", "--fail-on", "open").Code);
    }

    [Theory]
    [InlineData("check", "--fail-on", "contradictions", "contradiction")]
    [InlineData("show", "cryptograpy", "--open", "cryptography")]
    [InlineData("prefill", "--checklist", "cas", "csa")]
    public void AnyVerb_MisspeltWord_NamesTheNearest(string verb, string first, string second, string nearest)
    {
        var (code, _, error) = Run(verb, first, second, "--lang", "en");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains($"Did you mean \"{nearest}\"?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyVerb_BrokenAnswers_IsBadInputWithThePlace()
    {
        File.WriteAllText(Answers, "yuimori-checklists: 1\nsystem: uc4-door-window\nanswers:\n  home-gateway: [{ item: KEY-1 }]\n");

        var (code, output, error) = Run("list", "--lang", "en");

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Contains("home.checklists.yaml:4:", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<testcase classname=\"Keys\" name=\"AreSealed\"/>", null)]
    [InlineData("<testcase classname=\"Keys\" name=\"AreSealed\"><failure/></testcase>", "speaks against it (Keys.AreSealed)")]
    [InlineData("<testcase classname=\"Keys\" name=\"AreSealed\"><skipped/></testcase>", "did not run")]
    [InlineData("<testcase classname=\"Keys\" name=\"Others\"/>", "No result answers to")]
    public void Check_YesWhoseTestFails_IsAContradiction(string testcase, string? text)
    {
        Run("answer", "KEY-1", "home-gateway", "yes", "--evidence", "junit:Keys.AreSealed");
        var junit = Path.Combine(_folder, "results.xml");
        File.WriteAllText(junit, $"<testsuite name=\"t\">{testcase}</testsuite>");

        var (code, output, error) = Run("check", "--junit", junit, "--lang", "en");

        Assert.Equal((text is null ? ExitCodes.Ok : ExitCodes.Findings, ""), (code, error));
        Assert.Contains(text ?? "0 contradictions", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ResultsThatAreNone_IsBadInput()
    {
        Run("answer", "KEY-1", "home-gateway", "yes", "--evidence", "junit:Keys.AreSealed");

        Assert.Equal(ExitCodes.BadInput, Run("check", "--junit", _system).Code);
    }

    [Fact]
    public void Check_Json_HoldsScoresAsRanges()
    {
        using var json = JsonDocument.Parse(Run("check", "--json").Output);

        foreach (var list in json.RootElement.GetProperty("checklists").EnumerateArray())
        {
            var score = list.GetProperty("score");
            Assert.Equal(0, score.GetProperty("lowest").GetInt32());
            Assert.Equal(score.GetProperty("possible").GetInt32(), score.GetProperty("highest").GetInt32());
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (int Code, string Output, string Error) Run(string verb, params string[] rest) =>
        CommandRun.Run(["checklist", verb, _system, .. rest]);
}
