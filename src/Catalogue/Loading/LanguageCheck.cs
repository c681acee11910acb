using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Loading;

/// <summary>Nothing is left untranslated (D14).</summary>
internal static class LanguageCheck
{
    public static IEnumerable<YamlProblem> Run(IReadOnlyList<GuidelineFile> files)
    {
        foreach (var file in files)
        {
            foreach (var text in file.Mappings().Where(m => m["ja"] is not null))
            {
                var (ja, en) = (text.Scalar("ja"), text.Scalar("en"));
                if (!ja.Text.Any(IsJapanese))
                {
                    yield return CatalogueChecks.Problem(
                        "CAT-04", file, ja, new("日本語になっていません。", "This is not Japanese."), ja.Text,
                        new("日本語の文字を含む文", "a text with Japanese characters"));
                }

                if (en.Text.Any(IsJapanese))
                {
                    yield return CatalogueChecks.Problem(
                        "CAT-04", file, en, new("英語になっていません。", "This is not English."), en.Text,
                        new("日本語の文字を含まない文", "a text without Japanese characters"));
                }
            }
        }
    }

    private static bool IsJapanese(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF');
}
