using Yuimori.Kernel.Results;

namespace Yuimori.Workbench.Workspace;

/// <summary>Holds a folder for one save, against other requests and other programs on the same folder.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(15);

    /// <summary>5 seconds; a save takes milliseconds, so whoever holds it longer hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static async Task<Result<FolderLock>> TakeAsync(
        string path, TimeProvider clock, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite,
                    FileShare.None));
            }
            catch (IOException) when (clock.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Step, clock, cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Error.Of(
                    "DRAFT-09", "フォルダーに書けません。ほかのプログラムが使用中かもしれません。",
                    "The folder cannot be written; another program may hold it.", e.Message);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
