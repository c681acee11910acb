namespace Yuimori.Workbench.Risks.Tests.Published;

public sealed class PublishedTests
{
    [Fact]
    public void Cvss20_PublishedVectors_ScoreAsPublished()
    {
        foreach (var row in Expectations.Rows("cvss-2.0.txt"))
        {
            var scores = CvssV2.Score(CvssV2Vector.Parse(row[0]).Value);
            var ours = $"{scores.Base} {scores.Temporal?.ToString() ?? "-"} {scores.Environmental?.ToString() ?? "-"}";
            Assert.Equal((row[0], string.Join(' ', row[1..])), (row[0], ours));
        }
    }

    [Fact]
    public void Cvss30_PublishedVectors_ScoreAsPublished()
    {
        foreach (var row in Expectations.Rows("cvss-3.0.txt"))
        {
            var scores = CvssV30.Score(CvssV30Vector.Parse(row[0]).Value);
            var ours = $"{scores.Base} {scores.Temporal} {scores.Environmental}";
            Assert.Equal((row[0], string.Join(' ', row[1..])), (row[0], ours));
        }
    }

    [Fact]
    public void Cvss40_PublishedVectors_ScoreAsPublished()
    {
        foreach (var row in Expectations.Rows("cvss-4.0.txt"))
            Assert.Equal((row[0], row[1]), (row[0], $"{CvssV40.Score(CvssV40Vector.Parse(row[0]).Value).Score}"));
    }
}
