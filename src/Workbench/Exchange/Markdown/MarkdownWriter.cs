using System.Globalization;
using System.Text;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Exchange.Markdown;

/// <summary>Writes a design as Markdown tables, for wikis and pull requests.</summary>
internal sealed class MarkdownWriter(DesignResult result, GuidelineCatalogue catalogue, Language language)
{
    private readonly StringBuilder _text = new();

    public static ExportResult Write(DesignResult result, GuidelineCatalogue catalogue, Language language)
    {
        var writer = new MarkdownWriter(result, catalogue, language);
        writer.Head();
        writer.Risks();
        writer.Decisions();
        writer.SetAside();
        writer.Lint();
        writer.Components();
        writer.Links();
        writer.Assets();
        writer.Countermeasures();
        var losses = ExportLosses.Of(
            result, "Markdown", "system.about", "system.field", "zones", "components", "components.about",
            "components.kind",
            "components.layer", "components.inside", "components.zone", "components.owner", "links", "links.name",
            "links.medium", "links.protocol", "links.protection", "links.protection.messages", "links.carries",
            "assets",
            "assets.class", "assets.where", "assets.why", "assets.harm", "stated risks", "countermeasures",
            "countermeasures.numbers", "*decisions", "decisions.person", "decisions.until", "exceptions", "lint",
            "set aside");
        losses.OneLanguage(result.Model, language);
        return new(writer._text.ToString(), losses.Sorted);
    }

    private void Head()
    {
        var model = result.Model;
        Line($"# {Text(model.Name)}");
        if (model.About is { } about) Line($"\n{Text(about)}");
        int Count(CrssBand band) => result.Risks.Count(r => r.Risk.Score.Band == band);
        var open = result.Risks.Count(r => r.Standing != DecisionStanding.Decided);
        Line("\n" + Say(
            $"分野：{SystemWords.Field.LabelOf(model.Field).Ja}。リスク{result.Risks.Count}件（"
            + $"Critical {Count(CrssBand.Critical)}、Major {Count(CrssBand.Major)}、Minor {Count(CrssBand.Minor)}）、"
            + $"未決定{open}件。",
            $"Field: {SystemWords.Field.LabelOf(model.Field).En}. {result.Risks.Count} risks "
            + $"({Count(CrssBand.Critical)} critical, {Count(CrssBand.Major)} major, {Count(CrssBand.Minor)} minor), "
            + $"{open} undecided."));
        Line($"\n`{Path.GetFileName(model.Source.Path)}` SHA-256 `{model.Source.Sha256}`");
    }

    private void Risks() => Table(
        Say("リスク", "Risks"),
        [Say("区分", "Band"), Say("値→残存", "Risk→residual"), Say("脅威", "Threat"), Say("場所", "Place"), Say("分類", "Class"),
            Say("機能", "Functions"), Say("対応", "Decision")],
        result.Risks.Select(r => new[]
        {
            r.Risk.Score.Band.ToString(), $"{Number(r.Risk.Score.Risk)}→{Number(r.Residual.Risk)}",
            $"{Text(r.Risk.Rule.Title)} `{r.Risk.Id}`", Text(r.Risk.Place.Name),
            $"{r.Risk.Rule.Threat} {Text(catalogue.FindThreat(r.Risk.Rule.Threat)!.Name)}",
            string.Join(' ', r.Treatments.Select(t => t.Function.Id)),
            r.Standing switch
            {
                DecisionStanding.Decided => SystemWords.Decision.LabelOf(r.Decision!.Kind).In(language),
                DecisionStanding.Expired => Say("期限切れ", "expired"),
                _ => Say("**未決定**", "**undecided**"),
            },
        }));

    private void Decisions() => Table(
        Say("対応方針", "Decisions"),
        [Say("リスク", "Risks"), Say("方針", "Decision"), Say("理由", "Why"), Say("決めた人", "Person"), Say("期限", "Until")],
        result.Model.Decisions.Select(d => new[]
        {
            string.Join(' ', d.Risks.Select(r => $"`{r}`")), SystemWords.Decision.LabelOf(d.Kind).In(language),
            Text(d.Reason),
            Escape(d.Person ?? ""), Day(d.Until),
        }));

    private void SetAside() => Table(
        Say("除外した指摘", "Findings set aside"),
        [Say("リスク", "Risk"), Say("扱い", "As"), Say("理由", "Why"), Say("責任者", "Owner"), Say("期限", "Until")],
        result.SetAside.Select(r => new[]
        {
            $"`{r.Risk.Id}`", SystemWords.ExceptionStatus.LabelOf(r.Exception!.Status).In(language),
            Text(r.Exception.Reason),
            Escape(r.Exception.Owner), Day(r.Exception.Until),
        }));

