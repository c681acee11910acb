using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the first-run wizard.</summary>
internal static class SetupText
{
    public static LocalisedText Title { get; } = new("初期設定", "First set-up");

    public static LocalisedText Intro { get; } = new(
        "設定が終わるまで、ハブはほかの要求に一切応答しません。3つの手順で終わります。",
        "Until this is done the hub answers nothing else. It takes three steps.");

    public static LocalisedText StepWelcome { get; } = new("言語とコード", "Language and code");

    public static LocalisedText StepAdministrator { get; } = new("管理者", "Administrator");

    public static LocalisedText StepNames { get; } = new("名前", "Names");

    public static LocalisedText Code { get; } = new("セットアップコード", "Set-up code");

    public static LocalisedText CodeHelp { get; } = new(
        "ハブを起動した画面に表示されています。設定を始められるのは、その画面を見られる人だけです。",
        "The hub printed it where it was started: only somebody who can see that screen may set it up.");

    public static LocalisedText Begin { get; } = new("設定を始める", "Begin");

    public static LocalisedText Next { get; } = new("次へ", "Next");

    public static LocalisedText Finish { get; } = new("設定を完了する", "Finish set-up");

    public static LocalisedText Back { get; } = new("戻る", "Back");

    public static LocalisedText AdministratorIntro { get; } = new(
        "ハブを管理する人のアカウントを作ります。出荷時のパスワードはありません。",
        "This makes the account of the person who runs the hub. There is no factory password.");

    public static LocalisedText UserName { get; } = new("ユーザー名", "User name");

    public static LocalisedText UserNameHelp { get; } = new(
        "英字で始まる3〜32文字の英数字", "3 to 32 letters and digits, starting with a letter");

    public static LocalisedText Password { get; } = new("パスワード", "Password");

    public static LocalisedText PasswordHelp { get; } = new(
        "12文字以上。記号や大文字の決まりはありません。長さと推測されにくさだけを見ます。",
        "12 characters or more. No rules about symbols or capitals: only length and how hard it is to guess count.");

    public static LocalisedText PasswordAgain { get; } = new("パスワード(確認)", "Password again");

    public static LocalisedText PasswordsDiffer { get; } = new(
        "2つのパスワードが一致しません。", "The two passwords differ.");

    public static LocalisedText NamesIntro { get; } = new(
        "このサイトの呼び名と、証明書に書き込む信頼ドメインを決めます。",
        "What people call this site, and the trust domain written into every certificate.");

    public static LocalisedText SiteName { get; } = new("サイト名", "Site name");

    public static LocalisedText SiteNameHelp { get; } = new(
        "画面の上部に表示されます。例: 丘の家", "Shown at the top of every page. For example: Hill House");

    public static LocalisedText TrustDomain { get; } = new("信頼ドメイン", "Trust domain");

    public static LocalisedText TrustDomainHelp { get; } = new(
        "機器の身元はすべて spiffe://<信頼ドメイン>/… となります。後から変えると全機器の再登録が必要です。迷ったらこのままで構いません。",
        "Every identity becomes spiffe://<trust domain>/… Changing it later means enrolling every device again. "
        + "If in doubt, keep it as it is.");

    public static LocalisedText RequiredTitle { get; } = new("初期設定が必要です", "This hub is not set up yet");

    public static LocalisedText RequiredText { get; } = new(
        "設定が終わるまで、このハブは何も提供しません。ハブを起動した画面に、ワンタイムコード付きの設定用アドレスが表示されています。",
        "It serves nothing until it is. The screen where the hub was started shows an address with a one-time code.");

    public static LocalisedText RequiredAct { get; } = new("初期設定を開く", "Open the set-up");

    public static LocalisedText StrengthWeak { get; } = new("弱い", "Weak");

    public static LocalisedText StrengthFair { get; } = new("使えます", "Acceptable");

    public static LocalisedText StrengthGood { get; } = new("良い", "Good");

    public static LocalisedText StrengthStrong { get; } = new("強い", "Strong");

    public static LocalisedText Strength { get; } = new("強度", "Strength");
}
