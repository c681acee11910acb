using System.Globalization;

namespace Yuimori.Workbench.Risks.Tests.Exhaustive;

public sealed class CrssExhaustiveTests
{
    [Fact]
    public void Score_Each729Vectors_EqualsExactFractions()
    {
        var rows = Expectations.Rows("crss.txt");

        Assert.Equal(27, rows.Count);
        for (var i = 0; i < 729; i++)
        {
            var score = Crss.Score(CrssVector.Parse(Every.V2Base[i]).Value);
            var (row, text) = (rows[i / 27], Every.V2Base[i]);
            Assert.StartsWith(row[0], text, StringComparison.Ordinal);
            Assert.Equal((text, row[1]), (text, Text(score.AttackEase)));
            Assert.Equal((text, row[2 + (i % 27)]), (text, $"{Text(score.EffectFactor)}:{Text(score.Risk)}"));
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
