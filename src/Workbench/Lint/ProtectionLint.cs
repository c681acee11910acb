using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Lint;

/// <summary>Protection that is not stated, assets that nobody carries or guards, ways in that nobody named.</summary>
internal static class ProtectionLint
{
    public static void Check(LintContext context)
    {
        foreach (var link in context.Model.Links) CheckLink(context, link);
        var treated = new HashSet<AssetModel>(ReferenceEqualityComparer.Instance);
        var threatened = new HashSet<AssetModel>(ReferenceEqualityComparer.Instance);
        foreach (var risk in context.Risks)
        {
            threatened.UnionWith(risk.Risk.Place.Assets);
            if (risk.IsTreated) treated.UnionWith(risk.Risk.Place.Assets);
        }

        threatened.ExceptWith(treated);
        foreach (var asset in context.Model.Assets) CheckAsset(context, asset, threatened.Contains(asset));
        foreach (var component in context.Model.Components) CheckComponent(context, component);
        if (context.Model.Assets.Count > 0) return;
        context.Warn(
            12, "assets", Catalogue.Yaml.YamlPosition.Start,
            "守るべきものが書かれていないため、被害の大きさを評価できません。", "No asset is named, so harm cannot be judged.",
            "assetsに守るべきものを書く。", "Name the things to protect under assets.");
    }

    private static void CheckLink(LintContext context, LinkModel link)
    {
        if (link.Protection.Transport == TransportProtection.Unstated && link.Medium != LinkMedium.Internal)
        {
            context.Warn(
                13, link.Id.Value, link.Position,
                "通信の保護が書かれていません（保護なしとして評価）。", "Its protection is not stated (judged as none).",
                "protectionのtransportを書く。", "State transport under protection.");
        }

        if (link.Carries.Count > 0) return;
        context.Warn(
            14, link.Id.Value, link.Position,
            "運ぶものが書かれていないため、被害の大きさを評価できません。", "It is not said what it carries, so harm cannot be judged.",
            "carriesに守るべきもののIDを書く。", "Name ids of assets under carries.");
    }

    private static void CheckAsset(LintContext context, AssetModel asset, bool isUnguarded)
    {
        if (asset.Harm == Harm.None)
        {
            context.Warn(
                15, asset.Id, asset.Position,
                "損なわれたときの被害が書かれていません。", "It is not said what happens when it fails.",
                "harmにlife・property・privacyを書く。", "State life, property or privacy under harm.");
        }

        if (asset.Harm.Life != HarmLevel.Severe || !isUnguarded) return;
        context.Warn(
            16, asset.Id, asset.Position,
            "生命に関わるのに、働いている対策が1つもありません。", "Life depends on it, and no countermeasure against its risks works.",
            "対策の機能を置くか、リスクを避ける設計にする。", "Place functions that treat its risks, or design the risks away.");
    }

    private static void CheckComponent(LintContext context, ComponentModel component)
    {
        if (component.Inside is null && component.Interfaces.Count == 0)
        {
            context.Warn(
                17, component.Id.Value, component.Position,
                "接続I/Fが書かれていないため、侵入経路を評価できません。", "Its interfaces are not named, so ways in cannot be judged.",
                "interfacesを書く。", "Name them under interfaces.");
        }

        if (component.Owner is not null) return;
        if (context.IsReachedFromOutside(component))
        {
            context.Warn(
                38, component.Id.Value, component.Position,
                "外部から届くのに、責任を持つ者が書かれていません。", "It is reached from outside, and nobody answers for it.",
                "ownerを書く。", "Name an owner.");
            return;
        }

        context.Warn(
            18, component.Id.Value, component.Position,
            "責任を持つ者が書かれていません。", "Nobody answers for it.", "ownerを書く。", "Name an owner.");
    }
}
