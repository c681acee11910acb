using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Risks.Tests;

public sealed class CrssTests
{
    [Theory]
    [InlineData(1, "AV:L/AC:L/Au:S/C:C/I:C/A:C", "3.14", "10.00", "6.77", CrssBand.Major)]
    [InlineData(2, "AV:A/AC:M/Au:S/C:C/I:C/A:P", "4.41", "9.54", "7.04", CrssBand.Critical)]
    [InlineData(3, "AV:N/AC:M/Au:M/C:P/I:P/A:P", "5.49", "6.44", "5.36", CrssBand.Major)]
    [InlineData(4, "AV:L/AC:L/Au:S/C:C/I:C/A:C", "3.14", "10.00", "6.77", CrssBand.Major)]
    [InlineData(5, "AV:N/AC:M/Au:M/C:C/I:C/A:P", "5.49", "9.54", "7.55", CrssBand.Critical)]
    [InlineData(6, "AV:N/AC:M/Au:M/C:P/I:P/A:P", "5.49", "6.44", "5.36", CrssBand.Major)]
    [InlineData(7, "AV:N/AC:H/Au:M/C:C/I:N/A:N", "3.15", "6.87", "4.57", CrssBand.Major)]
    [InlineData(8, "AV:N/AC:H/Au:M/C:N/I:N/A:C", "3.15", "6.87", "4.57", CrssBand.Major)]
    [InlineData(9, "AV:N/AC:H/Au:M/C:C/I:C/A:P", "3.15", "9.54", "6.45", CrssBand.Major)]
    [InlineData(10, "AV:L/AC:M/Au:S/C:C/I:N/A:C", "2.70", "9.21", "6.00", CrssBand.Major)]
    [InlineData(11, "AV:L/AC:M/Au:S/C:C/I:N/A:N", "2.70", "6.87", "4.35", CrssBand.Major)]
    public void Score_RowOfTable42_EqualsEveryColumn(
        int row, string vector, string ease, string effect, string risk, CrssBand band)
    {
        var score = Crss.Score(CrssVector.Parse(vector).Value);

        Assert.Equal((row, ease, effect, risk, band), (row, Text(score.AttackEase), Text(score.EffectFactor),
            Text(score.Risk), score.Band));
    }

    /// <summary>
    /// Hindawi SCN 2019, art. 4614721, table 28 (attack ease and effect are printed with one decimal).
    /// </summary>
    [Theory]
    [InlineData("AV:N/AC:L/Au:N/C:N/I:C/A:C", "10.0", "9.2", "9.43", CrssBand.Critical)]
    [InlineData("AV:N/AC:L/Au:S/C:N/I:C/A:C", "8.0", "9.2", "8.47", CrssBand.Critical)]
    [InlineData("AV:N/AC:M/Au:S/C:C/I:C/A:N", "6.8", "9.2", "7.95", CrssBand.Critical)]
    [InlineData("AV:A/AC:L/Au:N/C:N/I:C/A:C", "6.5", "9.2", "7.77", CrssBand.Critical)]
    [InlineData("AV:N/AC:L/Au:S/C:P/I:C/A:N", "8.0", "7.8", "7.51", CrssBand.Critical)]
    public void Score_PublishedRow_EqualsEveryColumn(
        string vector, string ease, string effect, string risk, CrssBand band)
    {
        var score = Crss.Score(CrssVector.Parse(vector).Value);

        Assert.Equal(ease, score.AttackEase.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(effect, score.EffectFactor.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((risk, band), (Text(score.Risk), score.Band));
    }

    [Fact]
    public void Score_EveryVector_StaysWithinZeroAndTenAndIsZeroOnlyWithoutEffect()
    {
        foreach (var vector in Every())
        {
            var score = Crss.Score(vector);
            Assert.InRange(score.Risk, 0m, 10m);
            Assert.InRange(score.AttackEase, 0m, 10m);
            Assert.InRange(score.EffectFactor, 0m, 10m);
            Assert.Equal(score.EffectFactor == 0m, score.Risk == 0m);
            Assert.Equal(vector, CrssVector.Parse(vector.ToString()).Value);
        }
    }

    [Fact]
    public void Score_WorseEffect_IsNeverLower()
    {
        foreach (var vector in Every().Where(v => v.Integrity != CrssEffect.Complete))
        {
            var worse = vector with { Integrity = vector.Integrity + 1 };
            Assert.True(Crss.Score(worse).Risk > Crss.Score(vector).Risk, vector.ToString());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AV:N/AC:L/Au:N/C:N/I:C")]
    [InlineData("AV:N/AC:L/Au:N/C:N/I:C/A:X")]
    [InlineData("AC:L/AV:N/Au:N/C:N/I:C/A:C")]
    [InlineData("AV:N/AC:L/Au:N/C:N/I:C/A:C/E:H")]
    [InlineData("AV:NN/AC:L/Au:N/C:N/I:C/A:C")]
    [InlineData("av:N/AC:L/Au:N/C:N/I:C/A:C")]
    public void Parse_NotAVector_IsRefused(string? text) =>
        Assert.StartsWith("CRSS-", CrssVector.Parse(text).Error!.Code, StringComparison.Ordinal);

    [Fact]
    public void With_SingleMetrics_ReplacesOnlyThose()
    {
        var vector = CrssVector.Parse("AV:N/AC:L/Au:N/C:N/I:P/A:P").Value;

        Assert.Equal("AV:L/AC:L/Au:N/C:N/I:C/A:P", vector.With("I:C/AV:L").Value.ToString());
        Assert.False(vector.With("").IsOk);
        Assert.False(vector.With("I:Z").IsOk);
    }

    [Fact]
    public void Score_DefaultVector_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Crss.Score(default));

    private static string Text(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<CrssVector> Every() =>
        from av in Enum.GetValues<CrssAccessVector>()
        from ac in Enum.GetValues<CrssAccessComplexity>()
        from au in Enum.GetValues<CrssAuthentication>()
        from c in Enum.GetValues<CrssEffect>()
        from i in Enum.GetValues<CrssEffect>()
        from a in Enum.GetValues<CrssEffect>()
        select new CrssVector(av, ac, au, c, i, a);
}
