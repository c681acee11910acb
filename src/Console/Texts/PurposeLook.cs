using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>How purposes look: class, shape and word. The classes grow darker with the priority.</summary>
internal static class PurposeLook
{
    private const string Cross = "M4.4 1h3.2v3.4H11v3.2H7.6V11H4.4V7.6H1V4.4h3.4z";
    private const string House = "M6 1 11 5.4V11H7.4V7.6H4.6V11H1V5.4z";
    private const string Leaf =
        "M10.8 1.2c.5 5.4-1.6 8.9-5.1 8.9-1 0-1.8-.3-2.5-.8L1.8 11l-.9-.9 1.6-1.7C.9 4.7 4.6 1.9 10.8 1.2z";
    private const string Note = "M4 1.6 10.4 1v7.2a1.8 1.8 0 1 1-1.5-1.8V3.6l-3.4.4v5.2A1.8 1.8 0 1 1 4 7.5z";
    private const string Dash = "M1 5h10v2H1z";

    /// <summary>The purposes, the one that wins first, as words of the wire.</summary>
    public static IReadOnlyList<string> Words { get; } = ["life", "property", "comfort", "entertainment"];

    public static string ClassOf(string? purpose) => Words.Contains(purpose ?? "") ? "for-" + purpose : "for-none";

    public static string ShapeOf(string? purpose) => purpose switch
    {
        "life" => Cross,
        "property" => House,
        "comfort" => Leaf,
        "entertainment" => Note,
        _ => Dash,
    };

    public static LocalisedText WordOf(string? purpose) =>
        purpose is null ? new("指示なし", "no order") : ValueText.Of(purpose);
}
