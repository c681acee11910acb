using Yuimori.Kernel.Text;
using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Editing;

public sealed class SystemTextTests
{
    private const string Head = "yuimori: 1   # the format\n\nsystem: { id: x }\n";

    [Fact]
    public void Decide_NoSectionYet_IsAddedAtTheEnd()
    {
        var edited = SystemText.Decide(Head, Treat("malware@gw", "jamming@radio")).Value;

        Assert.Equal(
            Head + "\ndecisions:\n  - risks: [malware@gw, jamming@radio]\n    decision: treat\n    reason: F9で防ぐ\n", edited);
    }

    [Theory]
    [InlineData("decisions:\n")]
    [InlineData("decisions:   # none yet\n")]
    [InlineData("decisions: []   # none yet\n")]
    [InlineData("decisions: ~\n")]
    public void Decide_EmptySection_IsFilledAndKeepsItsComment(string section)
    {
        var edited = SystemText.Decide(Head + section + "assets: []  # later\n", Treat("malware@gw")).Value;

        Assert.Equal(section.Contains('#', StringComparison.Ordinal), edited.Contains("# none yet\n  - risks", StringComparison.Ordinal));
        Assert.Contains(":\n  - risks: [malware@gw]\n", edited.Replace("  # none yet", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("reason: F9で防ぐ\nassets: []  # later\n", edited, StringComparison.Ordinal);
    }

    [Fact]
    public void Decide_RiskOfABracketList_LeavesThatListAlone()
    {
        const string list = """
            decisions:
              # Worked out in the review of May.
              - risks: [malware@gw, "jamming@*",   # of the radio
                        forging@cloud]
                decision: avoid
                reason: x

              # The next one.
              - { risks: [a@b], decision: treat, reason: y }

            """;

        var edited = SystemText.Decide(Head + list, Treat("forging@cloud")).Value;

        Assert.Contains("- risks: [malware@gw, \"jamming@*\"", edited, StringComparison.Ordinal);
        Assert.Contains("# of the radio", edited, StringComparison.Ordinal);
        Assert.Contains("  # The next one.\n  - { risks: [a@b], decision: treat, reason: y }\n  - risks: [forging@cloud]", edited, StringComparison.Ordinal);
        Assert.Single(edited.Split("forging@cloud").Skip(1));
    }

    [Fact]
    public void Decide_RiskOfADashList_TakesItsLineAway()
    {
        const string list = "decisions:\n- risks:\n  - malware@gw   # why not\n  - jamming@radio\n  decision: avoid\n  reason: |\n    # not a comment\n    text\nlinks: []\n";

        var edited = SystemText.Decide(Head + list, Treat("malware@gw")).Value;

        Assert.Equal(
            Head + "decisions:\n- risks:\n  - jamming@radio\n  decision: avoid\n  reason: |\n    # not a comment\n    text\n"
            + "- risks: [malware@gw]\n  decision: treat\n  reason: F9で防ぐ\nlinks: []\n",
            edited);
    }

    [Fact]
    public void Decide_EntryThatLosesEveryRisk_GivesItsPlace()
    {
        const string list = "decisions:\n  # first\n  - risks: [a@b]\n    decision: avoid\n    reason: x\n  # second\n  - risks: [c@d]\n    decision: avoid\n    reason: y\n";

        var edited = SystemText.Decide(Head + list, Treat("a@b")).Value;

        Assert.Contains("  # first\n  - risks: [a@b]\n    decision: treat\n    reason: F9で防ぐ\n  # second\n  - risks: [c@d]", edited, StringComparison.Ordinal);
        Assert.DoesNotContain("reason: x", edited, StringComparison.Ordinal);
    }

    [Fact]
    public void Undecide_LastRisk_TakesTheEmptyListAwayAndKeepsItsComment()
    {
        var decided = SystemText.Decide(Head + "decisions:   # of May\n", Treat("a@b", "c@d")).Value;

        var edited = SystemText.Undecide(decided, ["a@b", "c@d"]).Value;

        Assert.Equal(Head + "# of May\n", edited);
        Assert.Equal(Head + "\n", SystemText.Undecide(SystemText.Decide(Head, Treat("a@b")).Value, ["a@b"]).Value);
    }

    [Fact]
    public void Decide_TextThatWouldBeMarkupOrYaml_IsQuoted()
    {
        const string hostile = "\"}]: - { x: y } # <script>\nforged: yes\u202e";
        var edited = SystemText.Decide(Head, Treat("a@b") with { Reason = new LocalisedText(hostile, "no"), Person = hostile }).Value;

        var root = SectionEdit.Parse(edited).Value;
        var entry = (Catalogue.Yaml.YamlMapping)((Catalogue.Yaml.YamlSequence)root["decisions"]!).Items[0];
        Assert.Equal(hostile, ((Catalogue.Yaml.YamlScalar)((Catalogue.Yaml.YamlMapping)entry["reason"]!)["ja"]!).Text);
        Assert.Equal(hostile, ((Catalogue.Yaml.YamlScalar)entry["person"]!).Text);
        Assert.Null(root["forged"]);
    }

    [Theory]
    [InlineData("decisions: [ { risks: [a@b], decision: avoid, reason: x } ]\n", "EDIT-02", "4")]
    [InlineData("decisions: text\n", "EDIT-02", "4")]
    [InlineData("decisions: [\n", "EDIT-01", "5")]
    public void Decide_SectionWrittenAnotherWay_IsRefusedWithItsLine(string section, string code, string line)
    {
        var edited = SystemText.Decide(Head + section, Treat("a@b"));

        Assert.Equal(code, edited.Error!.Code);
        Assert.Contains(line, edited.Error.Safe.En, StringComparison.Ordinal);
    }

    [Fact]
    public void SetAsideAndNote_AreReadBackByTheParser()
    {
        var text = File.ReadAllText(Samples.Uc4Path);
        var risk = "malware@home-gateway";
        var aside = SystemText.SetAside(text, new ExceptionEdit(
            [risk], ExceptionStatus.FalseAlarm, new LocalisedText("誤検知", "wrong here"), "山田", new DateOnly(2027, 3, 31))).Value;
        var both = SystemText.Note(aside, new NoteEdit([risk], NoteStatus.InProgress, null, "ABC-12")).Value;

        var read = SystemFile.Parse(System.Text.Encoding.UTF8.GetBytes(both), Samples.Uc4Path);

        Assert.True(read.IsOk, read.IsOk ? "" : read.Problems[0].ToString());
        Assert.Equal("山田", read.Value.Exceptions.Single().Owner);
        Assert.Equal(("ABC-12", NoteStatus.InProgress), (read.Value.Notes.Single().Ticket, read.Value.Notes.Single().Status));
        Assert.StartsWith(text.TrimEnd('\n'), both, StringComparison.Ordinal);
    }

    private static DecisionEdit Treat(params string[] risks) => new()
    {
        Risks = risks,
        Kind = DecisionKind.Treat,
        Reason = LocalisedText.Same("F9で防ぐ"),
    };
}
