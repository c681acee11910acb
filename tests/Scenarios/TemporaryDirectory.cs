namespace Yuimori.Scenarios.Tests;

/// <summary>A directory that goes when the test is done with it.</summary>
internal sealed record TemporaryDirectory(string Path) : IDisposable
{
    public void Dispose() => Directory.Delete(Path, recursive: true);
}

internal static class TemporaryDirectories
{
    public static TemporaryDirectory Temporary(this DirectoryInfo directory) => new(directory.FullName);
}
