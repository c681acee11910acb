using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of signing in and of refusals.</summary>
internal static class SignInText
{
    public static LocalisedText Title { get; } = new("サインイン", "Sign in");

    public static LocalisedText Act { get; } = new("サインイン", "Sign in");

    public static LocalisedText FormExpired { get; } = new(
        "このフォームは期限切れか、別の画面から送られました。何も変更されていません。前のページに戻り、もう一度お試しください。",
        "This form has expired or came from another page. Nothing was changed. Go back and try again.");

    public static LocalisedText NotFound { get; } = new(
        "このページはありません。", "There is no such page.");

    public static LocalisedText Broken { get; } = new(
        "ハブの内部で問題が起きました。記録済みのデータは失われていません。",
        "Something went wrong inside the hub. Nothing that was recorded is lost.");

    public static LocalisedText ErrorTitle { get; } = new("表示できませんでした", "That did not work");

    public static LocalisedText ErrorId { get; } = new("ログのID", "Id in the log");

    public static LocalisedText ToHome { get; } = new("ホームへ", "To the home page");
}
