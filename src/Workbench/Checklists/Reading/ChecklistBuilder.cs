using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Checklists.Reading;

/// <summary>Checks one checklist against the guideline and builds it.</summary>
internal sealed class ChecklistBuilder(GuidelineCatalogue catalogue, ReadContext context)
{
    private const int NameDiffers = 20;
    private const int UnknownName = 21;
    private const int UnknownRow = 22;
    private const int UnknownSource = 23;
    private const int NoCondition = 24;
    private const int LevelsForPoints = 25;
    private const int SystemConditions = 26;

    private readonly HashSet<string> _rows =
        RequirementSet.All(catalogue).SelectMany(s => s.Rows).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The checklist; only to be used when no problem was added.</summary>
    public Checklist Build(RawChecklist raw, string fileName)
    {
        if (raw.Id.Value != fileName)
        {
            context.Add(
                NameDiffers, raw.Id.Position, new("IDがファイル名と違います。", "The id differs from the file's name."),
                raw.Id.Value, LocalisedText.Same(fileName));
        }

        var conditions = (raw.Conditions ?? []).ToDictionary(c => c.Key.Value, c => c.Value, StringComparer.Ordinal);
        var groups = raw.Groups.Select(g => g.Key.Value).ToList();
        return new Checklist
        {
            Id = raw.Id.Value,
            Name = raw.Name,
            About = raw.About,
            Kind = raw.Answers.Value,
            Groups = [.. raw.Groups.Select(g => new ChecklistGroup(g.Key.Value, g.Value))],
            Items = [.. raw.Items.Select(i => Item(i, raw, conditions, groups))],
        };
    }

    private ChecklistItem Item(
        RawItem raw, RawChecklist list, Dictionary<string, RuleConditions> conditions, List<string> groups)
    {
        Named(raw.Group, groups);
        if (raw.Applies is not null) Named(raw.Applies, [.. conditions.Keys]);
        Sound(raw, list.Answers.Value);
        foreach (var row in raw.Rows ?? []) Row(row);
        Source(raw);
        return new ChecklistItem
        {
            Id = raw.Id.Value,
            Checklist = list.Id.Value,
            Group = raw.Group.Value,
            Question = raw.Question,
            Kind = list.Answers.Value,
            Scope = raw.Scope?.Value ?? ItemScope.Component,
            Applies = raw.Applies is null ? null : conditions.GetValueOrDefault(raw.Applies.Value),
            Rows = [.. (raw.Rows ?? []).Select(r => r.Value)],
            Same = raw.Same?.Value,
            Prefill = [.. (raw.Prefill ?? []).Select(Prefill)],
            Levels = raw.Levels is not { } levels ? [] :
            [
                new(ChecklistAnswer.Ten, levels.Ten), new(ChecklistAnswer.Five, levels.Five),
                new(ChecklistAnswer.Zero, levels.Zero),
            ],
            Evidence = raw.Evidence,
            Confirmed = raw.Confirmed.Value,
            Source = raw.Source.Value,
        };
    }

    private void Sound(RawItem raw, AnswerKind kind)
    {
        if ((kind == AnswerKind.Points) != (raw.Levels is not null))
        {
            context.Add(
                LevelsForPoints, raw.Position,
                new("levelsは点数で答える項目だけに、必ず書きます。", "Items answered by points, and they alone, have levels."),
                raw.Id.Value, new("answers: points の項目に levels", "levels at items of answers: points"));
        }

        var isSystem = raw.Scope?.Value == ItemScope.System;
        if (isSystem && (raw.Applies is not null || (raw.Prefill ?? []).Any(p => (p.When ?? p.Unless) is not null)))
        {
            context.Add(
                SystemConditions, raw.Position,
                new("システム全体に問う項目に、構成要素の条件は使えません。", "An item of the System as a whole has no conditions on Components."),
                raw.Id.Value, new("applies・when・unlessのない項目", "no applies, when or unless"));
        }

        foreach (var prefill in raw.Prefill ?? [])
        {
            if (!AnswerRules.Fits(kind, prefill.Answer.Value))
            {
                context.Add(
                    ReadCodes.UnknownWord, prefill.Answer.Position,
                    new("この項目にはない回答です。", "The item has no such answer."),
                    ChecklistWords.Answer.WordOf(prefill.Answer.Value), AnswerRules.Expected(kind));
            }

            if ((prefill.When ?? prefill.Function ?? (object?)prefill.Design) is not null) continue;
            context.Add(
                NoCondition, prefill.Answer.Position,
                new("条件のない候補は、いつも当てはまってしまいます。", "A suggestion without a condition always holds."),
                raw.Id.Value, new("when、function、designのいずれか", "when, function or design"));
        }
    }

    private void Named(At<string> name, IReadOnlyList<string> known)
    {
        if (known.Contains(name.Value)) return;
        context.Add(
            UnknownName, name.Position, new("この名前はこのファイルにありません。", "The file has no such name."), name.Value,
            new(string.Join("、", known) + "のいずれか", "one of " + string.Join(", ", known)),
            NearestWord.Find(name.Value, known));
    }

    private void Row(At<string> row)
    {
        if (_rows.Contains(row.Value)) return;
        context.Add(
            UnknownRow, row.Position, new("この要件はありません。", "There is no such requirement."), row.Value,
            new("要件の一覧にあるID", "an id of a list of requirements"), NearestWord.Find(row.Value, _rows));
    }

    private void Source(RawItem raw)
    {
        var tag = raw.Source.Value.Split(' ', ',')[0];
        var known = catalogue.Sources.FirstOrDefault(s => s.Id == tag);
        if (known is not null && raw.Confirmed.Value == (known.Standing == SourceStanding.Confirmed)) return;
        context.Add(
            UnknownSource, raw.Source.Position,
            new("出典が登録されていないか、確認の有無が一致しません。", "The source is not listed, or confirmed disagrees with it."),
            raw.Source.Value,
            new("sources.yamlにある識別子（確認済みの出典だけ confirmed: true）",
                "a tag of sources.yaml, confirmed: true for confirmed ones alone"),
            NearestWord.Find(tag, catalogue.Sources.Select(s => s.Id)));
    }

    private static PrefillRule Prefill(RawPrefill raw) => new()
    {
        Answer = raw.Answer.Value,
        When = raw.When,
        Unless = raw.Unless,
        Function = raw.Function is null ? null : FunctionId.Parse(raw.Function.Value).Value,
        Design = raw.Design?.Value,
        Why = raw.Why,
    };
}
