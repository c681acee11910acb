using System.Security.Cryptography;

namespace Yuimori.Workbench.Risks.Tests.Exhaustive;

public sealed class CvssV3ExhaustiveTests
{
    [Theory]
    [InlineData("CVSS:3.0/")]
    [InlineData("CVSS:3.1/")]
    public void Score_Each2592BaseVectors_EqualsTheReference(string prefix)
    {
        var expected = Expectations.Rows("cvss-3.x-base.txt").SelectMany(static r => r.Skip(1)).ToList();

        Assert.Equal((2_592, 2_592), (expected.Count, Every.V3Base.Length));
        for (var i = 0; i < expected.Count; i++)
        {
            var scores = Score(prefix, prefix + Every.V3Base[i]);
            Assert.Equal((Every.V3Base[i], expected[i]), (Every.V3Base[i], scores.Base.ToString()));
            Assert.Equal(scores.Base, scores.Temporal);
        }
    }

    /// <summary>Every score that CVSS 3 can tell apart: 124,416 temporal, 3,359,232 environmental.</summary>
    [Theory]
    [InlineData("CVSS:3.0/", "cvss-3.0-digests.txt")]
    [InlineData("CVSS:3.1/", "cvss-3.1-digests.txt")]
    public void Score_EveryTemporalAndEnvironmentalVector_EqualsTheReferencesDigest(string prefix, string file)
    {
        var vectors = Every.V3Requirements.SelectMany(
            _ => Every.V3Base, (r, b) => CvssV31Vector.Parse($"CVSS:3.1/{b}/{r}").Value.Values).ToArray();
        var (temporal, environmental) = (new byte[Every.V3Base.Length], new byte[vectors.Length]);
        var rows = Expectations.Rows(file);

        Assert.Equal(48, rows.Count);
        foreach (var row in rows)
        {
            var values = CvssV31Vector.Parse($"CVSS:3.1/{Every.V3Base[0]}/{row[0]}").Value.Values;
            for (var i = 0; i < vectors.Length; i++)
            {
                var scores = Score(prefix, vectors[i] with { Low = vectors[i].Low | (values.Low & 0xFFF_0000_0000) });
                environmental[i] = (byte)scores.Environmental.Tenths;
                temporal[i % temporal.Length] = (byte)scores.Temporal.Tenths;
            }

            Assert.Equal((row[0], row[1]), (row[0], Convert.ToHexStringLower(SHA256.HashData(temporal))));
            Assert.Equal((row[0], row[2]), (row[0], Convert.ToHexStringLower(SHA256.HashData(environmental))));
        }
    }

    private static CvssV3Scores Score(string prefix, string vector) => prefix == "CVSS:3.0/"
        ? CvssV30.Score(CvssV30Vector.Parse(vector).Value)
        : CvssV31.Score(CvssV31Vector.Parse(vector).Value);

    private static CvssV3Scores Score(string prefix, MetricValues values) =>
        prefix == "CVSS:3.0/" ? CvssV30.Score(new(values)) : CvssV31.Score(new(values));
}
