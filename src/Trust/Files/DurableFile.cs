namespace Yuimori.Trust.Files;

/// <summary>Files that are whole or absent after a power cut: written aside, synchronised, then renamed over.</summary>
public static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Readable = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Replaces a file's content.</summary>
    /// <param name="path">The file; its directory must exist.</param>
    /// <param name="content">All of its bytes.</param>
    /// <param name="secret">Whether only the owner may read it (mode 0600), from the first byte on.</param>
    public static void Write(string path, ReadOnlySpan<byte> content, bool secret)
    {
        var temporary = path + ".new";

        // What a crash left there may have another mode or be a planted link: never write into it.
        File.Delete(temporary);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = secret ? OwnerOnly : Readable;
        using (var file = new FileStream(temporary, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>
    /// Creates a directory that only its owner may enter (mode 0700); one that exists stays as it is.
    /// </summary>
    public static void CreatePrivateDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Reads a small file.</summary>
    /// <exception cref="IOException">It is larger than a file of its kind can be: not ours.</exception>
    internal static byte[] ReadSmall(string path, int bytesMax)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (file.Length > bytesMax) throw new IOException($"{path} has {file.Length} bytes, at most {bytesMax}");
        var content = new byte[(int)file.Length];
        file.ReadExactly(content);
        return content;
    }
}
