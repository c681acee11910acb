using System.CommandLine;
using System.Text.Json;
using Yuimori.Catalogue;

namespace Yuimori.Cli.Tests;

public sealed class GuidelineCommandTests
{
    [Theory]
    [InlineData("ja", "監視機能", "実装済み")]
    [InlineData("en", "Monitoring function", "present")]
    public void List_EitherLanguage_ShowsAll23Functions(string language, string name, string status)
    {
        var (code, output, _) = Run("guideline", "list", "--lang", language);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains(name, output, StringComparison.Ordinal);
        Assert.Contains(status, output, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 23), n => Assert.Contains($"F{n} ", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("F12", "制御の競合の検知")]
    [InlineData("f5", "扉の開閉")]
    [InlineData("FR-6", "異常発生を監視・通知できる")]
    [InlineData("REQ-3", "FR-7")]
    [InlineData("ic-2.3A", "優先度")]
    [InlineData("TH-01", "なりすまし")]
    [InlineData("GL-6", "制御の競合")]
    [InlineData("KP-1", "原典の写しで未確認")]
    [InlineData("OTA-1", "channel-encryption-ip")]
    [InlineData("ota-8", "原典の写しで未確認")]
    [InlineData("owasp2014-4", "OWASP2018-7")]
    [InlineData("EN303645-5.3-4a", "対応は本データの解釈")]
    [InlineData("Channel-Encryption-IP", "IPA-DG figure 2 C-01")]
    [InlineData("CSA-T15", "国家")]
    [InlineData("FR-4", "data-encryption-cloud")]
    public void Show_EachKindOfRow_TellsOfIt(string id, string text)
    {
        var (code, output, error) = Run("guideline", "show", id, "--lang", "ja");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains(text, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_EveryRowInBothLanguages_WritesNoJapaneseIntoEnglish()
    {
        var catalogue = GuidelineCatalogue.Load().Value;
        var ids = catalogue.Functions.Select(f => f.Id.ToString())
            .Concat(catalogue.FunctionalRequirements.Select(r => r.Id))
            .Concat(catalogue.Requirements.Select(r => r.Id)).Concat(catalogue.Considerations.Select(c => c.Id))
            .Concat(catalogue.Threats.Select(t => t.Id)).Concat(catalogue.Guidelines.Select(g => g.Id))
            .Concat(catalogue.Points.Select(p => p.Id)).Concat(catalogue.Groups.Select(
                g => catalogue.Countermeasures.First(c => c.Group == g.Id).Id))
            .Concat(catalogue.Frameworks.Select(f => f.Rows[^1].Id));
        foreach (var id in ids)
        {
            var (code, english, _) = Run("guideline", "show", id, "--lang", "en");

            Assert.Equal(ExitCodes.Ok, code);
            Assert.DoesNotContain(english, c => c is >= '\u3040' and <= '\u9FFF');
        }
    }

    [Fact]
    public void Show_UnknownId_NamesTheNearestAndRefuses()
    {
        var (code, output, error) = Run("guideline", "show", "FR-66", "--lang", "en");

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Equal("There is no \"FR-66\". Did you mean \"FR-6\"?", error.Trim());
    }

    [Fact]
    public void Show_Json_HoldsBothLanguagesAndIdsAsWritten()
    {
        var (_, output, _) = Run("guideline", "show", "F12", "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal("F12", json.RootElement.GetProperty("id").GetString());
        Assert.Equal("監視機能", json.RootElement.GetProperty("name").GetProperty("text").GetProperty("ja").GetString());
        Assert.Equal("fresh", json.RootElement.GetProperty("evidence")[0].GetProperty("judge").GetString());
        Assert.Contains("監視機能", output, StringComparison.Ordinal);
    }

    [Fact]
    public void List_Json_Holds23Functions()
    {
        using var json = JsonDocument.Parse(Run("guideline", "list", "--json").Output);

        Assert.Equal(23, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("countermeasures", 150)]
    [InlineData("frameworks", 9)]
    [InlineData("csa", 273)]
    [InlineData("owasp-2014", 85)]
    public void List_JsonOfOtherRows_HoldsThemAll(string what, int count)
    {
        using var json = JsonDocument.Parse(Run("guideline", "list", what, "--json").Output);

        Assert.Equal(count, json.RootElement.GetArrayLength());
    }

    [Theory]
    [InlineData("countermeasures", "通信路の保護")]
    [InlineData("frameworks", "jc-star")]
    [InlineData("jc-star", "要確認")]
    public void List_OtherRows_TellsOfThem(string what, string text)
    {
        var (code, output, _) = Run("guideline", "list", what, "--lang", "ja");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains(text, output, StringComparison.Ordinal);
    }

    [Fact]
    public void List_UnknownWord_NamesTheNearestAndRefuses()
    {
        var (code, _, error) = Run("guideline", "list", "owasp-2041", "--lang", "en");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("Did you mean \"owasp-2014\"?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_ToTerminal_IsThePage() =>
        Assert.Equal(
            FunctionTable.Markdown(GuidelineCatalogue.Load().Value), Run("guideline", "table", "--output", "-").Output);

    [Fact]
    public void Table_ToFolderThatIsMissing_FailsWithTheReason()
    {
        var (code, _, error) = Run("guideline", "table", "--output", "/nonexistent/functions.md");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("/nonexistent/functions.md", error, StringComparison.Ordinal);
    }

    [Fact]
    public void List_GuidelineMissing_IsBadInputInBothLanguages()
    {
        var (code, output, error) = Run("guideline", "list", "--guideline", "/nonexistent");

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Contains("ファイルを読めません", error, StringComparison.Ordinal);
        Assert.Contains("cannot be read", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var configuration = new InvocationConfiguration { Output = output, Error = error };
        var code = YuimoriCommand.Create().Parse(args).Invoke(configuration);
        return (code, output.ToString(), error.ToString());
    }
}
