using System.Diagnostics;
using Yuimori.Kernel.Results;

namespace Yuimori.Cli.Git;

/// <summary>Reads what a git repository holds, through the git command.</summary>
internal static class GitFile
{
    /// <summary>64 MiB; stops a blob that fills memory.</summary>
    private const int BytesMax = 64 * 1024 * 1024;

    /// <summary>The bytes of a file at a revision.</summary>
    /// <param name="revision">A branch, tag or commit.</param>
    /// <param name="path">The file, as seen from here.</param>
    public static Result<byte[]> Read(string revision, string path)
    {
        // Resolved first, so that a revision can never be read as an option or as another path.
        var commit = Run(path, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}");
        if (!commit.TryGet(out var hash, out _)) return UnknownRevision(revision);
        var id = System.Text.Encoding.ASCII.GetString(hash).Trim();
        var read = Run(path, "show", $"{id}:./{Path.GetFileName(path)}");
        return read.IsOk ? read : NotThere(revision, path);
    }

    /// <summary>Commits that changed a file, newest first: hash, day, author, subject.</summary>
    public static Result<IReadOnlyList<GitCommit>> History(string path, int countMax)
    {
        var log = Run(
            path, "log", $"-n{countMax}", "--format=%H%x09%as%x09%an%x09%s", "--end-of-options", "HEAD", "--",
            Path.GetFileName(path));
        if (!log.TryGet(out var bytes, out _)) return NotThere("HEAD", path);
        var commits = System.Text.Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split('\t', 4)).Select(p => new GitCommit(p[0], p[1], p[2], p[3])).ToList();
        return commits.Count == 0 ? NotThere("HEAD", path) : commits;
    }

    private static Result<byte[]> Run(string path, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/",
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start) ?? throw new InvalidOperationException("git gave no process");
            var errors = git.StandardError.ReadToEndAsync();
            using var memory = new MemoryStream();
            var buffer = new byte[64 * 1024];
            int read;
            while (memory.Length <= BytesMax && (read = git.StandardOutput.BaseStream.Read(buffer)) > 0)
                memory.Write(buffer, 0, read);
            if (memory.Length > BytesMax) git.Kill();
            git.WaitForExit();
            return git.ExitCode == 0 ? memory.ToArray() : Failed(errors.GetAwaiter().GetResult().Trim());
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or DirectoryNotFoundException)
        {
            return Failed(e.Message);
        }
    }

    private static Error Failed(string why) => Error.Of(
        "CLI-20", $"gitを使えません：{why}", $"git did not answer: {why}");

    private static Error UnknownRevision(string revision) => Error.Of(
        "CLI-21",
        $"gitに「{revision}」という版はありません（gitが必要で、ファイルがリポジトリの中になければなりません）。",
        $"git knows no revision \"{revision}\" (git must be installed, and the file must be inside a repository).");

    private static Error NotThere(string revision, string path) => Error.Of(
        "CLI-22", $"{revision} に {path} はありません。", $"{revision} does not hold {path}.");
}

/// <summary>A commit.</summary>
/// <param name="Hash">Its full hash.</param>
/// <param name="Day">Day of its author.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Subject">First line of its message.</param>
internal sealed record GitCommit(string Hash, string Day, string Author, string Subject);
