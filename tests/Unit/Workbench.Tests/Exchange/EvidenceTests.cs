using Yuimori.Workbench.Exchange.Evidence;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class EvidenceTests
{
    private static readonly SystemModel Rich = Samples.Ok(SystemFile.Read(Exchanges.FileOf("rich.system.yaml")));

    private static EvidenceReport Read()
    {
        var read = EvidenceCheck.Read(Rich, [Exchanges.FileOf("tests.junit.xml")], [Exchanges.FileOf("scan.sarif")]);
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value;
    }

    [Theory]
    [InlineData("pairing", EvidenceStanding.Shown)]
    [InlineData("update", EvidenceStanding.Refuted)]
    [InlineData("other-path", EvidenceStanding.Shown)]
    [InlineData("gone", EvidenceStanding.NotCovered)]
    [InlineData("skipped", EvidenceStanding.NotCovered)]
    [InlineData("silent", EvidenceStanding.Unlinked)]
    public void Read_Results_ShowOrRefuteCountermeasures(string id, EvidenceStanding standing) =>
        Assert.Equal(standing, Read().Countermeasures.Single(c => c.Measure.Id == id).Standing);

    [Fact]
    public void Read_UnknownReferences_AreReported() =>
        Assert.Equal(["junit:No.SuchTest", "sarif:no-such-rule"], Read().Unknown.Select(u => u.Link.Reference));

    [Fact]
    public void Read_Refuted_NamesTestAndPlace()
    {
        var links = Read().Countermeasures.Single(c => c.Measure.Id == "update").Links;

        Assert.Equal(["Acme.Update.RefusesUnsigned", "src/web/login.js:7"], links.Select(l => l.First));
    }

    [Fact]
    public void Read_ParameterisedTest_CountsEachCase() =>
        Assert.Equal(2, Read().Countermeasures[0].Links.Single(l => l.Reference == "junit:Acme.Tls.RefusesOld").Count);

    [Theory]
    [InlineData("Acme.Tls.RefusesPlain", true)]
    [InlineData("RefusesPlain", true)]
    [InlineData("Plain", false)]
    [InlineData("Acme.Tls.*", true)]
    [InlineData("Tls.*", true)]
    [InlineData("ls.*", false)]
    [InlineData("acme.tls.refusesplain", false)]
    public void Answers_Reference_NamesWholeParts(string reference, bool answers) => Assert.Equal(
        answers, new Workbench.Exchange.Evidence.TestResult("Acme.Tls", "RefusesPlain", Workbench.Exchange.JUnit.JUnitOutcome.Passed).Answers(reference));

    [Fact]
    public void Read_SuppressedAndNoteFindings_DoNotRefute()
    {
        var read = SarifReader.Read(Exchanges.FileOf("scan.sarif")).Value!;

        Assert.Equal(["js/injection"], read.Where(r => r.Findings.Count > 0).Select(r => r.Rule));
    }

    [Fact]
    public void Read_RunThatFailed_ProvesNothingByFindingNothing()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("sarif-").FullName, "x.sarif");
        File.WriteAllText(path, File.ReadAllText(Exchanges.FileOf("scan.sarif")).Replace(
            "\"tool\":", "\"invocations\": [ { \"executionSuccessful\": false } ], \"tool\":", StringComparison.Ordinal));

        var read = EvidenceCheck.Read(Rich, [], [path]).Value!;

        Assert.Equal(EvidenceStanding.NotCovered, read.Countermeasures[0].Links.Single(l => l.Reference == "sarif:weak-cipher").Standing);
    }

    [Theory]
    [InlineData("rich.system.yaml", "EX-10")]
    [InlineData("camera.cyclonedx.xml", "EX-10")]
    public void Read_NotJUnit_IsRefused(string file, string code) =>
        Assert.Equal(code, Assert.Single(EvidenceCheck.Read(Rich, [Exchanges.FileOf(file)], []).Problems).Code);

    [Fact]
    public void Read_NotSarif_IsRefused() => Assert.Equal(
        "EX-10", Assert.Single(EvidenceCheck.Read(Rich, [], [Exchanges.FileOf("camera.cyclonedx.json")]).Problems).Code);

    [Fact]
    public void Read_OwnExportsAsEvidence_Work()
    {
        var folder = Directory.CreateTempSubdirectory("own-").FullName;
        var (junit, sarif) = (Path.Combine(folder, "x.xml"), Path.Combine(folder, "x.sarif"));
        File.WriteAllText(junit, Exchanges.Export(Workbench.Exchange.Export.ExportFormat.JUnit, Rich).Text);
        File.WriteAllText(sarif, Exchanges.Export(Workbench.Exchange.Export.ExportFormat.Sarif, Rich).Text);

        var read = EvidenceCheck.Read(Rich, [junit], [sarif]);

        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        Assert.True(read.Value.TestCount > 5 && read.Value.RuleCount > 2);
    }
}
