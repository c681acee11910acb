using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Design;

/// <summary>
/// Compares a design with what a published analysis says of it. A risk counts as found also when it was set aside; a
/// Function treats the expected risks, or, when none is named, any risk at the place; a countermeasure stands at the
/// place, at an expected risk's place, or acts against an expected risk.
/// </summary>
internal sealed class ExpectationChecker
{
    private readonly SystemModel _model;
    private readonly ILookup<string, AssessedRisk> _byId;
    private readonly ILookup<string, AssessedRisk> _byRule;
    private readonly ILookup<string, AssessedRisk> _byPlace;
    private readonly IReadOnlyList<AssessedRisk> _risks;

    private ExpectationChecker(SystemModel model, IReadOnlyList<AssessedRisk> risks)
    {
        (_model, _risks) = (model, risks);
        _byId = risks.ToLookup(r => r.Risk.Id, StringComparer.Ordinal);
        _byRule = risks.ToLookup(r => r.Risk.Rule.Id, StringComparer.Ordinal);
        _byPlace = risks.ToLookup(r => r.Risk.Place.Id, StringComparer.Ordinal);
    }

    public static IReadOnlyList<ExpectationCheck> Check(SystemModel model, IReadOnlyList<AssessedRisk> risks)
    {
        if (model.Expectations.Count == 0) return [];
        var checker = new ExpectationChecker(model, risks);
        return [.. model.Expectations.Select(e => checker.Check(e))];
    }

    private ExpectationCheck Check(ExpectationModel expected) => new(
        expected, [.. expected.Risks.SelectMany(Found).Select(r => r.Risk.Id).Distinct()], [.. Gaps(expected)]);

    private IEnumerable<ExpectationGap> Gaps(ExpectationModel expected)
    {
        foreach (var risk in expected.Risks.Where(r => !Found(r).Any()))
            yield return new(ExpectationGapKind.Risk, risk.ToString());

        var treated = Subject(expected).SelectMany(r => r.Treatments).Select(t => t.Function.Id).ToHashSet();
        foreach (var function in expected.Functions.Where(f => !treated.Contains(f)))
            yield return new(ExpectationGapKind.Function, function.ToString());

        foreach (var id in expected.Countermeasures.Where(id => !Stands(id, expected)))
            yield return new(ExpectationGapKind.Countermeasure, id);
    }

    private IEnumerable<AssessedRisk> Found(RiskSelector risk) =>
        risk.Where is null ? _byRule[risk.Rule] : _byId[risk.ToString()];

    private IEnumerable<AssessedRisk> Subject(ExpectationModel expected)
    {
        if (expected.Risks.Count > 0) return expected.Risks.SelectMany(Found);
        return expected.At is { } at ? _byPlace[at] : _risks;
    }

    private bool Stands(string id, ExpectationModel expected)
    {
        if (_model.Countermeasures.FirstOrDefault(m => m.Id == id) is not { } measure) return false;
        if (expected.At is null && expected.Risks.Count == 0) return true;
        if (expected.At is { } at && measure.At.Contains(at)) return true;
        return expected.Risks.Any(r => (r.Where is { } place && measure.At.Contains(place))
            || measure.Against.Any(a => a.Rule == r.Rule && (a.Where is null || a.Where == r.Where)));
    }
}
