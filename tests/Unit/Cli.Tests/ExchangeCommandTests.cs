using System.Text.Json;

namespace Yuimori.Cli.Tests;

public sealed class ExchangeCommandTests
{
    private static readonly string Files = Path.Combine(Repository.Root, "tests", "Unit", "Workbench.Tests", "Exchange", "Files");

    private static string FileOf(string name) => Path.Combine(Files, name);

    [Theory]
    [InlineData("home.otm.yaml", "otm")]
    [InlineData("shop.threat-dragon.json", "threat-dragon")]
    [InlineData("meter.threagile.yaml", "threagile")]
    [InlineData("lamp.tm7", "tm7")]
    [InlineData("camera.cyclonedx.json", "cyclonedx")]
    [InlineData("camera.cyclonedx.xml", "auto")]
    public void Import_File_WritesASystemFileThatChecks(string file, string format)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("import-").FullName, "x.system.yaml");

        var (code, output, error) = CommandRun.Run("design", "import", format, FileOf(file), "-o", path, "--lang", "en");

        Assert.Equal((ExitCodes.Ok, path + Environment.NewLine), (code, output));
        Assert.Contains("Lost in the conversion:", error, StringComparison.Ordinal);
        Assert.Contains("A person must look at", error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "check", path, "--fail-on", "never").Code);
    }

    [Theory]
    [InlineData("ja", "変換で失われたもの")]
    [InlineData("en", "Lost in the conversion")]
    public void Import_WithoutFormatAndOutput_WritesToStandardOutput(string language, string lost)
    {
        var (code, output, error) = CommandRun.Run("design", "import", FileOf("home.otm.yaml"), "--lang", language);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("yuimori: 1", output, StringComparison.Ordinal);
        Assert.Contains(lost, output, StringComparison.Ordinal);
        Assert.Contains(lost, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCodes.BadInput, "EX-10", "import", "otm", "lamp.tm7")]
    [InlineData(ExitCodes.BadInput, "YAML-00", "import", "no-such-file")]
    [InlineData(ExitCodes.Usage, "Did you mean \"threagile\"?", "import", "threagil", "lamp.tm7")]
    [InlineData(ExitCodes.Usage, "--into and --component", "import", "camera.cyclonedx.json", "--into", "x")]
    [InlineData(ExitCodes.Usage, "Give files", "evidence", "rich.system.yaml")]
    public void Command_WrongInput_SaysWhatToDo(int expected, string says, params string[] words)
    {
        string[] args = ["design", .. words.Select(w => File.Exists(FileOf(w)) ? FileOf(w) : w), "--lang", "en"];

        var (code, output, error) = CommandRun.Run(args);

        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_Into_WritesTheSoftwareOfOneComponent()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("into-").FullName, "x.system.yaml");

        var (code, _, error) = CommandRun.Run(
            "design", "import", "cyclonedx", FileOf("camera.cyclonedx.json"), "--into", FileOf("rich.system.yaml"),
            "--component", "gw", "-o", path, "--lang", "en");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains("components[].licenses", error, StringComparison.Ordinal);
        Assert.Contains("pkg:generic/openssl@3.0.14", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("otm", "\"otmVersion\"")]
    [InlineData("threat-dragon", "\"summary\"")]
    [InlineData("sarif", "\"2.1.0\"")]
    [InlineData("junit", "<testsuites")]
    [InlineData("csv", "risk id,")]
    [InlineData("markdown", "| --- |")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void Export_Uc4_WritesTheFormatAndWhatItCannotSay(string format, string sign)
    {
        var (code, output, error) = CommandRun.Run("design", "export", "--format", format, Repository.Uc4, "--lang", "en");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains(sign, output, StringComparison.Ordinal);
        Assert.Contains("Lost in the conversion:", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_FolderThatIsNotThere_IsAFailureAndNoEmptyFile()
    {
        var path = Path.Combine(Path.GetTempPath(), "no-such-folder-of-yuimori", "x.csv");

        var (code, output, error) = CommandRun.Run("design", "export", "--format", "csv", Repository.Uc4, "-o", path, "--lang", "en");

        Assert.Equal((ExitCodes.Failed, ""), (code, output));
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("ja", "結果と食い違う対策")]
    [InlineData("en", "Refuted")]
    public void Evidence_Results_EndWithNotProvenWhenOneRefutes(string language, string heading)
    {
        var (code, output, _) = CommandRun.Run(
            "design", "evidence", FileOf("rich.system.yaml"), "--junit", FileOf("tests.junit.xml"), "--sarif", FileOf("scan.sarif"),
            "--lang", language);

        Assert.Equal(ExitCodes.NotProven, code);
        Assert.Contains(heading, output, StringComparison.Ordinal);
        Assert.Contains("src/web/login.js:7", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_Json_HoldsEveryCountermeasure()
    {
        var (_, output, _) = CommandRun.Run(
            "design", "evidence", FileOf("rich.system.yaml"), "--junit", FileOf("tests.junit.xml"), "--sarif", FileOf("scan.sarif"), "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(
            ["shown", "refuted", "shown", "not-covered", "not-covered", "unlinked"],
            json.RootElement.GetProperty("countermeasures").EnumerateArray().Select(c => c.GetProperty("standing").GetString()));
    }
}
