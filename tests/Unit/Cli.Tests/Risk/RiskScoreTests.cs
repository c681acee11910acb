using System.Text;
using Yuimori.Cli.Risk;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Tests.Risk;

public sealed class RiskScoreTests
{
    private const string Good = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    [Theory]
    [InlineData("cvss-2.0", "AV:N/AC:L/Au:N/C:C/I:C/A:C", "base,temporal,environmental", "10.0,,")]
    [InlineData("cvss-2.0", "AV:N/AC:L/Au:N/C:C/I:C/A:C/E:POC/TD:L", "base,temporal,environmental", "10.0,9.0,2.3")]
    [InlineData("cvss-3.0", "CVSS:3.0/AV:A/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:H", "base,temporal,environmental", "8.2,8.2,8.2")]
    [InlineData("cvss-3.1", Good + "/E:P", "base,temporal,environmental", "9.8,9.3,9.3")]
    [InlineData("cvss-4.0", "CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U", "score,macrovector", "4.1,210120")]
    [InlineData("crss", "AV:L/AC:L/Au:S/C:C/I:C/A:C", "attackEase,effectFactor,risk,band", "3.14,10.00,6.77,Major")]
    [InlineData("owasp-rr", "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8/FD:1/RD:2/NC:1/PV:5",
        "likelihood,likelihoodLevel,technicalImpact,businessImpact,impactLevel,severity", "4.375,Medium,7.25,2.25,Low,Low")]
    [InlineData("owasp-rr", "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8",
        "likelihood,likelihoodLevel,technicalImpact,businessImpact,impactLevel,severity", "4.375,Medium,7.25,,High,High")]
    [InlineData("ipa-column-2", "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8/FD:1/RD:2/NC:1/PV:5",
        "product", "20.78125")]
    public void Score_EachMethod_WritesHeaderAndRow(string method, string vector, string columns, string row)
    {
        var (code, output, error) = Score(method, vector + "\n");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Equal($"vector,{columns}\n{vector},{row}\n", output);
    }

    [Fact]
    public void Score_BadLines_AreNamedAndTheRestGoesOn()
    {
        var (code, output, error) = Score(
            "cvss-3.1", $"{Good}\nCVSS:3.1/AV:N/AC:Z/PR:N/UI:N/S:U/C:H/I:H/A:H\n\n{Good}\nnonsense\n{Good}/E:H");

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Equal(4, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(
            [
                "line 2, character 15: \"AC:Z\": AC (Attack Complexity) takes L (Low), H (High). Choose one. [CVSS31-06]",
                "line 5, character 1: \"nonsense\" does not begin with \"CVSS:3.1/\". "
                    + "Put it in front, or choose another method. [CVSS31-03]",
                "3 lines scored, 2 lines refused.",
            ],
            error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Score_BadLineInJapanese_SaysLineMetricAndRemedy()
    {
        var (_, _, error) = Score("cvss-3.1", "CVSS:3.1/AV:N/AC:Z", Language.Japanese);

        Assert.StartsWith(
            "1行目、15文字目：「AC:Z」：AC（攻撃条件の複雑さ）に使える値はL（低）、H（高）です。どれか1つにしてください。", error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF" + Good + "\r\n")]
    [InlineData("\r\n\r\n" + Good + "\r\n\r\n")]
    [InlineData("  " + Good + "\t\n")]
    [InlineData("\"" + Good + "\"\r\n")]
    [InlineData(Good)]
    public void Score_MarkLineEndsBlanksAndQuotes_AreNoPartOfAVector(string text)
    {
        var (code, output, error) = Score("cvss-3.1", text);

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Equal($"vector,base,temporal,environmental\n{Good},9.8,9.8,9.8\n", output);
    }

    [Fact]
    public void Score_NothingIn_WritesTheHeader() =>
        Assert.Equal((ExitCodes.Ok, "vector,score,macrovector\n", ""), Score("cvss-4.0", ""));

    [Fact]
    public void Score_Utf16_IsRefusedWithTheReason()
    {
        var (code, _, error) = Score("cvss-3.1", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Good)]);

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("UTF-16", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Flood_LineWithoutEnd_IsSkippedInBoundedMemoryAndTheRestGoesOn()
    {
        using var input = new EndlessLine(100_000_000, $"\n{Good}\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (code, output, error) = Score("cvss-3.1", input);

        Assert.Equal(ExitCodes.BadInput, code);
        Assert.StartsWith("line 1: more than 1024 bytes.", error, StringComparison.Ordinal);
        Assert.Contains(Good + ",9.8", output, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void Score_LineAcrossReads_IsOneLine()
    {
        using var input = new OneByteStream(Encoding.UTF8.GetBytes($"{Good}\r\n{Good}/E:P"));

        Assert.Equal(
            $"vector,base,temporal,environmental\n{Good},9.8,9.8,9.8\n{Good}/E:P,9.8,9.3,9.3\n",
            Score("cvss-3.1", input).Output);
    }

    /// <summary>A person who types a line sees its score before typing the next.</summary>
    [Fact]
    public void Score_BeforeWaitingForMore_ShowsWhatIsReady()
    {
        var output = new StringWriter();
        var seen = new List<string>();
        using var input = new OneByteStream(Encoding.UTF8.GetBytes(Good + "\n"), () => seen.Add(output.ToString()));
        new RiskScoring(RiskMethod.Of("cvss-3.1"), output, TextWriter.Null, Language.English).Run(input);

        Assert.Equal("vector,base,temporal,environmental\n", seen[0]);
        Assert.EndsWith(",9.8,9.8,9.8\n", seen[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Score_HundredThousandLines_WritesEachAndGrowsNoMemory()
    {
        const int Lines = 100_000;
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", Lines))));
        using var output = new CountingWriter();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var code = new RiskScoring(RiskMethod.Of("cvss-3.1"), output, TextWriter.Null, Language.English).Run(input);

        Assert.Equal((ExitCodes.Ok, Lines + 1), (code, output.Lines));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void Command_File_IsScored()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Good + "\n");
            var (code, output, _) = CommandRun.Run("risk", "score", file, "--method", "cvss-3.1");

            Assert.Equal((ExitCodes.Ok, $"vector,base,temporal,environmental\n{Good},9.8,9.8,9.8\n"), (code, output));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Command_FileMissing_IsBadInputWithItsName()
    {
        var (code, output, error) = CommandRun.Run("risk", "score", "/nonexistent/v.txt", "--method", "crss", "--lang", "en");

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.StartsWith("/nonexistent/v.txt cannot be read", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("risk", "score")]
    [InlineData("risk", "score", "--method", "cvss-5.0")]
    public void Command_NoOrUnknownMethod_IsRefusedByTheParser(params string[] args) =>
        Assert.NotEmpty(YuimoriCommand.Create().Parse(args).Errors);

    private static (int Code, string Output, string Error) Score(
        string method, string text, Language language = Language.English) =>
        Score(method, Encoding.UTF8.GetBytes(text), language);

    private static (int Code, string Output, string Error) Score(
        string method, byte[] bytes, Language language = Language.English)
    {
        using var input = new MemoryStream(bytes);
        return Score(method, input, language);
    }

    private static (int Code, string Output, string Error) Score(
        string method, Stream input, Language language = Language.English)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = new RiskScoring(RiskMethod.Of(method), output, error, language).Run(input);
        return (code, output.ToString(), error.ToString());
    }
}
