using System.Runtime.InteropServices;

namespace Yuimori.Trust.Journal;

/// <summary>How far long work has come.</summary>
/// <param name="Done">Records done.</param>
/// <param name="Total">Records in all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JournalProgress(long Done, long Total)
{
    /// <summary>Records between two reports.</summary>
    internal const int Step = 4096;
}
