using FsCheck;
using FsCheck.Fluent;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Editing;

/// <summary>Whatever list of decisions stands in a file, in whatever style: an edit changes what it must, and nothing else.</summary>
public sealed class SystemTextPropertyTests
{
    private static readonly string[] Ids = ["a@x", "b@x", "c@y", "d@y", "e@z", "f@z"];
    private static readonly string[] Comments = ["", "  # a, b]\n", "\n", "# left\n"];

    [Fact]
    public void Decide_AnyListInAnyStyle_TouchesOnlyTheRisksNamed()
    {
        var sizes = from styles in Gen.Choose(0, 23).ListOf(3)
            from chosen in Gen.Choose(1, 62)
            select (styles.ToArray(), chosen);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_261_127UL, 3UL),
            Prop.ForAll(Arb.From(sizes), static c => Holds(c.Item1, c.chosen)));
    }

    private static void Holds(int[] styles, int chosen)
    {
        var text = "yuimori: 1\ndecisions:\n" + string.Concat(styles.Select((s, i) => Entry(s, Ids[(2 * i)..(2 * i + 2)]))) + "# end\nlinks: [1]   # two\n";
        string[] risks = [.. Ids.Where((_, i) => (chosen >> i & 1) == 1)];

        var edited = SystemText.Decide(text, new DecisionEdit
        {
            Risks = risks, Kind = DecisionKind.Accept, Reason = LocalisedText.Same("r"),
        });

        Assert.True(edited.IsOk, $"{edited.Error}\n{text}");
        var list = (YamlSequence)SectionEdit.Parse(edited.Value).Value["decisions"]!;
        var named = list.Items.Cast<YamlMapping>().SelectMany(e => ((YamlSequence)e["risks"]!).Items).Select(r => ((YamlScalar)r).Text);
        Assert.Equal(Ids.Order(), named.Order());
        Assert.Contains("# end\nlinks: [1]   # two\n", edited.Value, StringComparison.Ordinal);
        Assert.Equal(text.Split("# a, b]").Length, edited.Value.Split("# a, b]").Length);
    }

    private static string Entry(int style, string[] risks)
    {
        var quoted = (style & 1) == 1 ? risks.Select(r => $"\"{r}\"") : risks;
        var list = (style >> 1 & 3) switch
        {
            0 => $"[{string.Join(", ", quoted)}]",
            1 => $"[ {string.Join(",\n       ", quoted)} ]",
            2 => "\n" + string.Join('\n', quoted.Select(r => "      - " + r)),
            _ => $"[\n      {string.Join(" , ", quoted)}\n      ]",
        };
        return Comments[style % Comments.Length] + $"  - risks: {list}\n    decision: avoid   # because\n    reason: x\n";
    }
}
