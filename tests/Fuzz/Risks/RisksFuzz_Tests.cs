using System.Text;
using Yuimori.Fuzz.Mqtt;

namespace Yuimori.Fuzz.Risks;

public sealed class RisksFuzz_Tests
{
    private const int Rounds = 20_000;

    private static readonly string[] Seeds =
    [
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H",
        "CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:L/VI:N/VA:H/SC:N/SI:L/SA:H/E:P/CR:M/IR:L/AR:H/MAV:L/MAC:L/MAT:N/MPR:L/MUI:P"
            + "/MVC:N/MVI:L/MVA:H/MSC:L/MSI:S/MSA:S/S:P/AU:Y/R:I/V:C/RE:H/U:Amber",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:L/A:N/E:P/RL:T/RC:R/CR:H/IR:M/AR:L/MAV:P/MS:U",
        "CVSS:3.0/A:H/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H",
        "(AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/RL:OF/RC:UR/CDP:LM/TD:L/CR:H/IR:ND/AR:M)",
        "AV:L/AC:H/Au:M/C:N/I:P/A:C",
        "SL:5/M:2/O:7/S:1/ED:3/EE:6/A:9/ID:2/LC:9/LI:7/LAV:5/LAC:8/FD:1/RD:2/NC:1/PV:5",
    ];

    [Fact]
    public void Vectors_SeedsAndMutations_HoldAllRules() =>
        RunAll([.. Seeds.Select(Encoding.ASCII.GetBytes)], static input => VectorTarget.Run(input));

    [Fact]
    public void Lines_SeedsAndMutations_HoldAllRules() => RunAll(
        [Encoding.UTF8.GetBytes("\uFEFF" + string.Join("\r\n", Seeds)), Encoding.ASCII.GetBytes(Seeds[0] + "\n\n" + Seeds[1])],
        LinesTarget.Run);

    [Fact]
    public void Harness_TargetThatMustFail_Fails() => Assert.Throws<Xunit.Sdk.FailException>(
        () => RunAll(["CVSS:4.0/"u8.ToArray()], static input =>
        {
            if (input.Length != 9) throw new InvalidOperationException("found");
        }));

    private static void RunAll(List<byte[]> corpus, Action<byte[]> target) =>
        FuzzRun.All(corpus, target, Rounds, 20_261_127);
}
