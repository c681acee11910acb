using Spectre.Console;
using Yuimori.Catalogue;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Guideline;

/// <summary>One row of the guideline with the titles of all that it refers to.</summary>
internal sealed class GuidelineShow(GuidelineCatalogue catalogue, IAnsiConsole console, Language language)
{
    private readonly Sheet _sheet = new(console, language);

    private MeasureShow Measures => field ??= new(catalogue, _sheet, language);

    public void Write(object row)
    {
        switch (row)
        {
            case Function f: Write(f); break;
            case FunctionalRequirement r: Write(r); break;
            case Requirement r: Write(r); break;
            case ImplementationConsideration c: Write(c); break;
            case ThreatClass t: Write(t); break;
            case Guideline17 g: Write(g); break;
            case Point21 p: Write(p); break;
            case FrameworkRow r: Measures.Write(r); break;
            case Countermeasure c: Measures.Write(c); break;
            default: throw new ArgumentException($"No view of {row.GetType().Name}", nameof(row));
        }

        _sheet.Flush();
    }

    private void Write(Function f)
    {
        _sheet.Head($"{f.Id}", f.Name.Text);
        _sheet.Pair("目的", "purpose", f.Purpose);
        _sheet.Pair("フェーズ", "phase", Labels.Of(f.Id.Phase));
        _sheet.Pair("状態", "status", Labels.Of(f.Status));
        _sheet.Pair("範囲", "scope", f.Scope);
        _sheet.Pair("配置", "places", _sheet.Join(f.Placement.Places.Select(Labels.Of)));
        _sheet.Pair("層", "layers", _sheet.Join(f.Placement.Layers.Select(Labels.Of)));
        _sheet.Pair("配置の理由", "placed so", f.Placement.Why);
        Origin(f.Source, f.Confirmed, f.Name.Translation);
        _sheet.List("機能要件", "functional requirements", f.Requirements.Select(RequirementLine));
        _sheet.List("含まれる機能", "sub-features", f.SubFeatures.Select(s => (s.Id, In(s.Text))));
        _sheet.List("実装上の考慮事項", "implementation considerations", f.Considerations.Select(ConsiderationLine));
        _sheet.List(
            "記録する内容", "what logs contain",
            f.LogContents.Select(l => (l.Id, In(l.Text) + _sheet.Aside(In(Labels.Of(l.Use))))));
        _sheet.List("扱う脅威", "threats treated", f.Threats.Select(ThreatLine));
        _sheet.List("対応する開発指針", "development guidelines", f.Guidelines.Select(GuidelineLine));
        _sheet.List("証拠", "evidence", f.Evidence.SelectMany(EvidenceLines));
        _sheet.List("参考", "references", f.References.Select(r => ("-", In(r.Text))));
        Notes(f.Notes);
    }

    private void Write(FunctionalRequirement r)
    {
        _sheet.Head(r.Id, r.Title.Text);
        _sheet.Pair("要件", "requirement", $"{r.Requirement} {In(catalogue.FindRequirement(r.Requirement)!.Title.Text)}");
        _sheet.Pair("判定", "standing", Labels.Of(r.Evidence));
        Origin(r.Source, r.Confirmed, r.Title.Translation);
        _sheet.List("必要なこと", "needed", r.Needed.Select(n => ("-", In(n.Text))));
        _sheet.List("望ましいこと", "desirable", r.Desirable.Select(n => ("-", In(n.Text))));
        Functions(r.Functions);
        _sheet.List(
            "証拠", "evidence",
            catalogue.EvidenceRules.Where(e => e.Requirement == r.Id).SelectMany(EvidenceLines));
        Measures.Measures(r.Id);
        Notes(r.Notes);
    }

    private void Write(Requirement r)
    {
        _sheet.Head(r.Id, r.Title.Text);
        _sheet.Pair("フェーズ", "phase", Labels.Of(r.Phase));
        Origin(r.Source, r.Confirmed, r.Title.Translation);
        _sheet.List("機能要件", "functional requirements", r.FunctionalRequirements.Select(RequirementLine));
        Notes(r.Notes);
    }

