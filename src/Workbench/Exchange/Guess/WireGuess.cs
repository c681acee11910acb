using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Guess;

/// <summary>What a foreign data flow most likely runs over, speaks, and is protected by.</summary>
internal sealed record WireGuess(LinkMedium Medium, LinkProtocol Protocol, TransportProtection Transport)
{
    /// <summary>Whether a word for the protocol was known; otherwise what it said is lost.</summary>
    public bool IsKnown => Protocol != LinkProtocol.Other;

    /// <summary>What a person must look at; null: all was said.</summary>
    public LocalisedText? Review { get; private init; }

    /// <summary>Guesses from what is said.</summary>
    /// <param name="encrypted">Whether the source says that it is encrypted; null: not said.</param>
    /// <param name="mutual">Whether the source says that the client proves itself by certificate.</param>
    /// <param name="isPublic">Whether the source says that it crosses a public network; null: not said.</param>
    /// <param name="texts">Protocol, name, tags, the most telling first.</param>
    public static WireGuess Of(bool? encrypted, bool mutual, bool? isPublic, params IEnumerable<string?> texts)
    {
        var words = texts.OfType<string>().Where(t => t.Length is > 0 and <= 200).Select(t => t.ToLowerInvariant())
            .ToList();
        var row = words.Select(Row).FirstOrDefault(r => r is not null);
        var medium = row?.Medium ?? words.Select(MediumOf).FirstOrDefault(m => m is not null);
        var isGuess = medium is null;
        medium ??= isPublic == true ? LinkMedium.Internet : LinkMedium.Ethernet;
        return new(medium.Value, row?.Protocol ?? LinkProtocol.Other, TransportOf(row, encrypted, mutual, medium.Value))
        {
            Review = !isGuess || isPublic == true ? null : new(
                "通信媒体が書かれていないため、ethernetと仮定しています。", "the medium is not said; ethernet is assumed."),
        };
    }

    private static TransportProtection TransportOf(WireRow? row, bool? encrypted, bool mutual, LinkMedium medium)
    {
        if (mutual) return TransportProtection.MutualTls;
        var isOver = row?.IsEncrypted ?? encrypted;
        if (row?.IsEncrypted == false && encrypted == true) isOver = true;
        if (isOver is null) return TransportProtection.Unstated;
        if (isOver == false) return TransportProtection.None;
        return medium is LinkMedium.Bluetooth or LinkMedium.WiFi or LinkMedium.Cellular or LinkMedium.ShortRangeRadio
            && row is not { IsEncrypted: true, Medium: null }
            ? TransportProtection.LinkEncryption
            : TransportProtection.Tls;
    }

    private static WireRow? Row(string text) => Rows.FirstOrDefault(r => Holds(text, r.Word));

    private static LinkMedium? MediumOf(string text)
    {
        foreach (var (word, medium) in Media)
        {
            if (Holds(text, word)) return medium;
        }

        return null;
    }

    private static bool Holds(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + word.Length;
            if (word[0] > 0x7F || ((at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])))) return true;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static readonly (string Word, LinkMedium Medium)[] Media =
    [
        ("wi-fi", LinkMedium.WiFi), ("wifi", LinkMedium.WiFi), ("wlan", LinkMedium.WiFi), ("802.11", LinkMedium.WiFi),
        ("無線lan", LinkMedium.WiFi), ("lte", LinkMedium.Cellular), ("3g", LinkMedium.Cellular),
        ("4g", LinkMedium.Cellular),
        ("2g-4g", LinkMedium.Cellular), ("5g", LinkMedium.Cellular), ("cellular", LinkMedium.Cellular),
        ("携帯", LinkMedium.Cellular), ("zigbee", LinkMedium.ShortRangeRadio), ("z-wave", LinkMedium.ShortRangeRadio),
        ("lora", LinkMedium.ShortRangeRadio), ("lorawan", LinkMedium.ShortRangeRadio),
        ("thread", LinkMedium.ShortRangeRadio),
        ("usb", LinkMedium.Usb), ("nfc", LinkMedium.Nfc), ("serial", LinkMedium.Serial), ("rs-485", LinkMedium.Serial),
        ("rs485", LinkMedium.Serial), ("uart", LinkMedium.Serial), ("can", LinkMedium.Serial),
        ("can bus", LinkMedium.Serial),
        ("wire", LinkMedium.Ethernet), ("wired", LinkMedium.Ethernet), ("ethernet", LinkMedium.Ethernet),
        ("lan", LinkMedium.Ethernet), ("internet", LinkMedium.Internet), ("インターネット", LinkMedium.Internet),
        ("有線", LinkMedium.Ethernet), ("bluetooth", LinkMedium.Bluetooth), ("ble", LinkMedium.Bluetooth),
    ];

    private static readonly WireRow[] Rows =
    [
        new("https", LinkProtocol.Http, true), new("http/s", LinkProtocol.Http, true),
        new("wss", LinkProtocol.Http, true),
        new("reverse-proxy-web-protocol-encrypted", LinkProtocol.Http, true),
        new("reverse-proxy-web-protocol", LinkProtocol.Http, false), new("http", LinkProtocol.Http, false),
        new("ws", LinkProtocol.Http, false), new("rest", LinkProtocol.Http, null), new("soap", LinkProtocol.Http, null),
        new("mqtts", LinkProtocol.Mqtt, true), new("mqtt", LinkProtocol.Mqtt, null),
        new("coaps", LinkProtocol.Coap, true),
        new("coap", LinkProtocol.Coap, null), new("echonet", LinkProtocol.EchonetLite, null),
        new("modbus", LinkProtocol.Modbus, null), new("opc ua", LinkProtocol.OpcUa, null),
        new("opc-ua", LinkProtocol.OpcUa, null), new("opcua", LinkProtocol.OpcUa, null),
        new("local-file-access", LinkProtocol.Other, null, LinkMedium.Internal),
        new("in-process-library-call", LinkProtocol.Other, null, LinkMedium.Internal),
        new("inter-process-communication", LinkProtocol.Other, null, LinkMedium.Internal),
        new("container-spawning", LinkProtocol.Other, null, LinkMedium.Internal),
        new("ssh", LinkProtocol.Other, true), new("ssh-tunnel", LinkProtocol.Other, true),
        new("sftp", LinkProtocol.Other, true),
        new("scp", LinkProtocol.Other, true), new("ftps", LinkProtocol.Other, true),
        new("ldaps", LinkProtocol.Other, true),
        new("tls", LinkProtocol.Other, true), new("dtls", LinkProtocol.Other, true),
        new("ssl", LinkProtocol.Other, true),
        new("ipsec", LinkProtocol.Other, true), new("ftp", LinkProtocol.Other, false),
        new("telnet", LinkProtocol.Other, false),
        new("ldap", LinkProtocol.Other, false), new("smtp", LinkProtocol.Other, false),
        new("pop3", LinkProtocol.Other, false),
        new("imap", LinkProtocol.Other, false), new("jdbc", LinkProtocol.Other, false),
        new("odbc", LinkProtocol.Other, false),
    ];

    /// <summary>A protocol word, and what it says about encryption and medium.</summary>
    private sealed record WireRow(string Word, LinkProtocol Protocol, bool? IsEncrypted, LinkMedium? Medium = null);
}
