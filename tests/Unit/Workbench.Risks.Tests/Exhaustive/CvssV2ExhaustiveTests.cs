using System.Security.Cryptography;

namespace Yuimori.Workbench.Risks.Tests.Exhaustive;

public sealed class CvssV2ExhaustiveTests
{
    [Fact]
    public void Score_Each729BaseVectors_EqualsTheReference()
    {
        var expected = Expectations.Rows("cvss-2.0-base.txt").SelectMany(static r => r.Skip(1)).ToList();

        Assert.Equal((729, 729), (expected.Count, Every.V2Base.Length));
        for (var i = 0; i < expected.Count; i++)
        {
            var scores = CvssV2.Score(CvssV2Vector.Parse(Every.V2Base[i]).Value);
            Assert.Equal((Every.V2Base[i], expected[i]), (Every.V2Base[i], scores.Base.ToString()));
            Assert.Null(scores.Temporal);
            Assert.Null(scores.Environmental);
        }
    }

    /// <summary>Every score that CVSS 2 can tell apart: 34,992 temporal, 18,895,680 environmental.</summary>
    [Fact]
    public void Score_EveryTemporalAndEnvironmentalVector_EqualsTheReferencesDigest()
    {
        var vectors = Every.V2Requirements.SelectMany(
            _ => Every.V2Base, (r, b) => CvssV2Vector.Parse($"{b}/{r}").Value.Values.Low).ToArray();
        var environments = Every.V2Environments.Select(Only).ToArray();
        var (temporal, environmental) = (new byte[729], new byte[vectors.Length * environments.Length]);
        var rows = Expectations.Rows("cvss-2.0-digests.txt");

        Assert.Equal(48, rows.Count);
        foreach (var row in rows)
        {
            var (threat, at) = (Only(row[0]), 0);
            foreach (var vector in vectors)
            {
                foreach (var environment in environments)
                {
                    var scores = CvssV2.Score(new(new MetricValues(vector | threat | environment, 0)));
                    temporal[at / environments.Length % 729] = (byte)scores.Temporal!.Value.Tenths;
                    environmental[at++] = (byte)scores.Environmental!.Value.Tenths;
                }
            }

            Assert.Equal((row[0], row[1]), (row[0], Convert.ToHexStringLower(SHA256.HashData(temporal))));
            Assert.Equal((row[0], row[2]), (row[0], Convert.ToHexStringLower(SHA256.HashData(environmental))));
        }
    }

    // The bits of optional metrics alone.
    private static ulong Only(string metrics) =>
        CvssV2Vector.Parse(Every.V2Base[0] + "/" + metrics).Value.Values.Low & ~0xFF_FFFFul;
}
