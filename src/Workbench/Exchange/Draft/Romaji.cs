using System.Text;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>Kana in Hepburn letters, so that a Japanese name gives an id that can be read aloud.</summary>
internal static class Romaji
{
    private const string Kana =
        "あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto "
        + "なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo "
        + "らra りri るru れre ろro わwa をo んn がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo "
        + "だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔvu "
        + "ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo ゎwa";

    private static readonly Dictionary<char, string> Table =
        Kana.Split(' ').ToDictionary(k => k[0], k => k[1..]);

    /// <summary>The text with its kana in letters; everything else as it is.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder();
        var doubled = false;
        var before = '\0';
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            var kana = c is >= 'ァ' and <= 'ヴ' ? (char)(c - 0x60) : c;
            if (kana is 'っ' or 'ー')
            {
                doubled = kana == 'っ';
                continue;
            }

            if (Table.GetValueOrDefault(kana) is not { } letters)
            {
                result.Append(c);
            }
            else
            {
                Glide(result, kana, before);
                var small = result.Length > 0 && kana is 'ゃ' or 'ゅ' or 'ょ' && EndsInSibilant(result);
                if (doubled && letters[0] is not ('a' or 'i' or 'u' or 'e' or 'o')) result.Append(letters[0]);
                result.Append(small ? letters[1..] : letters);
            }

            (doubled, before) = (false, kana);
        }

        return result.ToString();
    }

    /// <summary>
    /// A small vowel or y takes the vowel of the sign before it: ki + ya = kya, fu + i = fi, u + e = we.
    /// </summary>
    private static void Glide(StringBuilder result, char kana, char before)
    {
        if (kana is not ('ゃ' or 'ゅ' or 'ょ' or 'ぁ' or 'ぃ' or 'ぅ' or 'ぇ' or 'ぉ') || result.Length < 2) return;
        if (before == 'う') result[^1] = 'w';
        else if (result[^1] is 'i' or 'u' or 'e' or 'o') result.Length--;
    }

    // sha, cha, ja have no y.
    private static bool EndsInSibilant(StringBuilder result) =>
        result[^1] == 'j' || (result[^1] == 'h' && result.Length > 1 && result[^2] is 's' or 'c');
}