    private void Write(ImplementationConsideration c)
    {
        _sheet.Head(c.Id, c.Title);
        _sheet.Pair("度合い", "severity", Labels.Of(c.Severity));
        _sheet.Pair("起こること", "problem", c.Problem);
        _sheet.Pair("対策", "measure", c.Measure);
        _sheet.Pair("出典", "source", c.Source);
        Functions(c.Functions);
        _sheet.List("関連", "see also", c.SeeAlso.Select(ConsiderationLine));
        Measures.Measures(c.Id);
        Notes(c.Notes);
    }

    private void Write(ThreatClass t)
    {
        _sheet.Head(t.Id, t.Name);
        _sheet.Pair("意味", "meaning", t.Meaning);
        _sheet.Pair("由来", "origin", t.Origin == ThreatOrigin.Stride ? "STRIDE" : "CCDS");
        Origin(t.Source, t.Confirmed, null);
        Functions(t.Functions);
        Notes(t.Notes);
    }

    private void Write(Guideline17 g)
    {
        _sheet.Head(g.Id, g.Title.Text);
        Origin(g.Source, g.Confirmed, g.Title.Translation);
        _sheet.List(
            "脅威・ハザードと機能", "hazards and functions",
            g.Hazards.Select(h => (string.Join(", ", h.Functions), In(h.Name))));
        _sheet.List("対応する要点", "key points", g.Points.Select(PointLine));
        Measures.Measures(g.Id);
        Notes(g.Notes);
    }

    private void Write(Point21 p)
    {
        _sheet.Head(p.Id, p.Title.Text);
        var principle = catalogue.Principles.Single(c => c.Id == p.Principle);
        _sheet.Pair("指針", "guideline", $"{principle.Id} {In(principle.Title.Text)}");
        Origin(p.Source, p.Confirmed, p.Title.Translation);
        _sheet.List("対応する開発指針", "development guidelines", p.Guidelines.Select(GuidelineLine));
        Measures.Measures(p.Id);
        Notes(p.Notes);
    }

    private void Origin(string source, bool confirmed, Translation? translation)
    {
        var unconfirmed = confirmed
            ? null
            : new LocalisedText("（原典の写しで未確認）", " (not confirmed in a copy of the original)");
        var working = translation == Translation.Working ? new LocalisedText("", "; working translation") : null;
        _sheet.Pair("出典", "source", source + (unconfirmed?.In(language) ?? "") + (working?.In(language) ?? ""));
    }

    private void Functions(IEnumerable<FunctionId> ids) => _sheet.List(
        "機能", "functions",
        ids.Select(catalogue.Function)
            .Select(f => ($"{f.Id}", In(f.Name.Text) + _sheet.Aside(In(Labels.Of(f.Status))))));

    private void Notes(IEnumerable<SourcedText> notes) =>
        _sheet.List("注記", "notes", notes.Select(n => ("-", $"{In(n.Text)} [{n.Source}]")));

    private (string Id, string Text) RequirementLine(string id) =>
        (id, In(catalogue.FindFunctionalRequirement(id)!.Title.Text));

    private (string Id, string Text) ThreatLine(string id) => (id, In(catalogue.FindThreat(id)!.Name));

    private (string Id, string Text) GuidelineLine(string id) => (id, In(catalogue.FindGuideline(id)!.Title.Text));

    private (string Id, string Text) PointLine(string id) => (id, In(catalogue.FindPoint(id)!.Title.Text));

    private (string Id, string Text) ConsiderationLine(string id)
    {
        var c = catalogue.FindConsideration(id)!;
        var severity = In(Labels.Of(c.Severity));
        return (id, language == Language.Japanese
            ? $"［{severity}］{In(c.Title)}：{In(c.Problem)}{In(c.Measure)}"
            : $"[{severity}] {In(c.Title)}: {In(c.Problem)} {In(c.Measure)}");
    }

    private IEnumerable<(string Id, string Text)> EvidenceLines(EvidenceRule e) =>
    [
        (e.Id, $"{e.Requirement}  {In(e.Claim)}"),
        ("", In(Labels.Of(e)) + _sheet.Aside(_sheet.Join(e.Scope.Select(Labels.Of)))),
        ("", (language == Language.Japanese ? "対処：" : "Remedy: ") + In(e.Remedy)),
    ];

    private string In(LocalisedText text) => text.In(language);
}
