using FsCheck;
using FsCheck.Fluent;

namespace Yuimori.Workbench.Risks.Tests.Vectors;

/// <summary>What holds for any text, each method.</summary>
public sealed class VectorPropertyTests
{
    private static readonly Config Config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static readonly string[] Seeds =
    [
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P/MSI:S/U:Amber",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/MPR:L",
        "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:L/A:N/RL:W",
        "AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/RL:OF/RC:UR/CDP:LM/TD:L/CR:H/IR:ND/AR:M",
        "AV:N/AC:L/Au:N/C:P/I:P/A:C",
        "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8/FD:1/RD:2/NC:1/PV:5",
    ];

    [Fact]
    public void AnyText_EachMethod_IsReadAlikeThreeTimesAndNeverThrows() =>
        FsCheck.Check.One(Config, Prop.ForAll<string?>(static text => EveryMethod(text ?? "")));

    [Fact]
    public void ChangedVector_EachMethod_IsReadAlikeThreeTimesAndWhatIsReadIsWrittenTheSame()
    {
        var changes = from seed in Gen.Elements(Seeds)
                      from at in Gen.Choose(0, seed.Length)
                      from cut in Gen.Choose(0, 8)
                      from put in Gen.Elements("", "/", ":", "N", "H", "X", "/AV:N", "ND", "\0", "é", "(", "/E:A")
                      select seed[..at] + put + seed[Math.Min(seed.Length, at + cut)..];
        FsCheck.Check.One(Config, Prop.ForAll(changes.ToArbitrary(), EveryMethod));
    }

    [Fact]
    public void AnyVector_EachMethod_IsTheSameWhenWrittenAndReadAgain()
    {
        foreach (var seed in Seeds) Assert.True(EveryMethod(seed));
        Assert.All(Every.V4Effective.Where(static (_, i) => i % 97 == 0), static v => Same<CvssV40Vector>("CVSS:4.0/" + v));
        Assert.All(Every.V3Base, static v => Same<CvssV31Vector>("CVSS:3.1/" + v));
        Assert.All(Every.V2Base, static v => Same<CrssVector>(v));
    }

    private static bool EveryMethod(string text) =>
        Same<CvssV40Vector>(text) & Same<CvssV31Vector>(text) & Same<CvssV30Vector>(text) & Same<CvssV2Vector>(text)
        & Same<CrssVector>(text) & Same<OwaspRiskVector>(text);

    private static bool Same<T>(string text)
        where T : struct, IRiskVector<T>
    {
        var parsed = T.Parse(text);
        var fromChars = T.TryParse(text, out var narrow);
        var fromBytes = T.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var raw);
        Assert.Equal((parsed.IsOk, parsed.IsOk), (fromChars, fromBytes));
        if (!parsed.IsOk)
        {
            Assert.Equal((default(T), default(T)), (narrow, raw));
            Assert.NotEmpty(parsed.Error.Ja);
            Assert.InRange(parsed.Error.Position, 1, text.Length + 1);
            return true;
        }

        Assert.Equal((parsed.Value, parsed.Value), (narrow, raw));
        Assert.Equal(parsed.Value, T.Parse(parsed.Value.ToString()!).Value);
        return true;
    }
}
