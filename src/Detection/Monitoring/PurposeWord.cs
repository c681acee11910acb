using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring;

/// <summary>A purpose as it stands in the details of an Event: the word of the wire.</summary>
internal static class PurposeWord
{
    public static string Of(Purpose purpose) => purpose switch
    {
        Purpose.Life => "life",
        Purpose.Property => "property",
        Purpose.Comfort => "comfort",
        Purpose.Entertainment => "entertainment",
        _ => throw new InvalidOperationException($"Unknown purpose {purpose}"),
    };
}
