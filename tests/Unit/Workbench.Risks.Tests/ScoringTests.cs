namespace Yuimori.Workbench.Risks.Tests;

public sealed class ScoringTests
{
    private const string V40 = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";

    [Theory]
    [InlineData("", "CVSS-B")]
    [InlineData("/E:A", "CVSS-BT")]
    [InlineData("/E:X", "CVSS-B")]
    [InlineData("/MAV:L", "CVSS-BE")]
    [InlineData("/CR:M", "CVSS-BE")]
    [InlineData("/E:U/MSA:S", "CVSS-BTE")]
    [InlineData("/S:P/AU:Y/U:Red", "CVSS-B")]
    public void Nomenclature_DefinedGroups_NamesThem(string more, string expected) =>
        Assert.Equal(expected, CvssV40Vector.Parse(V40 + more).Value.Nomenclature);

    [Fact]
    public void Cvss40_SupplementalMetrics_NeverChangeAScore()
    {
        foreach (var metric in CvssV40Vector.Metrics.Where(static m => m.Group == MetricGroup.Supplemental))
        {
            foreach (var value in metric.Values)
            {
                var vector = CvssV40Vector.Parse($"{V40}/{metric.Symbol}:{value.Symbol}").Value;
                Assert.Equal("10.0", CvssV40.Score(vector).Score.ToString());
            }
        }
    }

    [Theory]
    [InlineData("E", "H")]
    [InlineData("RL", "U")]
    [InlineData("RC", "C")]
    [InlineData("CDP", "N")]
    [InlineData("TD", "H")]
    [InlineData("CR", "M")]
    [InlineData("IR", "M")]
    [InlineData("AR", "M")]
    public void Cvss20_NotDefined_CountsAsItsNeutralValue(string metric, string neutral)
    {
        foreach (var text in Every.V2Base)
        {
            var others = text + "/E:F/RL:TF/RC:UR/CDP:LM/TD:M/CR:H/IR:L/AR:H";
            var vector = CvssV2Vector.Parse(others).Value;
            Assert.Equal(
                CvssV2.Score(vector.With($"{metric}:{neutral}").Value), CvssV2.Score(vector.With($"{metric}:ND").Value));
        }
    }

    [Theory]
    [InlineData(0, CvssSeverity.None, "なし", CvssV2Level.Low)]
    [InlineData(1, CvssSeverity.Low, "注意", CvssV2Level.Low)]
    [InlineData(39, CvssSeverity.Low, "注意", CvssV2Level.Low)]
    [InlineData(40, CvssSeverity.Medium, "警告", CvssV2Level.Medium)]
    [InlineData(69, CvssSeverity.Medium, "警告", CvssV2Level.Medium)]
    [InlineData(70, CvssSeverity.High, "重要", CvssV2Level.High)]
    [InlineData(89, CvssSeverity.High, "重要", CvssV2Level.High)]
    [InlineData(90, CvssSeverity.Critical, "緊急", CvssV2Level.High)]
    [InlineData(100, CvssSeverity.Critical, "緊急", CvssV2Level.High)]
    public void Severity_EdgeOfABand_IsThatBand(int tenths, CvssSeverity severity, string ja, CvssV2Level level)
    {
        var score = CvssScore.FromTenths(tenths);

        Assert.Equal((severity, ja, level), (score.Severity, CvssSeverities.Name(severity).Ja, CvssV2.LevelOf(score)));
    }

    [Fact]
    public void FromTenths_OutsideTheScale_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CvssScore.FromTenths(101));
        Assert.Throws<ArgumentOutOfRangeException>(() => CvssScore.FromTenths(-1));
    }

    [Fact]
    public void Score_DefaultConstructed_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => CvssV2.Score(default));
        Assert.Throws<InvalidOperationException>(() => CvssV30.Score(default));
        Assert.Throws<InvalidOperationException>(() => CvssV31.Score(default));
        Assert.Throws<InvalidOperationException>(() => CvssV40.Score(default));
        Assert.Throws<InvalidOperationException>(() => OwaspRiskRating.Score(default));
        Assert.Throws<InvalidOperationException>(() => CvssV40.Score(default(CvssV40Vector).With("AV:N/MSI:S").Value));
    }

    /// <summary>A million lines, good or bad, must not keep the collector busy.</summary>
    [Fact]
    public void ParseAndScore_GoodAndBadText_AllocateNothing()
    {
        string[] texts = [V40, V40 + "/E:P/MSI:S/U:Amber", V40 + "/Z:Z", "", new('/', 500), V40.Replace('4', '3')];
        Run(texts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Run(texts);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int Run(string[] texts)
    {
        var sum = 0;
        foreach (var text in texts)
        {
            if (CvssV40Vector.TryParse(text, out var v40)) sum += CvssV40.Score(v40).Score.Tenths;
            if (CvssV31Vector.TryParse(text, out var v31)) sum += CvssV31.Score(v31).Base.Tenths;
            if (CvssV2Vector.TryParse("AV:N/AC:L/Au:N/C:P/I:P/A:P/TD:L", out var v2)) sum += CvssV2.Score(v2).Base.Tenths;
        }

        return sum;
    }
}
