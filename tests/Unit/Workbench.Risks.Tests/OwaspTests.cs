namespace Yuimori.Workbench.Risks.Tests;

public sealed class OwaspTests
{
    private const string Factors = "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8";

    /// <summary>The methodology's own example.</summary>
    [Fact]
    public void Score_ExampleOfTheMethodology_EqualsIt()
    {
        var score = OwaspRiskRating.Score(OwaspRiskVector.Parse(Factors + "/FD:1/RD:2/NC:1/PV:5").Value);

        Assert.Equal(
            new OwaspRiskScore(4.375m, OwaspLevel.Medium, 7.25m, 2.25m, OwaspLevel.Low, OwaspSeverity.Low), score);
    }

    [Fact]
    public void Score_WithoutBusinessFactors_TakesTheTechnicalImpact()
    {
        var score = OwaspRiskRating.Score(OwaspRiskVector.Parse(Factors).Value);

        Assert.Equal(
            new OwaspRiskScore(4.375m, OwaspLevel.Medium, 7.25m, null, OwaspLevel.High, OwaspSeverity.High), score);
    }

    [Theory]
    [InlineData(OwaspLevel.High, "中 高 致命的")]
    [InlineData(OwaspLevel.Medium, "低 中 高")]
    [InlineData(OwaspLevel.Low, "留意 低 中")]
    public void SeverityOf_RowOfTheMatrix_EqualsIt(OwaspLevel impact, string row) => Assert.Equal(row, string.Join(
        ' ', Enum.GetValues<OwaspLevel>().Select(l => OwaspRiskRating.Name(OwaspRiskRating.SeverityOf(l, impact)).Ja)));

    [Theory]
    [InlineData("2.875", OwaspLevel.Low)]
    [InlineData("3", OwaspLevel.Medium)]
    [InlineData("5.875", OwaspLevel.Medium)]
    [InlineData("6", OwaspLevel.High)]
    public void LevelOf_EdgeOfALevel_IsThatLevel(string mean, OwaspLevel level) => Assert.Equal(
        level, OwaspRiskRating.LevelOf(decimal.Parse(mean, System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>((①+②)/2) × ((③+④)/2) with ① 3.75, ② 5, ③ 7.25, ④ 2.25.</summary>
    [Fact]
    public void IpaColumn2_Example_IsTheProductOfTheTwoMeans()
    {
        var vector = OwaspRiskVector.Parse(Factors + "/FD:1/RD:2/NC:1/PV:5").Value;

        Assert.Equal((3.75m + 5m) / 2m * ((7.25m + 2.25m) / 2m), IpaColumn2.Score(vector));
        Assert.Null(IpaColumn2.Refuse(vector));
    }

    [Fact]
    public void IpaColumn2_AllNines_Is81() => Assert.Equal(81m, IpaColumn2.Score(OwaspRiskVector.Parse(
        "SL:9/M:9/O:9/S:9/ED:9/EE:9/A:9/ID:9/LC:9/LI:9/LAV:9/LAC:9/FD:9/RD:9/NC:9/PV:9").Value));

    [Fact]
    public void IpaColumn2_WithoutBusinessFactors_IsRefused()
    {
        var vector = OwaspRiskVector.Parse(Factors).Value;

        Assert.Equal("IPACOL2-01", IpaColumn2.Refuse(vector)!.Code);
        Assert.Throws<InvalidOperationException>(() => IpaColumn2.Score(vector));
    }

    [Theory]
    [InlineData("/FD:1", "OWASPRR-10", "RD")]
    [InlineData("/RD:1/NC:1/PV:1", "OWASPRR-10", "FD")]
    [InlineData("/FD:10/RD:1/NC:1/PV:1", "OWASPRR-06", "FD")]
    [InlineData("/FD:/RD:1/NC:1/PV:1", "OWASPRR-06", "FD")]
    public void Parse_BusinessFactorsNotWhole_IsRefused(string more, string code, string metric)
    {
        var error = OwaspRiskVector.Parse(Factors + more).Error!;

        Assert.Equal((code, metric), (error.Code, error.Metric));
        Assert.False(OwaspRiskVector.TryParse(Factors + more, out _));
    }
}
