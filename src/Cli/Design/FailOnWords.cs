using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;

namespace Yuimori.Cli.Design;

/// <summary>What the gates of <c>check</c> and <c>diff</c> share.</summary>
internal static class FailOnWords
{
    /// <summary>A word that <c>--fail-on</c> does not know.</summary>
    public static Error Unknown(string word, IEnumerable<string> known)
    {
        var words = known.ToList();
        var near = NearestWord.Find(word, words);
        var list = string.Join(",", words);
        var (ja, en) = near is null ? ("", "") : ($"もしかして「{near}」ですか？", $" Did you mean \"{near}\"?");
        return Error.Of(
            "CLI-01",
            $"--fail-on に「{word}」は使えません（{list}）。{ja}",
            $"--fail-on does not know \"{word}\" ({list}).{en}");
    }
}
