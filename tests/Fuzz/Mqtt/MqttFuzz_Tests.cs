using System.Text;

namespace Yuimori.Fuzz.Mqtt;

public sealed class MqttFuzz_Tests
{
    private const int Rounds = 60_000;

    private static readonly string[] s_packets =
    [
        "100E00044D5154540402003C00026162",
        "101900044D51545405C00000051100000010000161000175000101",
        "102B00044D515454056E003C0000026162051800000005000177000468692E2E26000161000162",
        "2003008700", "20020000", "201400001121000A24012500270000FFFF2A00120001781F0000",
        "3B080003612F62000AFF", "300B000161072300010300016278", "32110001610001080B050800026262260001610001627A",
        "4003000197", "40020001", "50020001", "62020002", "70020002",
        "82070001000001232D", "820C000100000722736861726500", "820600010001612B00", "82060001000161",
        "9003000180", "900400010001", "A2060001000161", "A20600010000012B", "B0020001", "B00400010011",
        "C000", "D000", "E000", "E00189", "E00A8E071F0004676F6E65", "F000", "F00918071500016D160001",
    ];

    private static readonly string[] s_topics =
        ["a/b\u00FFa/+", "m/d/up/x\u00FFm/+/up/#", "$SYS/a\u00FF#", "/\u00FF+/+", "x\u00FF$share/g/x", "温/度\u00FF温/+"];

    private static List<byte[]> PacketCorpus =>
    [
        .. from hex in s_packets
           from choice in new byte[] { 0x00, 0x10, 0x20, 0x11, 0x12, 0x31 }
           select (byte[])[choice, .. Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0")],
    ];

    private static List<byte[]> TopicCorpus =>
        [.. s_topics.Select(static text => MarkSplit(Encoding.UTF8.GetBytes(text)))];

    [Fact]
    public void Packets_SeedsAndMutations_HoldAllRules() => RunAll(PacketCorpus, input => PacketTarget.Run(input));

    [Fact]
    public void Topics_SeedsAndMutations_HoldAllRules() => RunAll(TopicCorpus, input => TopicTarget.Run(input));

    [Fact]
    public void Harness_TargetThatMustFail_Fails()
    {
        var failed = Assert.Throws<Xunit.Sdk.FailException>(() => RunAll(
            PacketCorpus, static input =>
            {
                if (input.Length > 3 && input[2] == 0x23)
                    throw new InvalidOperationException("found");
            }));
        Assert.Contains("found", failed.Message, StringComparison.Ordinal);
    }

    /// <summary>U+00FF is two bytes in UTF-8; the targets split at a single 0xFF, which UTF-8 never has.</summary>
    private static byte[] MarkSplit(byte[] utf8)
    {
        var at = utf8.AsSpan().IndexOf("\u00FF"u8);
        return [.. utf8[..at], 0xFF, .. utf8[(at + 2)..]];
    }

    private static void RunAll(List<byte[]> corpus, Action<byte[]> target) =>
        FuzzRun.All(corpus, target, Rounds, 20_260_101);
}
