namespace Yuimori.Workbench.Reading;

/// <summary>Numbers of the problems of every kind of file; after the prefix, such as <c>SYS-02</c>.</summary>
internal static class ReadCodes
{
    public const int Version = 1;
    public const int UnknownKey = 2;
    public const int MissingKey = 3;
    public const int WrongForm = 4;
    public const int UnknownWord = 5;
    public const int BadId = 6;
    public const int BadDuration = 7;
    public const int NotText = 8;
    public const int BadNumber = 9;
    public const int BadDate = 10;
    public const int TooMany = 11;
    public const int BadPath = 12;
    public const int BadVector = 13;
}
