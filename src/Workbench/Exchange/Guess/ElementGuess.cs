using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Guess;

/// <summary>What a foreign element most likely is. A guess never passes as a fact: it says what it rests on.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Layer">Layer.</param>
/// <param name="Because">The word that decided; null: nothing did.</param>
internal sealed record ElementGuess(ComponentKind Kind, ComponentLayer Layer, string? Because)
{
    /// <summary>What a person must look at.</summary>
    public LocalisedText Review => Because is null
        ? new(
            "種類と層は手がかりがないため仮の値です。確認してください。",
            "nothing says what kind and layer this is; both are assumed, please set them.")
        : new($"種類と層は「{Because}」からの推定です。", $"kind and layer are guessed from \"{Because}\".");

    /// <summary>Guesses from the first of some texts that holds a known word.</summary>
    /// <param name="fallback">What the other tool's own element kind suggests.</param>
    /// <param name="texts">Its type, name, tags, zone … the most telling first.</param>
    public static ElementGuess Of(ElementGuess fallback, params IEnumerable<string?> texts)
    {
        var list = texts.OfType<string>().Where(t => t.Length is > 0 and <= TextMax).ToList();
        var isCloud = list.Any(t => Find(t, Words.Cloud) is not null);
        foreach (var text in list)
        {
            if (Find(text, Words.Relay) is { } relay)
                return new(ComponentKind.Relay, isCloud ? ComponentLayer.Cloud : Nearer(text), relay);
            if (Find(text, Words.Device) is { } device) return new(ComponentKind.Device, ComponentLayer.Edge, device);
            if (Find(text, Words.Service) is { } service)
                return new(ComponentKind.Service, ComponentLayer.Cloud, service);
        }

        return list.Select(t => Find(t, Words.Cloud)).OfType<string>().FirstOrDefault() is { } cloud
            ? new(ComponentKind.Service, ComponentLayer.Cloud, cloud)
            : fallback;
    }

    // 500 characters; stops long descriptions from costing the word lists' length each, and from deciding by chance.
    private const int TextMax = 500;

    // A gateway of a home or vehicle stands beside its devices; another stands between sites and cloud.
    private static ComponentLayer Nearer(string text) =>
        Find(text, Words.Site) is not null ? ComponentLayer.Edge : ComponentLayer.Fog;

    /// <summary>
    /// The first word of a list that the text holds: an English one as a whole word, a Japanese one anywhere.
    /// </summary>
    private static string? Find(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            while (at >= 0)
            {
                var end = at + word.Length;
                if (word[0] > 0x7F || (Edge(text, at, -1) && (Edge(text, end - 1, 1) || EndsInS(text, end))))
                    return word;
                at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase);
            }
        }

        return null;
    }

    private static bool EndsInS(string text, int end) =>
        end < text.Length && text[end] is 's' && Edge(text, end, 1);

    // Whether a word ends at a place: no letter beyond, or a new word in camel case.
    private static bool Edge(string text, int at, int step)
    {
        var beyond = at + step;
        if (beyond < 0 || beyond >= text.Length || !char.IsAsciiLetter(text[beyond])) return true;
        return step < 0 ? char.IsLower(text[beyond]) && char.IsUpper(text[at]) : char.IsLower(text[at])
            && char.IsUpper(text[beyond]);
    }
}
