using System.Text.RegularExpressions;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>The form of row ids, <c>rule@place/KP-13</c>.</summary>
internal static partial class RowIdForm
{
    /// <summary>The form, for whole texts.</summary>
    public const string Pattern =
        "[a-z](?:[a-z0-9-]*[a-z0-9])?@[a-z](?:[a-z0-9-]*[a-z0-9])?/KP-(?:1[3-9]|2[01])";

    /// <summary>200 characters; no id is longer, and a longer text need not be looked at.</summary>
    public const int LengthMax = 200;

    /// <summary>Whether a text has the form.</summary>
    public static bool Is(string text) => text.Length <= LengthMax && Form().IsMatch(text);

    [GeneratedRegex($"^{Pattern}\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
