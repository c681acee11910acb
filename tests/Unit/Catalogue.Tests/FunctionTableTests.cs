namespace Yuimori.Catalogue.Tests;

public sealed class FunctionTableTests
{
    private static readonly GuidelineCatalogue Catalogue = GuidelineCatalogue.Load().Value;

    [Fact]
    public void FunctionsPage_IsWhatTheGuidelineGenerates() =>
        Assert.Equal(
            FunctionTable.Markdown(Catalogue),
            File.ReadAllText(Path.Combine(GuidelineFolder.RepositoryRoot, "docs", "functions.md")));

    [Fact]
    public void FileOf_EveryFunction_IsItsDataFile() =>
        Assert.All(
            Catalogue.Functions,
            f => Assert.True(File.Exists(Path.Combine(GuidelineCatalogue.DefaultDirectory, FunctionTable.FileOf(f)))));

    [Fact]
    public void Labels_EveryWord_ExistsInBothLanguages()
    {
        var labels = Enum.GetValues<Yuimori.Kernel.Functions.Phase>().Select(Labels.Of)
            .Concat(Enum.GetValues<Yuimori.Kernel.Functions.Place>().Select(Labels.Of))
            .Concat(Enum.GetValues<FunctionStatus>().Select(Labels.Of))
            .Concat(Enum.GetValues<Layer>().Select(Labels.Of))
            .Concat(Enum.GetValues<ConsiderationSeverity>().Select(Labels.Of))
            .Concat(Enum.GetValues<EvidenceStanding>().Select(Labels.Of))
            .Concat(Enum.GetValues<EvidenceScope>().Select(Labels.Of))
            .Concat(Enum.GetValues<LogUse>().Select(Labels.Of))
            .Concat(Catalogue.EvidenceRules.Select(Labels.Of));

        Assert.All(labels, l => Assert.NotEqual(l.Ja, l.En));
    }
}
