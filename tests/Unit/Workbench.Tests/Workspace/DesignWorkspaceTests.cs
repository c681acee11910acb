using System.Text;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Workbench.Tests.Workspace;

public sealed class DesignWorkspaceTests : IDisposable
{
    private static readonly DraftName Home = DraftName.Parse("home").Value;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yuimori-drafts-");
    private readonly DesignWorkspace _drafts;

    public DesignWorkspaceTests() => _drafts = new DesignWorkspace(_folder.FullName, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("/etc/passwd")]
    [InlineData("a.b")]
    [InlineData(".hidden")]
    [InlineData("-rf")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("家")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void PathTraversal_InADraftsName_IsRefused(string? name) => Assert.Equal("DRAFT-01", DraftName.Parse(name).Error!.Code);

    [Fact]
    public void LinkOutOfTheFolder_IsNeitherListedNorOpened()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "secret.txt"), "s3cret");
        File.CreateSymbolicLink(_drafts.PathOf(Home), Path.Combine(_folder.FullName, "secret.txt"));

        Assert.Empty(_drafts.List());
        Assert.Equal("DRAFT-04", _drafts.Open(Home).Error!.Code);
    }

    [Fact]
    public async Task LinkPlantedForTheVersions_IsNotWrittenThrough()
    {
        var elsewhere = _folder.CreateSubdirectory("elsewhere");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, ".versions"), elsewhere.FullName);

        var saved = await _drafts.CreateAsync(Home, "a", Cancellation);

        Assert.Equal("DRAFT-11", saved.Error!.Code);
        Assert.Empty(elsewhere.GetFileSystemInfos());
    }

    [Fact]
    public async Task HugeUpload_IsRefusedAndWhatWasThereStays()
    {
        var made = (await _drafts.CreateAsync(Home, "a: 1\n", Cancellation)).Value;

        var saved = await _drafts.SaveAsync(Home, DraftPart.System, made.Version, new string('x', 1024 * 1024 + 1), Cancellation);

        Assert.Equal("DRAFT-03", saved.Error!.Code);
        Assert.Equal("a: 1\n", _drafts.Read(Home).Value.Text);
    }

    [Fact]
    public void HugeFile_PutThereByHand_IsNotRead()
    {
        File.WriteAllText(_drafts.PathOf(Home), new string('x', 1024 * 1024 + 1));

        Assert.Equal("DRAFT-03", _drafts.Open(Home).Error!.Code);
    }

    [Fact]
    public void FileThatIsNotUtf8_SaysSo()
    {
        File.WriteAllBytes(_drafts.PathOf(Home), [0x83, 0x41, 0x0a]);

        Assert.Equal("DRAFT-06", _drafts.Open(Home).Error!.Code);
    }

    [Fact]
    public async Task SecondSave_OfTwoPeople_ShowsTheDifferenceAndOverwritesNothing()
    {
        var start = (await _drafts.CreateAsync(Home, "a\nb\nc\nd\ne\n", Cancellation)).Value;
        await SaveAsync(start.Version, "a\nB\nc\nd\ne\n");

        var second = Assert.IsType<DraftMoved>(await SaveAsync(start.Version, "a\nb\nc\nD\ne\n"));

        Assert.Equal("a\nB\nc\nd\ne\n", _drafts.Read(Home).Value.Text);
        Assert.True(second.IsBaseKnown);
        Assert.Equal("a\nB\nc\nD\ne\n", second.Merge.Text());
        Assert.IsType<DraftSaved>(await SaveAsync(second.Theirs.Version, second.Merge.Text()!));
    }

    [Fact]
    public async Task SecondSave_FileChangedByAnotherProgram_ShowsTheDifference()
    {
        var start = (await _drafts.CreateAsync(Home, "a\nb\n", Cancellation)).Value;
        File.WriteAllText(start.Path, "a\nX\n");

        var second = Assert.IsType<DraftMoved>(await SaveAsync(start.Version, "a\nY\n"));

        Assert.Equal(1, second.Merge.Conflicts);
        Assert.Equal("a\nX\n", File.ReadAllText(start.Path));
    }

    [Fact]
    public async Task ConcurrentSaves_OfTwentyPeopleOnTwoNodes_ExactlyOneWins()
    {
        var start = (await _drafts.CreateAsync(Home, "start\n", Cancellation)).Value;
        var other = new DesignWorkspace(_folder.FullName, TimeProvider.System);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
            (await (i % 2 == 0 ? _drafts : other).SaveAsync(Home, DraftPart.System, start.Version, $"person {i}\n", Cancellation)).Value)));

        var won = Assert.Single(outcomes.OfType<DraftSaved>());
        Assert.Equal(won.Now.Text, _drafts.Read(Home).Value.Text);
        Assert.Equal(19, outcomes.OfType<DraftMoved>().Count(m => m.Theirs.Version == won.Now.Version));
    }

    [Fact]
    public async Task Create_NameTaken_IsRefused()
    {
        await _drafts.CreateAsync(Home, "a\n", Cancellation);

        Assert.Equal("DRAFT-02", (await _drafts.CreateAsync(Home, "b\n", Cancellation)).Error!.Code);
    }

    [Fact]
    public async Task Save_FileWithWindowsLineEnds_KeepsThem()
    {
        File.WriteAllText(_drafts.PathOf(Home), "a\r\nb\r\n");
        var open = _drafts.Open(Home).Value;

        await SaveAsync(open.Version, "a\nc\n");

        Assert.Equal("a\r\nc\r\n", File.ReadAllText(_drafts.PathOf(Home)));
    }

    [Fact]
    public async Task Versions_AreKeptWithoutEnd_NoOnlyAHundred()
    {
        var version = (await _drafts.CreateAsync(Home, "0\n", Cancellation)).Value.Version;
        for (var i = 1; i <= 110; i++) version = Assert.IsType<DraftSaved>(await SaveAsync(version, $"{i}\n")).Now.Version;

        var kept = _drafts.VersionsOf(Home, DraftPart.System);
        Assert.Equal(100, kept.Count);
        Assert.Equal("110\n", _drafts.Find(Home, DraftPart.System, kept[0].Version));
    }

    [Fact]
    public async Task List_ShowsDraftsByNameAndNothingElse()
    {
        await _drafts.CreateAsync(DraftName.Parse("b").Value, "x", Cancellation);
        await _drafts.CreateAsync(DraftName.Parse("a").Value, "x", Cancellation);
        File.WriteAllText(Path.Combine(_folder.FullName, "a.sheet.yaml"), "");
        File.WriteAllText(Path.Combine(_folder.FullName, "-x.system.yaml"), "", Encoding.UTF8);

        Assert.Equal(["a", "b"], _drafts.List().Select(d => d.Name.Value));
    }

    private async Task<SaveOutcome> SaveAsync(string version, string text) =>
        (await _drafts.SaveAsync(Home, DraftPart.System, version, text, Cancellation)).Value;
}
