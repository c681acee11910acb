using System.Runtime.InteropServices;

namespace Yuimori.Trust.Files;

/// <summary>
/// Makes a rename survive a power cut: on Linux the name lives in the directory, which must be synchronised too.
/// </summary>
internal static partial class DirectorySync
{
    private const int ReadOnlyDirectoryCloseOnExec = 0x10000 | 0x80000;

    public static void Flush(string directory)
    {
        // The numbers of the flags are Linux's; elsewhere the file system orders renames itself.
        if (!OperatingSystem.IsLinux()) return;
        var flags = DirectoryFlagMoved() ? 0x4000 | 0x80000 : ReadOnlyDirectoryCloseOnExec;
        var descriptor = Open(directory, flags);
        if (descriptor < 0) throw Failure("open", directory);
        try
        {
            if (Sync(descriptor) != 0) throw Failure("fsync", directory);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    // O_DIRECTORY is 0x4000 on ARM and 0x10000 elsewhere.
    private static bool DirectoryFlagMoved() =>
        RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;

    private static IOException Failure(string call, string directory) =>
        new($"{call} of {directory} failed: {Marshal.GetLastPInvokeErrorMessage()}");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
