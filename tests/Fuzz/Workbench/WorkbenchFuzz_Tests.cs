using Yuimori.Catalogue;
using Yuimori.Fuzz.Mqtt;

namespace Yuimori.Fuzz.Workbench;

public sealed class WorkbenchFuzz_Tests
{
    private const int Rounds = 4000;

    [Fact]
    public void SystemFile_SampleAndMutations_HoldAllRules()
    {
        var folder = Path.Combine(FuzzRun.Root, "tests", "Unit", "Workbench.Tests", "Broken");
        List<byte[]> corpus =
        [
            File.ReadAllBytes(Path.Combine(FuzzRun.Root, "samples", "uc4-door-window", "home.system.yaml")),
            .. Directory.EnumerateFiles(folder, "*.system.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        ];
        RunAll(corpus, input => SystemFileTarget.Run(input));
    }

    [Fact]
    public void RuleFile_RulesAndMutations_HoldAllRules()
    {
        var folder = Path.Combine(GuidelineCatalogue.DefaultDirectory, "rules");
        RunAll(
            [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)],
            input => RuleFileTarget.Run(input));
    }

    [Fact]
    public void Snapshot_SmallDesignAndMutations_HoldAllRules() => RunAll(
        [
            """
            {"format":1,"system":"s","sha256":"00","day":"2026-11-21",
            "items":[{"kind":"link","id":"line","fields":{"transport":"mutual-tls"}},{"kind":"threat-rule","id":"a","fields":{}}],
            "risks":[{"id":"a@line","title":{"ja":"あ","en":"A"},"vector":"AV:N","score":7.15,"residual":2.1,"working":["F4"],
            "decidedBy":"a@*","isExpired":false,"decision":{"decision":"treat","countermeasures":"m, n"}}]}
            """u8.ToArray(),
            """{"format":1,"system":"s","sha256":"","day":"2026-11-21","items":[],"risks":[]}"""u8.ToArray(),
        ], static input => SnapshotTarget.Run(input));

    [Fact]
    public void Design_SystemsWithEverySectionAndMutations_HoldAllRules()
    {
        List<byte[]> corpus =
        [
            File.ReadAllBytes(Path.Combine(FuzzRun.Root, "tests", "Fuzz", "Workbench", "every-section.system.yaml")),
            File.ReadAllBytes(Path.Combine(FuzzRun.Root, "samples", "uc4-door-window", "home.system.yaml")),
        ];
        RunAll(corpus, input => DesignTarget.Run(input));
    }

    [Fact]
    public void Harness_TargetThatMustFail_Fails() => Assert.Throws<Xunit.Sdk.FailException>(
        () => RunAll(["yuimori: 1"u8.ToArray()], static input =>
        {
            if (input.Length != 10) throw new InvalidOperationException("found");
        }));

    private static void RunAll(List<byte[]> corpus, Action<byte[]> target) =>
        FuzzRun.All(corpus, target, Rounds, 20_261_121);
}
