using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Model.Raw;

namespace Yuimori.Workbench.Model.Checking;

/// <summary>Checks what people said about findings: overrides, exceptions, notes, expectations.</summary>
internal static class ReviewChecker
{
    public static OverrideModel Override(RawOverride raw, CheckContext context) =>
        new(context.Risks(raw.Risks), raw.Set.Value, raw.Reason, raw.Person.Value, raw.Position);

    public static ExceptionModel Exception(RawException raw, CheckContext context) => new(
        context.Risks(raw.Risks), raw.Status.Value, raw.Reason, raw.Owner.Value, raw.Until.Value, raw.Position);

    public static NoteModel Note(RawNote raw, CheckContext context) => new(
        context.Risks(raw.Risks), raw.Status?.Value, raw.Text, raw.Ticket?.Value, raw.Position);

    public static IReadOnlyList<ExpectationModel> Expectations(
        IReadOnlyList<RawExpectation> raw, CheckContext context)
    {
        var taken = new Dictionary<string, YamlPosition>(StringComparer.Ordinal);
        foreach (var expectation in raw) context.Claim(expectation.Id, taken);
        return [.. raw.Select(e => Expectation(e, context))];
    }

    private static ExpectationModel Expectation(RawExpectation raw, CheckContext context)
    {
        if (raw.Risks is null && raw.Functions is null && raw.Countermeasures is null)
        {
            context.Add(
                CheckCodes.ExpectsNothing, raw.Id.Position,
                new("何も期待していません。", "It expects nothing."), raw.Id.Value,
                new("risks・functions・countermeasuresのいずれか", "risks, functions or countermeasures"));
        }

        return new ExpectationModel(
            raw.Id.Value, raw.Text, raw.At is { } at ? context.Place(at) : null, context.Risks(raw.Risks),
            RiskChecker.Functions(raw.Functions, context), context.Countermeasures(raw.Countermeasures),
            raw.Source.Value, raw.Position);
    }
}
