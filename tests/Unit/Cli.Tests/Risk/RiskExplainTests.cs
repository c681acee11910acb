namespace Yuimori.Cli.Tests.Risk;

public sealed class RiskExplainTests
{
    [Theory]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P", "攻撃元区分", "CVSS-BT：8.9（重要）")]
    [InlineData("CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "物理", "基本値：6.8（警告）")]
    [InlineData("CVSS:3.0/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/RC:U", "未確認", "現状値：6.3（警告）")]
    [InlineData("AV:N/AC:L/Au:N/C:C/I:C/A:C", "全面的", "基本値：10.0（レベルIII（危険））")]
    [InlineData("SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8", "スキルレベル", "技術的影響度：7.25（高）")]
    public void Explain_Vector_GivesMetricsAndScoresInJapanese(string vector, string word, string result)
    {
        var (code, output, error) = CommandRun.Run("risk", "explain", vector, "--lang", "ja");

        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains(word, output, StringComparison.Ordinal);
        Assert.Contains(result, output.Split('\n').Select(static l => l.Trim()));
    }

    [Theory]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P/S:P/U:Red", "cvss-4.0")]
    [InlineData("CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/MAV:N", "cvss-3.1")]
    [InlineData("AV:N/AC:L/Au:N/C:C/I:C/A:C/E:POC/TD:L", "cvss-2.0")]
    [InlineData("AV:N/AC:L/Au:N/C:C/I:C/A:C", "crss")]
    [InlineData("SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8/FD:1/RD:2/NC:1/PV:5", "ipa-column-2")]
    public void Explain_InEnglish_WritesNoJapanese(string vector, string method)
    {
        var (code, output, _) = CommandRun.Run("risk", "explain", vector, "--method", method, "--lang", "en");

        Assert.Equal(ExitCodes.Ok, code);
        Assert.DoesNotContain(output, static c => c is (>= '\u3000' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF'));
        Assert.All(vector.Split('/').Where(static p => !p.StartsWith("CVSS", StringComparison.Ordinal)), part =>
            Assert.Contains(part.Split(':')[0] + " ", output, StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_NoVector_IsBadInput()
    {
        var (code, output, error) = CommandRun.Run("risk", "explain", "CVSS:4.0/AV:N", "--lang", "en");

        Assert.Equal((ExitCodes.BadInput, ""), (code, output));
        Assert.EndsWith("[CVSS40-09]", error.Trim(), StringComparison.Ordinal);
    }
}
