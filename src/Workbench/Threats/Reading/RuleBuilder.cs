using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>Checks a rule against the guideline and builds it.</summary>
internal sealed class RuleBuilder(GuidelineCatalogue catalogue, ReadContext context, RuleOrigin origin)
{
    private const int NameDiffers = 20;
    private const int UnknownThreat = 21;
    private const int UnknownSource = 22;
    private const int NoTreatment = 23;
    private const int AfterIsWorse = 24;
    private const int EmptyExcept = 25;
    private const int TooManyAdjustments = 28;

    /// <summary>The rule; only to be used when no problem was added.</summary>
    public ThreatRule Build(RawThreatRule raw, string fileName)
    {
        if (raw.Id.Value != fileName)
        {
            Add(NameDiffers, raw.Id.Position, raw.Id.Value, fileName,
                new("IDがファイル名と違います。", "The id differs from the file's name."));
        }

        if (catalogue.FindThreat(raw.Threat.Value) is null)
        {
            Add(UnknownThreat, raw.Threat.Position, raw.Threat.Value, "TH-01 …",
                new("この脅威の分類はありません。", "There is no such threat class."));
        }

        if (raw.Except is { IsEmpty: true })
        {
            Add(EmptyExcept, raw.Position, "except", "medium, role, …",
                new("条件のないexceptは、すべてを除外します。", "except without a condition excludes every place."));
        }

        if (raw.Score.Adjust is { Count: > CompiledRule.AdjustmentsMax } many)
        {
            Add(TooManyAdjustments, raw.Position, $"{many.Count}", $"≤ {CompiledRule.AdjustmentsMax}",
                new("調整が多すぎます。", "There are too many adjustments."));
        }

        foreach (var source in raw.Source) CheckSource(source);
        return CheckTreatment(raw, Assemble(raw));
    }

    private ThreatRule CheckTreatment(RawThreatRule raw, ThreatRule rule)
    {
        if (raw.Treat.Functions is null && raw.Treat.Others is null)
        {
            Add(NoTreatment, raw.Position, "treat", "functions, others",
                new("対策がありません。", "The rule has no countermeasure."));
        }

        if (rule.After is not null && IsWorse(rule))
        {
            Add(AfterIsWorse, raw.Treat.After!.Position, rule.After, "AC:H",
                new("対策後の値が対策前より悪くなります。", "The score after treatment is worse."));
        }

        return rule;
    }

    private void CheckSource(RawRuleSource source)
    {
        // A rule of a user may rest on a book of its own, as long as nobody is told that it was compared with a copy.
        if (!origin.IsBuiltIn && !source.Confirmed.Value) return;
        var tag = source.Text.Value.Split(' ', ',')[0];
        if (catalogue.Sources.FirstOrDefault(s => s.Id == tag) is { } known
            && (!source.Confirmed.Value || known.Standing == SourceStanding.Confirmed)) return;
        var tags = string.Join(", ", catalogue.Sources.Select(s => s.Id));
        Add(UnknownSource, source.Text.Position, source.Text.Value, tags,
            new("出典が登録されていないか、確認済みではありません。", "The source is not listed, or not a confirmed one."));
    }

    private static bool IsWorse(ThreatRule rule) =>
        Crss.Score(rule.Vector.With(rule.After).Value).Risk > Crss.Score(rule.Vector).Risk;

    private ThreatRule Assemble(RawThreatRule raw) => new()
    {
        Id = raw.Id.Value,
        Title = raw.Title,
        What = raw.What,
        Why = raw.Why,
        Who = raw.Who,
        Threat = raw.Threat.Value,
        Cause = raw.Cause?.Value ?? RuleCauses.Of(raw.Threat.Value),
        Effects = Values(raw.Effect),
        Actors = Values(raw.Actors),
        Environments = Values(raw.Environments),
        Owasp = Values(raw.Owasp),
        Replaces = raw.Replaces?.Value,
        File = origin.File,
        IsBuiltIn = origin.IsBuiltIn,
        To = raw.Applies.To.Value,
        Applies = raw.Applies.Conditions,
        Except = raw.Except,
        Vector = CrssVector.Parse(raw.Score.Vector.Value).Value,
        Adjustments = [.. (raw.Score.Adjust ?? []).Select(a => new RuleAdjustment(a.When, a.Set.Value))],
        Functions =
        [
            .. (raw.Treat.Functions ?? []).Select(
                f => new RuleFunction(FunctionId.Parse(f.Id.Value).Value, f.At.Value, f.Why)),
        ],
        Measures = [.. (raw.Treat.Others ?? []).Select(m => new RuleMeasure(m.By.Value, m.Text))],
        After = raw.Treat.After?.Value,
        Check = raw.Check,
        FalseAlarm = raw.FalseAlarm,
        Cwe = Values(raw.Cwe),
        Capec = Values(raw.Capec),
        Sources = [.. raw.Source.Select(s => new RuleSource(s.Text.Value, s.Confirmed.Value))],
    };

    private static IReadOnlyList<T> Values<T>(IReadOnlyList<At<T>>? list) => [.. (list ?? []).Select(i => i.Value)];

    private void Add(int code, YamlPosition at, string came, string expected, LocalisedText what) =>
        context.Add(code, at, what, came, LocalisedText.Same(expected));
}
