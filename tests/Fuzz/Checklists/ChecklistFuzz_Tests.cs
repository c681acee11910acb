using System.Text;
using Yuimori.Catalogue;
using Yuimori.Fuzz.Mqtt;

namespace Yuimori.Fuzz.Checklists;

public sealed class ChecklistFuzz_Tests
{
    private const int Rounds = 3000;

    private static readonly string[] Answers =
    [
        "yuimori-checklists: 1\nsystem: uc4-door-window\n",
        "yuimori-checklists: 1\nsystem: uc4-door-window\nanswers:\n  home-gateway:\n    - item: CSA-1.18\n"
        + "      answer: yes\n      by: 山田\n      on: 2026-11-27\n      note: \"a: b # c\\nd\"\n      evidence:\n"
        + "        - \"junit:Tls.RefusesPlain\"\n        - \"https://example.com/a#b\"\n      review: reviewed\n"
        + "  cloud:\n    - item: SCO-1\n      answer: 10\n      review: needs-review\n",
        "{ yuimori-checklists: 1, system: uc4-door-window, answers: { a: [{ item: KEY-1, answer: na, review: reviewed }] } }",
    ];

    [Fact]
    public void AnswersFile_SamplesAndMutations_HoldAllRules() =>
        RunAll([.. Answers.Select(Encoding.UTF8.GetBytes)], input => AnswersFileTarget.Run(input));

    [Fact]
    public void ChecklistFile_ListsAndMutations_HoldAllRules() => RunAll(
        [File.ReadAllBytes(Path.Combine(GuidelineCatalogue.DefaultDirectory, "checklists", "key-management.yaml"))],
        input => ChecklistFileTarget.Run(input));

    [Fact]
    public void Harness_TargetThatMustFail_Fails() => Assert.Throws<Xunit.Sdk.FailException>(
        () => RunAll(["yuimori: 1"u8.ToArray()], static input =>
        {
            if (input.Length != 10) throw new InvalidOperationException("found");
        }));

    private static void RunAll(List<byte[]> corpus, Action<byte[]> target) =>
        FuzzRun.All(corpus, target, Rounds, 20_261_127);
}
