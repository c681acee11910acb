using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Export;

/// <summary>
/// What an export cannot say: every part of the model and of its analysis that its format does not carry.
/// </summary>
internal static class ExportLosses
{
    /// <summary>
    /// Before the name of a part: the format lists it by itself. Without, it is carried beside the findings that it is
    /// about, so what is about none of them is lost.
    /// </summary>
    public const string Whole = "*";

    private static LocalisedText NoFinding { get; } = new(
        "対象のリスクが見つかっていないか、期限切れです。", "It is about no finding, or has expired.");

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
            var isWithSection = section != name && section != "system" && !carried.Contains(section)
                && !carried.Contains(Whole + section);
            if (!isWithSection && !carried.Contains(name) && !carried.Contains(Whole + name))
                losses.Add(name, first, why, count);
        }

        var carriedByFindings = carried.ToArray();
        foreach (var (name, left) in Dangling(result))
        {
            if (left.Count > 0 && carriedByFindings.Contains(name)) losses.Add(name, left[0], NoFinding, left.Count);
        }

        if (!carried.Contains("lint") && result.Lint.Count > 0)
            losses.Add("lint", result.Lint[0].Subject, why, result.Lint.Count);
        if (!carried.Contains("placements") && result.Placements.Count > 0)
            losses.Add(
                "placements", $"{result.Placements[0].Function}@{result.Placements[0].Wanted}", why,
                result.Placements.Count);
        if (!carried.Contains("set aside") && result.SetAside.Count > 0)
            losses.Add("set aside", result.SetAside[0].Risk.Id, why, result.SetAside.Count);
        return losses;
    }

    private static IEnumerable<(string Name, List<string> Left)> Dangling(DesignResult result)
    {
        var all = result.Risks.Concat(result.SetAside).ToList();
        var model = result.Model;
        yield return ("decisions", Left(model.Decisions, all.Select(r => r.Decision), d => d.Risks));
        yield return ("overrides", Left(model.Overrides, all.Select(r => r.Override), o => o.Risks));
        yield return ("exceptions", Left(model.Exceptions, result.SetAside.Select(r => r.Exception), e => e.Risks));
        yield return ("notes", Left(model.Notes, all.SelectMany(r => r.Notes), n => n.Risks));
    }

    private static List<string> Left<T>(
        IEnumerable<T> said, IEnumerable<T?> used, Func<T, IReadOnlyList<RiskSelector>> risks)
        where T : class
    {
        var found = used.OfType<T>().ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. said.Where(s => !found.Contains(s)).Select(s => risks(s)[0].ToString())];
    }

    /// <summary>A format of one language loses the other, where they differ.</summary>
    public static void OneLanguage(this LossList losses, SystemModel model, Language language)
    {
        var other = language == Language.Japanese ? "en" : "ja";
        var both = model.Components.Count(c => c.Name.Ja != c.Name.En)
            + model.Links.Count(l => l.Name is { } n && n.Ja != n.En)
            + model.Assets.Count(a => a.Name.Ja != a.Name.En) + model.Zones.Count(z => z.Name.Ja != z.Name.En);
        losses.Add($"texts ({other})", model.Id, new(
            "この形式は1つの言語だけを持ちます（--langで選びます）。",
            "The format holds one language; choose it with --lang."), both);
    }
}
