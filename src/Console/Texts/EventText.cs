using System.Collections.Frozen;
using Yuimori.Console.Web;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>
/// Names and values of an Event's details in words; what this version does not know is shown as it is.
/// </summary>
internal static class EventText
{
    /// <summary>Longer values, such as hashes, are cut in lists; the record's page shows all of them.</summary>
    private const int ValueLengthMax = 48;

    private static readonly FrozenDictionary<string, LocalisedText> Names = new Dictionary<string, LocalisedText>
    {
        ["why"] = new("理由", "why"),
        ["tls"] = new("TLS", "TLS"),
        ["cipher"] = new("暗号", "cipher"),
        ["plan"] = new("計画", "plan"),
        ["expected"] = new("期待値", "expected"),
        ["remote"] = new("接続元", "from"),
        ["subject"] = new("証明書の名前", "subject"),
        ["count"] = new("回数", "times"),
        ["by"] = new("実行者", "by"),
        ["where"] = new("場所", "where"),
        ["case"] = new("試行", "case"),
        ["user"] = new("利用者", "user"),
        ["act"] = new("操作", "act"),
        ["topic"] = new("トピック", "topic"),
        ["size"] = new("件数", "records"),
        ["root"] = new("ルート", "root"),
        ["badIndex"] = new("最初の不正な記録", "first bad record"),
        ["next"] = new("次の記録", "next"),
        ["index"] = new("記録", "record"),
        ["sha256"] = new("SHA-256", "SHA-256"),
        ["order"] = new("指示", "order"),
        ["controller"] = new("制御", "controller"),
        ["value"] = new("値", "value"),
        ["purpose"] = new("目的", "purpose"),
        ["reason"] = new("規則", "rule"),
        ["command"] = new("指令", "command"),
        ["seq"] = new("番号", "number"),
        ["highest"] = new("受付済みの番号", "highest so far"),
        ["seconds"] = new("秒", "seconds"),
        ["event"] = new("イベント", "event"),
        ["running"] = new("稼働", "running"),
        ["silent"] = new("応答なし", "silent"),
        ["components"] = new("構成要素", "components"),
        ["stream"] = new("測定項目", "stream"),
        ["open"] = new("競合数", "conflicts"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static LocalisedText Beats { get; } = new("が優先、次に譲った側:", "wins over");

    public static LocalisedText Seconds(string seconds) => new($"{seconds}秒継続", $"for {seconds} s");

    public static LocalisedText SilentFor(string seconds) => new($"{seconds}秒間応答なし", $"silent for {seconds} s");

    public static LocalisedText Taken(LocalisedText value) => new($"「{value.Ja}」になった", $"is {value.En} now");

    public static LocalisedText NameOf(string name) => Names.GetValueOrDefault(name) ?? LocalisedText.Same(name);

    public static LocalisedText ValueOf(string name, string value, ConsoleSystem system) => name switch
    {
        "why" => WhyText.Of(value),
        "controller" or "by" => system.NameOf(value),
        "value" or "purpose" or "stream" => ValueText.Of(value),
        _ => LocalisedText.Same(value.Length <= ValueLengthMax ? value : value[..16] + "…"),
    };
}
