using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the frame around every page.</summary>
internal static class FrameText
{
    public static LocalisedText Product { get; } = new("結守", "Yuimori");

    public static LocalisedText SkipToContent { get; } = new("本文へ移動", "Skip to content");

    public static LocalisedText Menu { get; } = new("メニュー", "Menu");

    public static LocalisedText Home { get; } = new("ホーム", "Home");

    public static LocalisedText Design { get; } = new("設計", "Design");

    public static LocalisedText Proof { get; } = new("証明", "Proof");

    public static LocalisedText Journal { get; } = new("記録簿", "Journal");

    public static LocalisedText Settings { get; } = new("設定", "Settings");

    public static LocalisedText Planned { get; } = new("予定", "planned");

    public static LocalisedText Phases { get; } = new("ライフサイクル", "Life cycle");

    public static LocalisedText LanguageChoice { get; } = new("言語", "Language");

    public static LocalisedText ThemeChoice { get; } = new("表示色", "Colours");

    public static LocalisedText ThemeAuto { get; } = new("自動", "Auto");

    public static LocalisedText ThemeLight { get; } = new("ライト", "Light");

    public static LocalisedText ThemeDark { get; } = new("ダーク", "Dark");

    public static LocalisedText SignOut { get; } = new("サインアウト", "Sign out");

    public static LocalisedText SignedInAs { get; } = new("サインイン中", "Signed in");

    public static LocalisedText Reconnecting { get; } = new(
        "ハブとの接続が切れています。表示は古い可能性があります。再接続しています…",
        "The hub does not answer. What you see may be old. Reconnecting…");

    public static LocalisedText Of(Phase phase) => phase switch
    {
        Phase.Initiation => new("開始", "Initiation"),
        Phase.Prevention => new("予防", "Prevention"),
        Phase.Detection => new("検知", "Detection"),
        Phase.Recovery => new("回復", "Recovery"),
        Phase.Termination => new("終了", "Termination"),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, null),
    };
}
