namespace Yuimori.Workbench.Risks.Tests.Vectors;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("", "CVSS40-01", null, 1)]
    [InlineData("CVSS:4.0", "CVSS40-03", null, 1)]
    [InlineData("CVSS:4.0/", "CVSS40-01", null, 1)]
    [InlineData("CVSS:3.1/AV:N/AC:L", "CVSS40-03", null, 1)]
    [InlineData("cvss:4.0/AV:N/AC:L", "CVSS40-03", null, 1)]
    [InlineData(" CVSS:4.0/AV:N/AC:L", "CVSS40-03", null, 1)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/", "CVSS40-04", null, 65)]
    [InlineData("CVSS:4.0/AV:N//AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "CVSS40-04", null, 15)]
    [InlineData("CVSS:4.0/AVN/AC:L", "CVSS40-04", null, 10)]
    [InlineData("CVSS:4.0/:N/AC:L", "CVSS40-04", null, 10)]
    [InlineData("CVSS:4.0/AV:N/Au:L", "CVSS40-05", null, 15)]
    [InlineData("CVSS:4.0/AV:N/ac:L", "CVSS40-05", null, 15)]
    [InlineData("CVSS:4.0/AV:N/AC:L /AT:N", "CVSS40-06", "AC", 15)]
    [InlineData("CVSS:4.0/AV:N/AC:/AT:N", "CVSS40-06", "AC", 15)]
    [InlineData("CVSS:4.0/AV:N/AC:", "CVSS40-06", "AC", 15)]
    [InlineData("CVSS:4.0/AV:N/AC:l/AT:N", "CVSS40-06", "AC", 15)]
    [InlineData("CVSS:4.0/AV:N/AC:X/AT:N", "CVSS40-06", "AC", 15)]
    [InlineData("CVSS:4.0/AV:N/AC:Ｌ/AT:N", "CVSS40-06", "AC", 15)]
    [InlineData("CVSS:4.0/AV:N/AC:LLLLLLLLLLLL/AT:N", "CVSS40-06", "AC", 15)]
    [InlineData("CVSS:4.0/AV:N/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "CVSS40-07", "AV", 15)]
    [InlineData("CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "CVSS40-08", "AV", 15)]
    [InlineData("CVSS:4.0/AV:N/AC:L/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "CVSS40-09", "AT", 1)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:S/SA:N", "CVSS40-06", "SI", 55)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/MSC:S", "CVSS40-06", "MSC", 65)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/U:clear", "CVSS40-06", "U", 65)]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/CR:H/E:A", "CVSS40-08", "E", 70)]
    public void Cvss40_NotAVector_IsRefusedPrecisely(string text, string code, string? metric, int position)
    {
        var error = CvssV40Vector.Parse(text).Error;

        Assert.NotNull(error);
        Assert.Equal((code, metric, position), (error.Code, error.Metric, error.Position));
        Assert.False(CvssV40Vector.TryParse(text, out _));
    }

    [Theory]
    [InlineData("AV:N/AC:L/Au:N/C:N/I:C", "CRSS-09", "A")]
    [InlineData("AC:L/AV:N/Au:N/C:N/I:C/A:C", "CRSS-08", "AV")]
    [InlineData("AV:N/AC:L/Au:N/C:N/I:C/A:C/E:H", "CRSS-05", null)]
    public void Crss_NotAVector_IsRefusedPrecisely(string text, string code, string? metric) =>
        Assert.Equal((code, metric), (CrssVector.Parse(text).Error!.Code, CrssVector.Parse(text).Error!.Metric));

    [Theory]
    [InlineData("AV:N/AC:L/Au:N/C:P/I:P", "CVSS20-09", "A")]
    [InlineData("AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/E:POC", "CVSS20-07", "E")]
    [InlineData("AV:N/AC:L/Au:N/C:P/I:P/A:P/E:P", "CVSS20-06", "E")]
    [InlineData("(AV:N/AC:L/Au:N/C:P/I:P/A:P", "CVSS20-05", null)]
    [InlineData("()", "CVSS20-01", null)]
    public void Cvss20_NotAVector_IsRefusedPrecisely(string text, string code, string? metric) =>
        Assert.Equal((code, metric), (CvssV2Vector.Parse(text).Error!.Code, CvssV2Vector.Parse(text).Error!.Metric));

    [Fact]
    public void Parse_UnknownValue_SaysInBothLanguagesWhatCameWhatIsExpectedAndWhatToDo()
    {
        var error = CvssV31Vector.Parse("CVSS:3.1/AV:N/AC:Z/PR:N/UI:N/S:U/C:H/I:H/A:H").Error!;

        Assert.Equal(
            "character 15: \"AC:Z\": AC (Attack Complexity) takes L (Low), H (High). Choose one.", error.En);
        Assert.Equal(
            "15文字目：「AC:Z」：AC（攻撃条件の複雑さ）に使える値はL（低）、H（高）です。どれか1つにしてください。", error.Ja);
    }

    [Fact]
    public void Parse_SeveralMetricsMissing_NamesThemAll()
    {
        Assert.EndsWith(
            "lacks AC (Attack Complexity), which is mandatory. Add it with L (Low), H (High). Also missing: UI, A.",
            CvssV31Vector.Parse("CVSS:3.1/AV:N/PR:N/S:U/C:H/I:H").Error!.En, StringComparison.Ordinal);
        Assert.EndsWith(
            "ほかにAもありません。", CvssV2Vector.Parse("(AV:N/AC:L/Au:N/C:P)").Error!.Ja, StringComparison.Ordinal);
    }

    /// <summary>A line of a foreign file must not move the cursor, forge a line or turn text around.</summary>
    [Theory]
    [InlineData("\u001b[2J\u001b[31mok")]
    [InlineData("AV:N\r\nline 1: fine")]
    [InlineData("\u202EV:N")]
    [InlineData("AV:N/\u0000/AC:L")]
    [InlineData("\ud800\udc00\ud800")]
    public void TerminalInjection_TextWithControls_IsShownWithoutThem(string text)
    {
        var error = CvssV2Vector.Parse(text).Error!;

        Assert.All(error.Ja + error.En, static c => Assert.False(char.IsControl(c) || char.IsSurrogate(c) || c is '\u202E'));
    }

    [Fact]
    public void Flood_AMegabyteOfSlashes_IsRefusedInAShortMessage()
    {
        var error = CvssV40Vector.Parse(new string('/', 1_000_000)).Error!;

        Assert.Equal("CVSS40-02", error.Code);
        Assert.True(error.Ja.Length < 200 && error.En.Length < 200);
    }

    [Fact]
    public void With_MetricsInAnyOrder_ReplacesThoseAlone()
    {
        var vector = CvssV40Vector.Parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A").Value;

        Assert.Equal(
            "CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:N/VC:L/VI:H/VA:H/SC:N/SI:N/SA:N", vector.With("E:X/VC:L/AC:H").Value.ToString());
        Assert.Equal("CVSS40-07", vector.With("AC:H/AC:L").Error!.Code);
        Assert.Equal("CVSS40-01", vector.With("").Error!.Code);
        Assert.Equal("CVSS40-02", vector.With(new string('A', 300)).Error!.Code);
        Assert.Equal("CVSS40-05", vector.With("Ａ:H").Error!.Code);
    }

    [Fact]
    public void Indexer_Metric_GivesItsValueInWords()
    {
        var vector = CvssV31Vector.Parse("CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H").Value;

        Assert.Equal(new("P", new("物理", "Physical")), vector["AV"]);
        Assert.Equal("X", vector["MAV"].Symbol);
        Assert.Throws<ArgumentException>(() => vector["Au"]);
        Assert.Throws<ArgumentException>(() => default(CvssV31Vector)["AV"]);
    }
}
