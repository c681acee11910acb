using System.Security.Cryptography;

namespace Yuimori.Workbench.Risks.Tests.Exhaustive;

public sealed class CvssV40ExhaustiveTests
{
    [Fact]
    public void Score_Each104976BaseVectors_EqualsTheReference()
    {
        var expected = Expectations.Bytes("cvss-4.0-base.bin.gz");

        Assert.Equal((104_976, 104_976), (expected.Length, Every.V4Base.Length));
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(CvssV40Vector.TryParse("CVSS:4.0/" + Every.V4Base[i], out var vector));
            var score = CvssV40.Score(vector).Score.Tenths;
            if (score != expected[i]) Assert.Fail($"{vector} scores {score}, not {expected[i]} tenths");
        }
    }

    /// <summary>Every score that CVSS 4.0 can tell apart, as threat, requirements and safety change it.</summary>
    [Fact]
    public void Score_Each15116544EffectiveVectors_EqualsTheReferencesDigest()
    {
        var vectors = Every.V4Effective.Select(static v => CvssV40Vector.Parse("CVSS:4.0/" + v).Value.Values).ToArray();
        var scores = new byte[vectors.Length];
        var rows = Expectations.Rows("cvss-4.0-digests.txt");

        Assert.Equal(81, rows.Count);
        foreach (var row in rows)
        {
            var set = CvssV40Vector.Parse("CVSS:4.0/" + Every.V4Base[0] + "/" + row[0]).Value.Values.Low
                & ~CvssV40Vector.Parse("CVSS:4.0/" + Every.V4Base[0]).Value.Values.Low;
            for (var i = 0; i < vectors.Length; i++)
                scores[i] = (byte)CvssV40.Score(new(vectors[i] with { Low = vectors[i].Low | set })).Score.Tenths;
            Assert.Equal((row[0], row[1]), (row[0], Convert.ToHexStringLower(SHA256.HashData(scores))));
        }
    }

    [Fact]
    public void MacroVector_Each104976BaseVectors_IsOfTheTableAndItsScoreTheHighestOfItsClass()
    {
        var table = Expectations.Rows("cvss-4.0-macrovectors.txt").ToDictionary(static r => r[0], static r => r[1]);
        var highest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in Every.V4Effective)
        {
            foreach (var threat in (string[])["", "/E:P", "/E:U"])
            {
                var parsed = CvssV40Vector.Parse(Insert("CVSS:4.0/" + text, threat));
                var score = CvssV40.Score(parsed.Value);
                var macro = score.MacroVector.ToString();
                highest[macro] = Math.Max(highest.GetValueOrDefault(macro), score.Score.Tenths);
            }
        }

        // With the severest requirements EQ6 follows from EQ3, so that 162 of the 270 are met.
        Assert.Equal(162, highest.Count);
        Assert.All(highest, h => Assert.Equal(table[h.Key], CvssScore.FromTenths(h.Value).ToString()));
    }

    private static string Insert(string vector, string threat)
    {
        var at = vector.IndexOf("/M", StringComparison.Ordinal);
        return at < 0 ? vector + threat : vector.Insert(at, threat);
    }
}
