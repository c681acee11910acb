using Yuimori.Shared.Sites;
using Yuimori.Workbench.Workspace;
using Yuimori.Workbench.Workspace.Git;

namespace Yuimori.Workbench.Tests.Workspace;

public sealed class GitHistoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yuimori-git-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Commit_OneFile_StandsInTheHistoryWithItsAuthorAndNothingElse()
    {
        var (drafts, git) = await RepositoryAsync();
        var first = (await drafts.CreateAsync(DraftName.Parse("home").Value, "a\n", Cancellation)).Value;
        await drafts.CreateAsync(DraftName.Parse("other").Value, "b\n", Cancellation);

        Assert.True((await git.CommitAsync(first, "花子 <x@y>", "最初の版\n\n詳しく", Cancellation)).IsOk);
        Assert.True((await git.CommitAsync(first, "花子", "nothing changed", Cancellation)).IsOk);

        var commit = Assert.Single((await git.LogAsync(first, Cancellation)).Value);
        Assert.Equal("最初の版", commit.Subject);
        Assert.StartsWith("花子", commit.By, StringComparison.Ordinal);
        Assert.Equal("a\n", (await git.ShowAsync(first, commit.Id, Cancellation)).Value);
        var (_, status) = await Tool.RunAsync("git", Cancellation, "-C", _folder.FullName, "status", "--porcelain");
        Assert.Contains("?? other.system.yaml", status, StringComparison.Ordinal);
        Assert.DoesNotContain(".versions", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HookOfAStrangersRepository_IsNotRun()
    {
        var (drafts, git) = await RepositoryAsync();
        var hook = Path.Combine(_folder.FullName, ".git", "hooks", "pre-commit");
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        File.WriteAllText(hook, "#!/bin/sh\ntouch ran\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var file = (await drafts.CreateAsync(DraftName.Parse("home").Value, "a\n", Cancellation)).Value;

        Assert.True((await git.CommitAsync(file, "x", "m", Cancellation)).IsOk);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "ran")));
    }

    [Theory]
    [InlineData("--output=/tmp/x")]
    [InlineData("HEAD")]
    [InlineData("0123456789012345678901234567890123456789:../../x")]
    public async Task OptionInPlaceOfACommit_IsRefused(string commit)
    {
        var (drafts, git) = await RepositoryAsync();
        var file = (await drafts.CreateAsync(DraftName.Parse("home").Value, "a\n", Cancellation)).Value;

        Assert.Equal("DRAFT-13", (await git.ShowAsync(file, commit, Cancellation)).Error!.Code);
    }

    [Fact]
    public void IsRepository_PlainFolder_IsFalse() =>
        Assert.False(new GitHistory(_folder.FullName, TimeProvider.System).IsRepository);

    private async Task<(DesignWorkspace Drafts, GitHistory Git)> RepositoryAsync()
    {
        await Tool.RunAsync("git", Cancellation, "init", "--quiet", _folder.FullName);
        var git = new GitHistory(_folder.FullName, TimeProvider.System);
        Assert.True(git.IsRepository);
        return (new DesignWorkspace(_folder.FullName, TimeProvider.System), git);
    }
}
