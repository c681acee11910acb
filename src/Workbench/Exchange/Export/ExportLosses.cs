using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Export;

/// <summary>What an export cannot say: every part of the model and of its analysis that its format does not carry.</summary>
internal static class ExportLosses
{
    /// <summary>The list of what a format loses.</summary>
    /// <param name="result">What is exported.</param>
    /// <param name="format">The format's name.</param>
    /// <param name="carried">Names of the parts that it carries.</param>
    public static LossList Of(DesignResult result, string format, params ReadOnlySpan<string> carried)
    {
        var losses = new LossList();
        LocalisedText why = new($"{format}に相当する項目がありません。", $"{format} has no place for it.");
        foreach (var (name, first, count) in ModelParts.Of(result.Model))
        {
            // Where a whole section is lost, all that it says is: its parts are not listed again.
            var section = name.IndexOf('.') is var dot and > 0 ? name[..dot] : name;
            var isWithSection = section != name && section != "system" && !carried.Contains(section);
            if (!isWithSection && !carried.Contains(name)) losses.Add(name, first, why, count);
        }

        if (!carried.Contains("lint") && result.Lint.Count > 0)
            losses.Add("lint", result.Lint[0].Subject, why, result.Lint.Count);
        if (!carried.Contains("placements") && result.Placements.Count > 0)
            losses.Add("placements", $"{result.Placements[0].Function}@{result.Placements[0].Wanted}", why, result.Placements.Count);
        if (!carried.Contains("set aside") && result.SetAside.Count > 0)
            losses.Add("set aside", result.SetAside[0].Risk.Id, why, result.SetAside.Count);
        return losses;
    }

    /// <summary>A format of one language loses the other, where they differ.</summary>
    public static void OneLanguage(this LossList losses, SystemModel model, Language language)
    {
        var other = language == Language.Japanese ? "en" : "ja";
        var both = model.Components.Count(c => c.Name.Ja != c.Name.En) + model.Links.Count(l => l.Name is { } n && n.Ja != n.En)
            + model.Assets.Count(a => a.Name.Ja != a.Name.En) + model.Zones.Count(z => z.Name.Ja != z.Name.En);
        losses.Add($"texts ({other})", model.Id, new(
            "この形式は1つの言語だけを持ちます（--langで選びます）。",
            "The format holds one language; choose it with --lang."), both);
    }
}
