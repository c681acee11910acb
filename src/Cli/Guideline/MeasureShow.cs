using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Guideline;

/// <summary>A countermeasure, or a row of a framework, with all that it matches.</summary>
internal sealed class MeasureShow(GuidelineCatalogue catalogue, Sheet sheet, Language language)
{
    private readonly Dictionary<string, LocalisedText> _titles = RequirementSet.All(catalogue).SelectMany(l => l.Rows)
        .ToDictionary(r => r.Id, r => r.Title, StringComparer.Ordinal);

    public void Write(Countermeasure measure)
    {
        sheet.Head(measure.Id, measure.Name);
        sheet.Pair("内容", "what it does", measure.What);
        sheet.Pair("手段", "means", sheet.Join(measure.Means.Select(MeasureWords.Means)));
        sheet.Pair("対象", "where", sheet.Join(measure.At.Select(MeasureWords.Place)));
        sheet.Pair("確かめ方", "how to check", measure.Check);
        sheet.Pair("出典", "source", measure.Source + Unconfirmed(measure.Confirmed));
        sheet.List(
            "使う機能", "functions",
            measure.Functions.Select(catalogue.Function)
                .Select(f => ($"{f.Id}", In(f.Name.Text) + sheet.Aside(In(Labels.Of(f.Status))))));
        sheet.List(
            "脅威", "threats", measure.Threats.Select(t => (t, In(catalogue.FindThreat(t)!.Name))));
        Links("満たす要件", "requirements that it meets", measure.Crosswalk);
        sheet.List("注記", "notes", measure.Notes.Select(n => ("-", $"{In(n.Text)} [{n.Source}]")));
    }

    public void Write(FrameworkRow row)
    {
        var framework = catalogue.FindFramework(row.Framework)!;
        sheet.Head(row.Id, row.Title);
        sheet.Pair("一覧", "list", $"{In(framework.Name)} {row.Code}");
        sheet.Pair("説明", "more", row.About);
        sheet.Pair("区分", "level", MeasureWords.Level(row.Level));
        sheet.Pair("出典", "source", row.Source + Unconfirmed(row.Confirmed));
        if (row.Parent is not null) sheet.Pair("見出し", "heading", Line(row.Parent));
        sheet.List(
            "項目", "items",
            framework.Rows.Where(r => r.Parent == row.Id).Select(r => (r.Id, In(r.Title))));
        Links("対応する行", "rows that match", row.Related);
        Measures(row.Id);
        sheet.List("注記", "notes", row.Notes.Select(n => ("-", $"{In(n.Text)} [{n.Source}]")));
    }

    /// <summary>The countermeasures that meet a row of the guideline.</summary>
    public void Measures(string row) => sheet.List(
        "満たす対策", "countermeasures that meet it",
        from measure in catalogue.Countermeasures
        from link in measure.Crosswalk
        where link.To == row
        select (measure.Id, In(measure.Name) + Own(link)));

    private void Links(string ja, string en, IReadOnlyList<CrosswalkLink> links) => sheet.List(
        ja, en, links.Select(l => (l.To, (_titles.TryGetValue(l.To, out var title) ? In(title) : "") + Own(l))));

    private string Line(string id) => _titles.TryGetValue(id, out var title) ? $"{id} {In(title)}" : id;

    private string Own(CrosswalkLink link) => link.Confirmed
        ? sheet.Aside(link.Source)
        : sheet.Aside(In(new("対応は本データの解釈", "our own match")));

    private string Unconfirmed(bool confirmed) => confirmed
        ? ""
        : In(new("（原典の写しで未確認）", " (not confirmed in a copy of the original)"));

    private string In(LocalisedText text) => text.In(language);
}
