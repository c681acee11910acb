using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange.Assembly;

/// <summary>What every reader of a foreign file needs: the file, and where problems and losses go.</summary>
internal sealed class ImportContext(ForeignMap root, string file)
{
    public ForeignMap Root => root;

    public string File => file;

    public ForeignProblems Problems { get; } = new(file);

    public LossList Losses { get; } = new();

    /// <summary>Where a node stands, for the list of losses.</summary>
    public string At(ForeignNode node) => $"{Path.GetFileName(file)}:{node.Position}";

    /// <summary>Counts a node as lost, with the reason. An absent or empty one is none.</summary>
    public void Lose(ForeignNode? node, string field, LocalisedText why)
    {
        if (node is null) return;
        Losses.Add(field, At(node), why, node.Count);
        node.UseAll();
    }

    /// <summary>Keys of a group that are lost for one reason.</summary>
    public void LoseKeys(ForeignMap map, string field, LocalisedText why, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys) Lose(map[key], $"{field}.{key}", why);
    }

    /// <summary>
    /// Keys whose value says nothing when it is false, zero or empty; anything else stays to be listed.
    /// </summary>
    public static void PassDefaults(ForeignMap map, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (map[key] is ForeignValue value && value.Peek() is "false" or "False" or "0") map[key]!.UseAll();
        }
    }

    /// <summary>Text for a System file, or null.</summary>
    public LocalisedText? Both(string? text, ForeignNode node) => DraftText.Both(text, Losses, At(node));

    /// <summary>Text on one line, or null.</summary>
    public string? Line(string? text, ForeignNode node) => DraftText.Line(text, Losses, At(node));

    /// <summary>A key that must stand there does not.</summary>
    public void Missing(ForeignNode node, string field, string example) => Problems.Add(
        ForeignProblems.Missing, node.Position, new($"「{field}」がありません。", $"\"{field}\" is missing."), "",
        new($"「{example}」のような行", $"a line such as {example}"));

    /// <summary>The file's own version is not one that is read here.</summary>
    public void WrongVersion(ForeignNode? node, string came, string readable) => Problems.Add(
        ForeignProblems.Version, node?.Position ?? root.Position,
        new("この版の形式は読めません。", "This version of the format cannot be read."), came,
        new($"{readable}（元のツールで保存し直す）", $"{readable} (save it again from the other tool)"));
}
