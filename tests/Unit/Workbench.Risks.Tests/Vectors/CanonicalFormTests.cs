namespace Yuimori.Workbench.Risks.Tests.Vectors;

public sealed class CanonicalFormTests
{
    private const string V31 = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
    private const string V40 = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";

    [Theory]
    [InlineData(V31, V31)]
    [InlineData("CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N", V31)]
    [InlineData(V31 + "/E:X/RL:X/RC:X/CR:X/MAV:X/MA:X", V31)]
    [InlineData("CVSS:3.1/MA:L/E:P/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", V31 + "/E:P/MA:L")]
    public void Cvss31_AnyOrder_IsWrittenInTheSpecificationsOrderWithoutWhatIsNotDefined(string text, string canonical) =>
        Assert.Equal(canonical, CvssV31Vector.Parse(text).Value.ToString());

    [Theory]
    [InlineData(V40, V40)]
    [InlineData(V40 + "/E:X/CR:X/MAV:X/S:X/U:X", V40)]
    [InlineData(V40 + "/E:P/MSI:S/S:P/AU:Y/R:I/V:C/RE:H/U:Amber", V40 + "/E:P/MSI:S/S:P/AU:Y/R:I/V:C/RE:H/U:Amber")]
    public void Cvss40_Vector_IsWrittenWithoutWhatIsNotDefined(string text, string canonical) =>
        Assert.Equal(canonical, CvssV40Vector.Parse(text).Value.ToString());

    [Theory]
    [InlineData("(AV:N/AC:L/Au:N/C:P/I:P/A:P)", "AV:N/AC:L/Au:N/C:P/I:P/A:P")]
    [InlineData("AV:N/AC:L/Au:N/C:P/I:P/A:P/E:ND/TD:ND", "AV:N/AC:L/Au:N/C:P/I:P/A:P")]
    [InlineData("AV:N/AC:L/Au:N/C:P/I:P/A:P/RL:OF", "AV:N/AC:L/Au:N/C:P/I:P/A:P/E:ND/RL:OF/RC:ND")]
    [InlineData("TD:L/AV:N/AC:L/Au:N/C:P/I:P/A:P", "AV:N/AC:L/Au:N/C:P/I:P/A:P/CDP:ND/TD:L/CR:ND/IR:ND/AR:ND")]
    public void Cvss20_Vector_IsWrittenInWholeGroups(string text, string canonical) =>
        Assert.Equal(canonical, CvssV2Vector.Parse(text).Value.ToString());

    [Fact]
    public void Owasp_InParentheses_IsWrittenWithout()
    {
        const string Text = "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8/FD:1/RD:2/NC:1/PV:5";

        Assert.Equal(Text, OwaspRiskVector.Parse($"({Text})").Value.ToString());
    }

    [Fact]
    public void Cvss40_FullVector_IsTheLongestAndIsRead()
    {
        const string Text = V40 + "/E:A/CR:H/IR:H/AR:H/MAV:N/MAC:L/MAT:N/MPR:N/MUI:N/MVC:H/MVI:H/MVA:H/MSC:H/MSI:S/MSA:S"
            + "/S:N/AU:N/R:A/V:D/RE:L/U:Clear";

        Assert.True(Text.Length <= VectorFormat.LengthMax);
        Assert.Equal(Text, CvssV40Vector.Parse(Text).Value.ToString());
        Assert.All(CvssV40Vector.Metrics, m => Assert.Contains($"/{m.Symbol}:", Text, StringComparison.Ordinal));
    }

    [Fact]
    public void ToString_DefaultConstructed_HoldsNoMetric()
    {
        Assert.Equal("CVSS:4.0/", default(CvssV40Vector).ToString());
        Assert.Equal("", default(CvssV2Vector).ToString());
        Assert.Equal("", default(CrssVector).ToString());
    }
}
