using System.Text;

namespace Yuimori.Cli.Tests;

/// <summary>
/// Broken System files, each through the command line: the exact problems with code, line, column and words as they
/// stand in the file's <c>.expected</c>, the exit code for bad input, and never a stack trace.
/// </summary>
public sealed class BrokenSystemFileTests
{
    private static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "Unit", "Workbench.Tests", "Broken");

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder, "*.system.yaml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_BrokenFile_SaysPreciselyWhatIsWrong(string name)
    {
        var path = Path.Combine(Folder, name);
        var (code, output, error) = CommandRun.Run("design", "check", path, "--lang", "en");
        var (_, _, japanese) = CommandRun.Run("design", "check", path, "--lang", "ja");

        var expected = File.ReadAllText(path.Replace(".system.yaml", ".expected", StringComparison.Ordinal));
        Assert.Equal(expected, error.ReplaceLineEndings("\n").Replace(path + ":", "", StringComparison.Ordinal));
        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.Equal(error.Split('\n').Length, japanese.Split('\n').Length);
        Assert.NotEqual(error, japanese);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_AreAtLeastTwenty() => Assert.True(Names().Count >= 20);

    [Fact]
    public void Check_HugeFile_IsRefusedBeforeItIsRead()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".system.yaml");
        try
        {
            using (var file = File.Create(path))
            {
                file.Write(Encoding.UTF8.GetBytes("yuimori: 1\n"));
                file.SetLength(8L * 1024 * 1024 * 1024);
            }

            var (code, _, error) = CommandRun.Run("design", "check", path, "--lang", "en");

            Assert.Equal(ExitCodes.BadInput, code);
            Assert.StartsWith($"{path}:1:1: YAML-01 The file is too large.", error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("/nowhere/home.system.yaml")]
    [InlineData("/")]
    [InlineData("/dev/null")]
    public void Check_NoFile_IsRefused(string path)
    {
        var (code, _, error) = CommandRun.Run("design", "check", path, "--lang", "en");

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.StartsWith(path, error, StringComparison.Ordinal);
    }
}
