using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;

namespace Yuimori.Cli.Design;

/// <summary>The words of a <c>--fail-on</c>, each with what it looks for.</summary>
/// <typeparam name="T">What is looked at.</typeparam>
internal sealed class Gate<T>(params (string Word, Func<T, bool> Hit)[] known)
{
    /// <summary>The words, for the help.</summary>
    public string WordList { get; } = string.Join(",", known.Select(k => k.Word));

    /// <summary>What words with commas between them look for together.</summary>
    public Result<Func<T, bool>> Parse(string text)
    {
        var hits = new List<Func<T, bool>>();
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var found = Array.FindIndex(known, k => k.Word == word);
            if (found < 0) return Unknown(word);
            hits.Add(known[found].Hit);
        }

        return (Func<T, bool>)(seen => hits.Exists(h => h(seen)));
    }

    private Error Unknown(string word)
    {
        var words = known.Select(k => k.Word).ToList();
        var near = NearestWord.Find(word, words);
        var (ja, en) = near is null ? ("", "") : ($"もしかして「{near}」ですか？", $" Did you mean \"{near}\"?");
        return Error.Of(
            "CLI-01",
            $"--fail-on に「{word}」は使えません（{WordList}）。{ja}",
            $"--fail-on does not know \"{word}\" ({WordList}).{en}");
    }
}
