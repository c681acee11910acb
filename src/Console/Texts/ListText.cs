using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of lists: filters, pages, ends.</summary>
internal static class ListText
{
    public static LocalisedText Filter { get; } = new("絞り込み", "Filter");

    public static LocalisedText Apply { get; } = new("適用", "Apply");

    public static LocalisedText Clear { get; } = new("解除", "Clear");

    public static LocalisedText All { get; } = new("すべて", "all");

    public static LocalisedText Newest { get; } = new("最新へ", "Newest");

    public static LocalisedText Older { get; } = new("以前の記録", "Older");

    public static LocalisedText SearchOn { get; } = new("さらに過去を探す", "Search further back");

    public static LocalisedText Pages { get; } = new("ページ", "Pages");

    public static LocalisedText Record { get; } = new("記録", "Record");

    public static LocalisedText Time { get; } = new("時刻", "Time");

    public static LocalisedText Component { get; } = new("構成要素", "Component");

    public static LocalisedText State { get; } = new("状態", "State");

    public static LocalisedText Details { get; } = new("内容", "Details");

    public static LocalisedText End { get; } = new("これより古い該当記録はありません。", "There is nothing older.");

    public static LocalisedText StoppedAt(long index)
    {
        var text = index.ToString("N0", CultureInfo.InvariantCulture);
        return new($"記録 {text} まで探しました。", $"Searched back to record {text}.");
    }
}
