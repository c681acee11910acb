using Yuimori.Workbench.Model;
using Yuimori.Workbench.Starting;

namespace Yuimori.Workbench.Tests.Starting;

public sealed class SampleCopierTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yuimori-new").FullName;

    [Fact]
    public void Copy_SampleWithRecordings_IsAFileThatStandsByItself()
    {
        var target = Path.Combine(_folder, "new", "my-home.system.yaml");

        var written = SampleCopier.Copy(Sample("uc4-door-window"), target);

        Assert.Equal([target, Path.Combine(_folder, "new", "day.csv")], written.Value);
        var model = Samples.Ok(SystemFile.Read(target));
        Assert.Equal("uc4-home", model.Id);
        Assert.DoesNotContain(Guideline.Analyse(model).Lint, l => l.Code == "LINT-08");
        Assert.DoesNotContain("yaml-language-server", File.ReadAllText(target), StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_AnswersBesideTheSample_TakeTheNewName()
    {
        var sample = Made("old.system.yaml", "old.checklists.yaml", "notes.txt");

        SampleCopier.Copy(sample, Path.Combine(_folder, "b", "new.system.yaml"));

        Assert.Equal(
            ["new.checklists.yaml", "new.system.yaml", "notes.txt"],
            Directory.EnumerateFiles(Path.Combine(_folder, "b")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("my.system.yaml")]
    [InlineData("day.csv")]
    public void Copy_FileThatExists_IsKeptAndNothingIsWritten(string existing)
    {
        File.WriteAllText(Path.Combine(_folder, existing), "mine");

        var copied = SampleCopier.Copy(Sample("uc4-door-window"), Path.Combine(_folder, "my.system.yaml"));

        Assert.Equal("SMP-03", copied.Error?.Code);
        Assert.Equal([existing], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_folder, existing)));
    }

    [Theory]
    [InlineData("home.yaml")]
    [InlineData(".system.yaml")]
    public void Copy_NameThatNoSystemFileHas_IsRefused(string name) => Assert.Equal(
        "SMP-02", SampleCopier.Copy(Sample("empty"), Path.Combine(_folder, name)).Error?.Code);

    [Fact]
    public void List_FolderThatIsNotThere_SaysSo() =>
        Assert.Equal("SMP-01", SampleLibrary.List(Path.Combine(_folder, "nowhere")).Error?.Code);

    [Fact]
    public void List_FoldersThatAreNoSamples_AreLeftOut()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "without"));
        Directory.CreateDirectory(Path.Combine(_folder, "broken"));
        File.WriteAllText(Path.Combine(_folder, "broken", "x.system.yaml"), "yuimori: 99");

        Assert.Empty(SampleLibrary.List(_folder).Value);
    }

    private static Sample Sample(string id) =>
        SampleLibrary.List(Path.Combine(Samples.Root, "samples")).Value.Single(s => s.Id == id);

    private Sample Made(params string[] names)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "a")).FullName;
        foreach (var name in names)
            File.Copy(Path.Combine(Samples.Root, "samples", "empty", "empty.system.yaml"), Path.Combine(folder, name));
        return SampleLibrary.List(_folder).Value.Single();
    }
}
