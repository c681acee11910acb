using System.Runtime.InteropServices;

namespace Yuimori.Cli.Up;

/// <summary>Asks a process to end; <see cref="System.Diagnostics.Process"/> alone can only kill.</summary>
internal static partial class PosixSignal
{
    private const int Terminate = 15;

    /// <summary>Sends SIGTERM, so that the process can say farewell.</summary>
    public static void AskToEnd(int processId)
    {
        if (!OperatingSystem.IsWindows()) _ = Kill(processId, Terminate);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int processId, int signal);
}
