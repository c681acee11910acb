using System.Text.Json;

namespace Yuimori.Cli.Tests;

public sealed class MeasureCommandTests
{
    [Theory]
    [InlineData("ja", "制御の競合の調停", "働く機能から", "対策のないリスク")]
    [InlineData("en", "Arbitration of conflicting control", "seen in a working function", "risks without countermeasure")]
    public void Measures_EitherLanguage_TellsWhereEachIsUsed(string language, params string[] texts)
    {
        var (code, output, error) = CommandRun.Run("design", "measures", Repository.Uc4, "--lang", language);

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.All(texts, t => Assert.Contains(t, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Measures_Json_HoldsPlacesRisksAndMatches()
    {
        using var json = JsonDocument.Parse(CommandRun.Run("design", "measures", Repository.Uc4, "--json").Output);

        var measure = json.RootElement.GetProperty("measures").EnumerateArray()
            .Single(m => m.GetProperty("id").GetString() == "control-arbitration");
        Assert.Equal("function", measure.GetProperty("origin").GetString());
        Assert.Contains("home-gateway", measure.GetProperty("at").EnumerateArray().Select(a => a.GetString()));
        Assert.Contains(
            ("IC-3.2", true),
            measure.GetProperty("meets").EnumerateArray()
                .Select(l => (l.GetProperty("to").GetString()!, l.GetProperty("confirmed").GetBoolean())));
    }

    [Fact]
    public void Coverage_WithoutFramework_SumsEveryList()
    {
        var (code, output, _) = CommandRun.Run("design", "coverage", Repository.Uc4, "--lang", "en");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.All(
            ["[functional-requirements]", "[considerations]", "[guidelines-17]", "[points-21]", "[ota]", "[owasp-2014]",
             "[owasp-2018]", "[csa]", "[en-303-645]", "[jc-star]", "[iec-62443-4-2]", "[nist-8259a]"],
            id => Assert.Contains(id, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Coverage_OneFramework_MarksOpenRowsOffersAndWhatIsOurOwn()
    {
        var (code, output, _) = CommandRun.Run(
            "design", "coverage", Repository.Uc4, "--framework", "jc-star", "--lang", "ja");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("× JCSTAR-S1.1-08", output, StringComparison.Ordinal);
        Assert.Contains("候補: ", output, StringComparison.Ordinal);
        Assert.Contains("（要確認）", output, StringComparison.Ordinal);
        Assert.Contains("（本データの解釈）", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_Json_CountsRowsByStanding()
    {
        using var json = JsonDocument.Parse(
            CommandRun.Run("design", "coverage", Repository.Uc4, "--framework", "ota", "--json").Output);

        var counts = json.RootElement.GetProperty("frameworks")[0].GetProperty("counts");
        Assert.Equal(13, counts.GetProperty("not-published").GetInt32());
        Assert.Equal(30, counts.EnumerateObject().Sum(c => c.Value.GetInt32()));
    }

    [Theory]
    [InlineData("unknown", ExitCodes.Ok)]
    [InlineData("open", ExitCodes.Findings)]
    [InlineData("planned,useless", ExitCodes.Ok)]
    [InlineData("opne", ExitCodes.Usage)]
    public void Coverage_FailOn_EndsAsAsked(string words, int code) =>
        Assert.Equal(code, CommandRun.Run("design", "coverage", Repository.Uc4, "--framework", "ota", "--fail-on", words).Code);

    [Fact]
    public void Coverage_IdThatTheCatalogueDoesNotHave_EndsWithFindings()
    {
        var folder = Directory.CreateTempSubdirectory("yuimori-coverage").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Uc4)!))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var system = Path.Combine(folder, "home.system.yaml");
        File.AppendAllText(
            system, "\ncountermeasures:\n  - { id: x, is: secure-bot, at: [home-gateway], numbers: [OTA-99], state: planned }\n");

        var (code, output, _) = CommandRun.Run("design", "coverage", system, "--lang", "en");

        Directory.Delete(folder, recursive: true);
        Assert.Equal(ExitCodes.Findings, code);
        Assert.Contains("the catalogue has no \"secure-bot\"", output, StringComparison.Ordinal);
        Assert.Contains("there is no requirement \"OTA-99\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_UnknownFramework_NamesTheNearest()
    {
        var (code, output, error) = CommandRun.Run(
            "design", "coverage", Repository.Uc4, "--framework", "owasp2014", "--lang", "en");

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Contains("Did you mean \"owasp-2014\"?", error, StringComparison.Ordinal);
    }
}
