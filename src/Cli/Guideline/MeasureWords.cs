using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Guideline;

/// <summary>The words of countermeasures and frameworks, for people.</summary>
internal static class MeasureWords
{
    /// <summary>By what means.</summary>
    public static LocalisedText Means(string word) =>
        SystemWords.Means.Find(word) is { } means ? SystemWords.Means.LabelOf(means) : LocalisedText.Same(word);

    /// <summary>Where a countermeasure can be.</summary>
    public static LocalisedText Place(string word)
    {
        if (word == "link") return new("接続", "link");
        return SystemWords.Kind.Find(word) is { } kind ? SystemWords.Kind.LabelOf(kind) : LocalisedText.Same(word);
    }

    /// <summary>How strongly a row is asked for; null where it makes no difference.</summary>
    public static LocalisedText? Level(RowLevel? level) => level switch
    {
        RowLevel.Mandatory => new("必須（条件付きを含む）", "mandatory, where it applies"),
        RowLevel.Recommended => new("推奨", "recommended"),
        _ => null,
    };
}
