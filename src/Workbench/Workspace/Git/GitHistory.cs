using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Yuimori.Kernel.Results;

namespace Yuimori.Workbench.Workspace.Git;

/// <summary>
/// The drafts' history, where their folder is a git repository and the <c>git</c> command is there. Hooks, signing and
/// file monitors of the repository are switched off: a folder from a stranger must not run its programs here.
/// </summary>
/// <param name="folder">The folder of the drafts.</param>
/// <param name="clock">For the time limit.</param>
public sealed class GitHistory(string folder, TimeProvider clock)
{
    /// <summary>10 seconds; stops a git that waits for something from holding a request for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>30 commits are listed; older ones are git's own business.</summary>
    private const int CommitsMax = 30;

    // Unit separator: stands in no subject line.
    private const char Between = '\u001f';

    private static readonly string[] Quiet =
    [
        "-c", "core.hooksPath=/dev/null", "-c", "commit.gpgSign=false", "-c", "core.fsmonitor=false",
        "-c", "core.quotePath=false", "-c", "gc.auto=0",
    ];

    /// <summary>Whether the folder lies in a repository; git itself may still be missing.</summary>
    public bool IsRepository
    {
        get
        {
            for (var at = new DirectoryInfo(Path.GetFullPath(folder)); at is not null; at = at.Parent)
            {
                if (Path.Exists(Path.Combine(at.FullName, ".git"))) return true;
            }

            return false;
        }
    }

    /// <summary>Commits one file as it is now, and nothing else.</summary>
    /// <param name="file">The saved file.</param>
    /// <param name="by">Who saved it.</param>
    /// <param name="message">Why; the first line becomes the subject.</param>
    /// <param name="cancellation">Ends git.</param>
    public async Task<Result<Unit>> CommitAsync(
        DraftFile file, string by, string message, CancellationToken cancellation)
    {
        var name = Path.GetFileName(file.Path);
        var added = await RunAsync(["add", "--", name], by, cancellation);
        if (!added.IsOk) return added.Error;
        var changed = await RunAsync(["status", "--porcelain", "--", name], by, cancellation);
        if (!changed.IsOk) return changed.Error;
        if (changed.Value.Length == 0) return Unit.Value;
        var done = await RunAsync(["commit", "--quiet", "-m", message, "--", name], by, cancellation);
        return done.Map(static _ => Unit.Value);
    }

    /// <summary>The newest commits of a file.</summary>
    public async Task<Result<IReadOnlyList<GitCommit>>> LogAsync(DraftFile file, CancellationToken cancellation)
    {
        var count = CommitsMax.ToString(CultureInfo.InvariantCulture);
        var said = await RunAsync(
            ["log", "-n", count, "--format=%H%x1f%aI%x1f%an%x1f%s", "--", Path.GetFileName(file.Path)], null,
                cancellation);
        return said.Map<IReadOnlyList<GitCommit>>(static text =>
            [.. text.Split('\n').Select(Parse).OfType<GitCommit>()]);
    }

    /// <summary>A file's text in a commit.</summary>
    public async Task<Result<string>> ShowAsync(DraftFile file, string commit, CancellationToken cancellation)
    {
        if (commit.Length is not (40 or 64) || !commit.All(char.IsAsciiHexDigitLower))
        {
            return Error.Of("DRAFT-13", "その版はありません。", "There is no such version.");
        }

        var said = await RunAsync(["show", $"{commit}:./{Path.GetFileName(file.Path)}"], null, cancellation);
        return said.Map(static text => text.ReplaceLineEndings("\n"));
    }

    private static GitCommit? Parse(string line)
    {
        var parts = line.Split(Between);
        return parts.Length == 4
            && DateTimeOffset.TryParse(parts[1], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? new GitCommit(parts[0], at, parts[2], parts[3])
                : null;
    }

    private async Task<Result<string>> RunAsync(
        IEnumerable<string> arguments, string? by, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var git = Process.Start(Start(arguments, by))!;
            git.StandardInput.Close();
            var output = git.StandardOutput.ReadToEndAsync(end.Token);
            var error = git.StandardError.ReadToEndAsync(end.Token);
            try
            {
                await git.WaitForExitAsync(end.Token);
                return git.ExitCode == 0 ? await output : Failed(await error);
            }
            catch (OperationCanceledException)
            {
                git.Kill(entireProcessTree: true);
                return Failed("it did not end in time");
            }
        }
        catch (Win32Exception e)
        {
            return Failed(e.Message);
        }
    }

    private ProcessStartInfo Start(IEnumerable<string> arguments, string? by)
    {
        var info = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in Quiet.Concat(arguments)) info.ArgumentList.Add(argument);
        info.Environment["GIT_TERMINAL_PROMPT"] = "0";
        info.Environment["GIT_LITERAL_PATHSPECS"] = "1";
        if (by is null) return info;
        foreach (var who in new[] { "AUTHOR", "COMMITTER" })
        {
            info.Environment[$"GIT_{who}_NAME"] = by;
            info.Environment[$"GIT_{who}_EMAIL"] = "yuimori@localhost";
        }

        return info;
    }

    private static Error Failed(string said) => Error.Of(
        "DRAFT-12", "gitの履歴に残せませんでした。ファイルは保存されています。",
        "git did not take it into its history. The file is saved.", said);
}
