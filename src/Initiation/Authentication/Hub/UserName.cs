using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.Authentication.Hub;

/// <summary>Names of users.</summary>
public static class UserName
{
    /// <summary>32 characters; stops names that overflow state keys and pages.</summary>
    public const int LengthMax = 32;

    /// <summary>
    /// Parses a name: 3–32 lower-case letters, digits, <c>.</c> <c>_</c> <c>-</c>; upper case is folded.
    /// </summary>
    public static Result<string> Parse(string? text)
    {
        var name = text?.Trim().ToLowerInvariant() ?? "";
        if (name.Length is < 3 or > LengthMax || !char.IsAsciiLetterLower(name[0])) return Bad;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '_' or '-')) return Bad;
        }

        return name;
    }

    private static Error Bad { get; } = Error.Of(
        "F3-21",
        "ユーザー名は英字で始まる3〜32文字の英数字と . _ - です。",
        "A user name is 3 to 32 letters, digits, dots, underscores or hyphens, and starts with a letter.");
}
