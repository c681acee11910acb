namespace Yuimori.Cli.Design;

/// <summary>Text on its way to a terminal.</summary>
internal static class Terminal
{
    /// <summary>
    /// Control and direction characters replaced: a name in a System file must not move the cursor, hide a finding or
    /// colour a failure green.
    /// </summary>
    public static string Safe(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || IsDirection(c) ? '�' : c));

    private static bool IsDirection(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E')
        or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
