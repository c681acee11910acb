namespace Yuimori.Workbench.Risks.Tests.Oracles;

/// <summary>Vectors with everything that may stand in them, drawn from a seed, against oracles from the specifications.</summary>
public sealed class OracleTests
{
    private const int Vectors = 20_000;

    [Fact]
    public void Cvss40_VectorsOfAllGroups_ScoreAsTheOracle() => ForEach("CVSS:4.0/", CvssV40Vector.Metrics, text =>
    {
        var score = CvssV40.Score(CvssV40Vector.Parse(text).Value);
        Assert.Equal((text, CvssV40Oracle.Score(text)), (text, ($"{score.Score}", $"{score.MacroVector}")));
    });

    [Fact]
    public void Cvss31_VectorsOfAllGroups_ScoreAsTheOracle() => ForEach("CVSS:3.1/", CvssV31Vector.Metrics, text =>
        Assert.Equal((text, CvssV3Oracle.Score(text)), (text, Text(CvssV31.Score(CvssV31Vector.Parse(text).Value)))));

    [Fact]
    public void Cvss30_VectorsOfAllGroups_ScoreAsTheOracle() => ForEach("CVSS:3.0/", CvssV30Vector.Metrics, text =>
        Assert.Equal((text, CvssV3Oracle.Score(text)), (text, Text(CvssV30.Score(CvssV30Vector.Parse(text).Value)))));

    private static string Text(CvssV3Scores scores) => $"{scores.Base} {scores.Temporal} {scores.Environmental}";

    private static void ForEach(string prefix, IReadOnlyList<VectorMetric> metrics, Action<string> act)
    {
        var random = new Random(20_261_127);
        for (var i = 0; i < Vectors; i++)
        {
            var stated = metrics.Where(m => m.IsMandatory || random.Next(2) == 0)
                .Select(m => $"{m.Symbol}:{m.Values[random.Next(m.Values.Count)].Symbol}");
            act(prefix + string.Join('/', stated));
        }
    }
}
