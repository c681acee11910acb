using System.CommandLine;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli;

/// <summary>What every command shares: the language option and text for people.</summary>
internal static class CommandText
{
    /// <summary>Creates <c>--lang ja|en</c>; without it, LANG decides.</summary>
    public static Option<string> LanguageOption()
    {
        var option = new Option<string>("--lang")
        {
            Description = "ja | en (default: LANG)",
            DefaultValueFactory = static _ => IsJapaneseLocale() ? "ja" : "en",
        };
        option.AcceptOnlyFromAmong("ja", "en");
        return option;
    }

    /// <summary>The language that an option names.</summary>
    public static Language Parse(string? value) => value == "ja" ? Language.Japanese : Language.English;

    private static bool IsJapaneseLocale() =>
        (Environment.GetEnvironmentVariable("LC_ALL") ?? Environment.GetEnvironmentVariable("LANG") ?? "")
        .StartsWith("ja", StringComparison.OrdinalIgnoreCase);
}
