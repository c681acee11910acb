using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Lint;

/// <summary>Countermeasures that the catalogue does not know or that act against nothing; incomplete lists.</summary>
internal static class MeasureLint
{
    public static void Check(LintContext context)
    {
        foreach (var measure in context.Model.Countermeasures) CheckMeasure(context, measure);
        foreach (var component in context.Model.Components) CheckSoftware(context, component);
        CheckAssets(context);
    }

    private static void CheckMeasure(LintContext context, CountermeasureUse measure)
    {
        if (measure.Is is { } id && context.Catalogue.FindCountermeasure(id) is null)
        {
            var near = NearestWord.Find(id, context.Catalogue.Countermeasures.Select(c => c.Id));
            context.Fail(
                35, measure.Id, measure.Position,
                $"対策カタログに「{YamlProblems.Visible(id)}」はありません。",
                $"The catalogue of countermeasures has no \"{YamlProblems.Visible(id)}\".",
                near is null ? "isを改めるか、nameだけにする。" : $"もしかして「{near}」ですか？",
                near is null ? "Correct is, or give a name alone." : $"Did you mean \"{near}\"?");
        }

        if (measure.Is is not null || measure.Against.Count > 0 || measure.Numbers.Count > 0) return;
        context.Warn(
            36, measure.Id, measure.Position,
            "どのリスクに効くのかが書かれていません。", "It is not said what it acts against.",
            "against（リスク）か、is（カタログ）を書く。", "State against (risks), or is (catalogue).");
    }

    private static void CheckSoftware(LintContext context, ComponentModel component)
    {
        var unknown = component.Software.Where(s => s.Version is null).Select(s => s.Name).ToList();
        if (unknown.Count == 0) return;
        context.Warn(
            45, component.Id.Value, component.Position,
            $"版の分からないソフトウェアがあります：{string.Join("、", unknown)}",
            $"It has software of unknown version: {string.Join(", ", unknown)}",
            "versionを書く。", "State the version.");
    }

    private static void CheckAssets(LintContext context)
    {
        var carried = context.Model.Links.SelectMany(l => l.Carries).ToHashSet(StringComparer.Ordinal);
        foreach (var asset in context.Model.Assets)
        {
            if (asset.Class != AssetClass.Information || carried.Contains(asset.Id)) continue;
            var hosts = asset.Where.Select(w => HostOf(context.Model, w)).Distinct().Count();
            if (hosts < 2) continue;
            context.Warn(
                40, asset.Id, asset.Position,
                "複数の場所にある情報なのに、どの接続も運びません。", "The information stands at several places, and no Link carries it.",
                "運ぶ接続のcarriesに書く。", "Name it under carries of the Links that carry it.");
        }
    }

    private static Kernel.Identity.ComponentId HostOf(SystemModel model, Kernel.Identity.ComponentId id)
    {
        var at = model.Find(id)!;
        while (at.Inside is { } host) at = model.Find(host)!;
        return at.Id;
    }
}
