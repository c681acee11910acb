namespace Yuimori.Cli.Tests;

/// <summary>The nine samples through the command line: check, report, picture, tables, in both languages.</summary>
public sealed class SampleCommandTests
{
    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.system.yaml", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("empty.system.yaml", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Files_AreNine() => Assert.Equal(9, Files.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void CheckReportPictureTables_Sample_RunInBothLanguages(string file)
    {
        var path = Path.Combine(Repository.Root, file);
        foreach (var language in new[] { "ja", "en" })
        {
            var check = CommandRun.Run("design", "check", path, "--fail-on", "critical,undecided,expired,error", "--lang", language);
            Assert.Equal((ExitCodes.Ok, ""), (check.Code, check.Error));

            var report = Path.Combine(Directory.CreateTempSubdirectory("yuimori-samples").FullName, "report.html");
            Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "report", path, "-o", report, "--lang", language).Code);
            Assert.Contains("<svg", File.ReadAllText(report), StringComparison.Ordinal);

            var picture = Path.ChangeExtension(report, ".svg");
            Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "picture", path, "-o", picture, "--lang", language).Code);
            Assert.StartsWith("<", File.ReadAllText(picture), StringComparison.Ordinal);

            foreach (var format in language == "ja" ? new[] { "text", "csv" } : ["markdown", "json"])
            {
                var tables = CommandRun.Run("design", "tables", path, "--found", "--format", format, "--lang", language);
                Assert.Equal((ExitCodes.Ok, ""), (tables.Code, tables.Error));
                Assert.True(tables.Output.Length > 1000, format);
            }
        }
    }

    [Fact]
    public void Tables_OneOfThem_IsThatOneAlone()
    {
        var uc1 = Path.Combine(Repository.Root, "samples", "uc1-vehicle-home", "vehicle-home.system.yaml");

        var (code, output, _) = CommandRun.Run("design", "tables", uc1, "--table", "4-2", "--format", "csv", "--lang", "ja");

        Assert.Equal(ExitCodes.Ok, code);
        var lines = output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(12, lines.Length);
        Assert.EndsWith("隣接,中,単一,4.41,甚大,甚大,軽微,9.54,7.04", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_SystemThatStatesNothing_TellsOfFound()
    {
        var (code, output, error) = CommandRun.Run("design", "tables", Repository.Uc4, "--lang", "en");

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Contains("--found", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "戸締り競合制御の家")]
    [InlineData("en", "Home with door and window control")]
    public void New_WithoutAFile_ListsTheSamplesBesideTheProgram(string language, string name)
    {
        var (code, output, _) = CommandRun.Run("design", "new", "--lang", language);

        Assert.Equal(ExitCodes.Ok, code);
        Assert.Contains(name, output, StringComparison.Ordinal);
        Assert.Contains("healthcare", output, StringComparison.Ordinal);
        Assert.Contains("empty", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("uc5-robot-power")]
    public void New_FromASample_IsAFileThatCanBeChecked(string sample)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("yuimori-new").FullName, "mine.system.yaml");

        var made = CommandRun.Run("design", "new", "--from", sample, path, "--lang", "en");

        Assert.Equal((ExitCodes.Ok, ""), (made.Code, made.Error));
        Assert.Contains($"yuimori design check {path}", made.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, CommandRun.Run("design", "check", path, "--fail-on", "error").Code);
        Assert.Equal(ExitCodes.Failed, CommandRun.Run("design", "new", "--from", sample, path).Code);
    }

    [Fact]
    public void New_UnknownSample_NamesTheNearest()
    {
        var (code, _, error) = CommandRun.Run("design", "new", "--from", "healthcar", "x.system.yaml", "--lang", "en");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("Did you mean \"healthcare\"?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_NameThatNoSystemFileHas_IsRefused() => Assert.Equal(
        ExitCodes.Usage, CommandRun.Run("design", "new", "/nowhere/home.yaml").Code);
}
