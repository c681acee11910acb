namespace Yuimori.Kernel.Events;

/// <summary>Limits of one Event.</summary>
public static class EventLimits
{
    /// <summary>16 KiB of JSON; stops a device from filling the Journal with a few huge Events.</summary>
    public const int BytesMax = 16 * 1024;

    /// <summary>
    /// 32 details; stops an Event made of thousands of empty names, which costs more to index than to send.
    /// </summary>
    public const int DataCountMax = 32;

    /// <summary>64 characters; kinds are indexed, and no Function's kind is longer.</summary>
    public const int KindLengthMax = 64;
}