    private void Lint() => Table(
        Say("モデルの点検", "Weak spots of the model"),
        [Say("コード", "Code"), Say("対象", "Subject"), Say("内容", "What"), Say("直し方", "Remedy"), Say("行", "Line")],
        result.Lint.Select(l => new[]
        {
            l.Code, $"`{l.Subject}`", Text(l.Text), Text(l.Remedy),
            l.Position.Line.ToString(CultureInfo.InvariantCulture),
        }));

    private void Components() => Table(
        Say("構成要素", "Components"),
        [Say("名称", "Name"), "ID", Say("種類", "Kind"), Say("層", "Layer"), Say("ゾーン", "Zone"), Say("中にあるもの", "Inside of"),
            Say("主体者", "Owner"), Say("説明", "About")],
        result.Model.Components.Select(c => new[]
        {
            Text(c.Name), $"`{c.Id}`", SystemWords.Kind.LabelOf(c.Kind).In(language),
            SystemWords.Layer.LabelOf(c.Layer).In(language),
            result.Model.Zones.FirstOrDefault(z => z.Id == c.Zone) is { } zone ? Text(zone.Name) : "",
            c.Inside?.Value ?? "",
            c.Owner is { } owner ? Text(owner) : "", c.About is { } about ? Text(about) : "",
        }));

    private void Links() => Table(
        Say("接続", "Links"),
        ["ID", Say("名称", "Name"), Say("両端", "Ends"), Say("媒体", "Medium"), Say("プロトコル", "Protocol"),
            Say("保護", "Protection"), Say("運ぶもの", "Carries")],
        result.Model.Links.Select(l => new[]
        {
            $"`{l.Id}`", l.Name is { } name ? Text(name) : "", $"`{l.From}` – `{l.To}`",
            SystemWords.Medium.LabelOf(l.Medium).In(language), SystemWords.Protocol.LabelOf(l.Protocol).In(language),
            $"{SystemWords.Transport.LabelOf(l.Protection.Transport).In(language)}, "
            + SystemWords.Messages.LabelOf(l.Protection.Messages).In(language),
            string.Join(' ', l.Carries),
        }));

    private void Assets() => Table(
        Say("守るべきもの", "Assets"),
        [Say("名称", "Name"), Say("分類", "Class"), Say("場所", "Where"),
            Say("被害（生命・財産・プライバシー）", "Harm (life, property, privacy)"), Say("理由", "Why")],
        result.Model.Assets.Select(a => new[]
        {
            Text(a.Name), SystemWords.AssetClass.LabelOf(a.Class).In(language), string.Join(' ', a.Where),
            string.Join(" / ", new[] { a.Harm.Life, a.Harm.Property, a.Harm.Privacy }
                .Select(h => SystemWords.HarmLevel.LabelOf(h).In(language))),
            a.Why is { } why ? Text(why) : "",
        }));

    private void Countermeasures() => Table(
        Say("対策", "Countermeasures"),
        [Say("名称", "Name"), Say("場所", "Where"), Say("対するリスク", "Against"), Say("進みぐあい", "State"),
            Say("要件番号", "Numbers")],
        result.Model.Countermeasures.Select(c => new[]
        {
            c.Name is { } name ? Text(name) : $"`{c.Is}`", string.Join(' ', c.At),
            string.Join(' ', c.Against.Select(a => $"`{a}`")),
            SystemWords.MeasureState.LabelOf(c.State).In(language), Escape(string.Join(' ', c.Numbers)),
        }));

    private void Table(string title, string[] heads, IEnumerable<string[]> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0) return;
        Line($"\n## {title}\n");
        Line($"| {string.Join(" | ", heads)} |");
        Line($"|{string.Concat(heads.Select(_ => " --- |"))}");
        foreach (var row in list) Line($"| {string.Join(" | ", row)} |");
    }

    private string Say(string ja, string en) => language == Language.Japanese ? ja : en;

    private string Text(LocalisedText text) => Escape(text.In(language));

    /// <summary>Text that stays text: no sign of it makes a table cell, a link, an image or HTML.</summary>
    internal static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n') builder.Append("<br>");
            else if (c == '<') builder.Append("&lt;");
            else if (c == '&') builder.Append("&amp;");
            else if (c is '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '!' or '~' or '$')
                builder.Append('\\').Append(c);
            else builder.Append(c);
        }

        return builder.ToString();
    }

    private void Line(string text) => _text.Append(text).Append('\n');

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
