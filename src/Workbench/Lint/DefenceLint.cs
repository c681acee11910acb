using System.Runtime.CompilerServices;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Lint;

/// <summary>Risks whose treatment is too thin: one countermeasure, one kind, no effect, nobody who decided.</summary>
internal sealed class DefenceLint
{
    private const int RisksNamed = 3;

    private readonly LintContext _context;
    private readonly RiskLookup<CountermeasureUse> _measures;
    private readonly bool _usesPriority;
    private readonly Dictionary<(int Code, DecisionModel Decision), List<AssessedRisk>> _found =
        new(new ByDecision());

    private DefenceLint(LintContext context)
    {
        _context = context;
        _measures = new(context.Model.Countermeasures, static m => m.Against);
        _usesPriority = context.Model.Decisions.Any(d => d.Priority is not null);
    }

    public static void Check(LintContext context)
    {
        var lint = new DefenceLint(context);
        foreach (var risk in context.Risks.Where(r => !r.IsSetAside && r.Risk.Score.Band == CrssBand.Critical))
            lint.CheckRisk(risk);
        lint.Tell();
    }

    private void CheckRisk(AssessedRisk risk)
    {
        var against = _measures.All(risk.Risk);
        var isLife = risk.Risk.Place.Harm.Life == HarmLevel.Severe;
        var others = risk.IsStated ? 0 : risk.Risk.Rule.Measures.Count;
        if (isLife && risk.Treatments.Count + against.Count + others == 1)
        {
            _context.Warn(
                31, risk.Risk.Id, risk.Risk.Place.Position,
                "生命に関わる重大なリスクに、対策が1つしかありません。", "A critical risk to life has one countermeasure only.",
                "別の種類の対策を重ねる。", "Add a countermeasure of another kind.");
        }

        if (risk.Standing != DecisionStanding.Decided) return;
        var decision = risk.Decision!;
        if (isLife && decision.Kind == DecisionKind.Accept) Note(42, risk);
        if (decision.Person is null || (_usesPriority && decision.Priority is null)) Note(41, risk);
        if (decision.Kind != DecisionKind.Treat) return;
        if (risk.Target.Band == CrssBand.Critical) Note(33, risk);
        if (IsSoftwareAlone(decision, against)) Note(32, risk);
    }

    /// <summary>One decision covers many risks: it is told once.</summary>
    private void Note(int code, AssessedRisk risk)
    {
        var key = (code, risk.Decision!);
        if (!_found.TryGetValue(key, out var risks)) _found[key] = risks = [];
        risks.Add(risk);
    }

    private void Tell()
    {
        foreach (var ((code, decision), risks) in _found)
        {
            var named = string.Join(", ", risks.Take(RisksNamed).Select(r => r.Risk.Id));
            var subject = risks.Count > RisksNamed ? $"{named} … ({risks.Count})" : named;
            var (text, remedy) = TextOf(code, risks[0]);
            _context.Warn(code, subject, decision.Position, text.Ja, text.En, remedy.Ja, remedy.En);
        }
    }

    private static (LocalisedText Text, LocalisedText Remedy) TextOf(int code, AssessedRisk worst) => code switch
    {
        32 => (
            new("重大なリスクの対応がソフトウェアだけです。", "A critical risk is treated by software alone."),
            new("ハードウェア・運用・設計の対策を組み合わせる。", "Combine it with hardware, operation or design.")),
        33 => (
            new(
                $"低減すると決めても、{worst.Target.Risk}で重大のままです。",
                $"It was decided to lower it, and at {worst.Target.Risk} it stays critical."),
            new("対策を加えるか、afterに下がった値を書く。", "Add countermeasures, or state under after what they lower.")),
        41 => (
            new(
                "重大なリスクの決定に、決めた人または優先度がありません。",
                "A decision on a critical risk lacks the person or the priority."),
            new("personとpriorityを書く。", "State person and priority.")),
        _ => (
            new("生命に関わる重大なリスクを受容しています。", "A critical risk to life is accepted."),
            new("下げる対策を探すか、避ける設計にする。", "Look for treatment that lowers it, or design it away.")),
    };

    /// <summary>Only what states its means is judged: a decision that does not say is unknown, not weak.</summary>
    private static bool IsSoftwareAlone(DecisionModel decision, IReadOnlyList<CountermeasureUse> against)
    {
        var means = decision.Means.Concat(against.Where(m => m.Means is not null).Select(m => m.Means!.Value)).ToList();
        return means.Count > 0 && means.TrueForAll(m => m == MeasureMeans.Software);
    }

    private sealed class ByDecision : IEqualityComparer<(int Code, DecisionModel Decision)>
    {
        public bool Equals((int Code, DecisionModel Decision) x, (int Code, DecisionModel Decision) y) =>
            x.Code == y.Code && ReferenceEquals(x.Decision, y.Decision);

        public int GetHashCode((int Code, DecisionModel Decision) key) =>
            HashCode.Combine(key.Code, RuntimeHelpers.GetHashCode(key.Decision));
    }
}
