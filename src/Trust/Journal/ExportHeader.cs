namespace Yuimori.Trust.Journal;

/// <summary>The first line of an export.</summary>
internal sealed record ExportHeader(string Format, int Version, string VerifierKey, long Size)
{
    public const string FormatName = "yuimori-journal-export";
    public const int OnlyVersion = 1;
}
