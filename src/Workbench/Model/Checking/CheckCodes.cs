namespace Yuimori.Workbench.Model.Checking;

/// <summary>Numbers of the problems between parts of a System file; after the prefix, such as <c>SYS-20</c>.</summary>
internal static class CheckCodes
{
    public const int DuplicateId = 20;
    public const int UnknownComponent = 21;
    public const int InsideCycle = 22;
    public const int SectionAndRole = 23;
    public const int WrongRole = 24;
    public const int UnknownStream = 25;
    public const int UnknownPosition = 26;
    public const int PurposeNotGranted = 27;
    public const int Condition = 28;
    public const int SecondHub = 29;
    public const int AcceptIncomplete = 30;
    public const int SelfLink = 31;
    public const int UnknownAsset = 32;
    public const int UnknownPlace = 33;
    public const int Repeated = 34;
    public const int InsideTooDeep = 35;
    public const int UnknownZone = 36;
    public const int NeedsName = 37;
    public const int RisksOrCommon = 38;
    public const int UnknownCountermeasure = 39;
    public const int ExpectsNothing = 40;
}
