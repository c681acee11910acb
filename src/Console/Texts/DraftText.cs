using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the drafts' list and of the frame around a draft.</summary>
internal static class DraftText
{
    public static LocalisedText Running { get; } = new("動作中の設計", "Running design");

    public static LocalisedText Title { get; } = new("下書き", "Drafts");

    public static LocalisedText Lead { get; } = new(
        "設計の下書きを作り、脅威とリスクを確かめながら仕上げます。動作中のシステムには影響しません。",
        "Draft a design and see its threats and risks while you write. What runs is not touched.");

    public static LocalisedText New { get; } = new("新しい下書き", "New draft");

    public static LocalisedText Name { get; } = new("名前", "Name");

    public static LocalisedText NameHelp { get; } = new(
        "ファイル名になります。英数字と「-」「_」が使えます。例: my-home",
        "Becomes the file's name: letters, digits, - and _. For example my-home.");

    public static LocalisedText StartFrom { get; } = new("作り方", "Start from");

    public static LocalisedText Empty { get; } = new("空の下書き", "nothing");

    public static LocalisedText Outline { get; } = new("書き方の説明つきの雛形", "an outline with explanations");

    public static LocalisedText Create { get; } = new("作成", "Create");

    public static LocalisedText None { get; } = new(
        "下書きはまだありません。下のフォームから作成できます。", "There are no drafts yet. Make one with the form below.");

    public static LocalisedText File { get; } = new("ファイル", "File");

    public static LocalisedText Changed { get; } = new("最終更新", "Last change");

    public static LocalisedText Size { get; } = new("大きさ", "Size");

    public static LocalisedText Folder { get; } = new("フォルダー", "Folder");

    public static LocalisedText ReadOnly { get; } = new("動作中（変更できません）", "runs; read only");

    public static LocalisedText CopyRunning { get; } = new("動作中のファイルの写し", "a copy of the file that runs");

    public static LocalisedText Sample(string name) => new($"サンプル: {name}", $"sample: {name}");

    public static LocalisedText Tabs { get; } = new("下書きのページ", "Pages of the draft");

    public static LocalisedText Edit { get; } = new("編集", "Edit");

    public static LocalisedText Map { get; } = new("1 構成", "1 Map");

    public static LocalisedText Assess { get; } = new("2 評価", "2 Assess");

    public static LocalisedText Decide { get; } = new("3 対策の決定", "3 Decide");

    public static LocalisedText Place { get; } = new("4 配置", "4 Place");

    public static LocalisedText Sheet { get; } = new("評価シート", "Sheet");

    public static LocalisedText Checklists { get; } = new("チェックリスト", "Checklists");

    public static LocalisedText History { get; } = new("履歴", "History");

    public static LocalisedText Compare { get; } = new("下書きを比較", "Compare drafts");

    public static LocalisedText Download { get; } = new("ダウンロード", "Download");

    public static LocalisedText NotFound { get; } = new("その名前の下書きはありません。", "There is no draft of that name.");

    public static LocalisedText MendFirst { get; } = new(
        "システムファイルに直すところがあるため、まだ分析できません。",
        "The System file has something to mend before it can be analysed.");

    public static LocalisedText ToEditor { get; } = new("エディタで直す", "Mend it in the editor");

    public static LocalisedText TooLarge { get; } = new(
        "送られた内容が大きすぎます。何も保存していません。", "What was sent is too large. Nothing was saved.");

    public static LocalisedText Busy { get; } = new(
        "ほかの確認が続いています。数秒後にもう一度お試しください。内容は保存されていません。",
        "Other checks are still running. Try again in a few seconds. Nothing was saved.");

    public static LocalisedText Saved { get; } = new("保存しました。", "Saved.");

    public static LocalisedText Bytes(long bytes) =>
        LocalisedText.Same(string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024m):N0} KiB"));
}
