using Yuimori.Catalogue;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Tables;

/// <summary>
/// Table 4-3: which functional requirement follows from which risk, how urgent it is, what is done, by which Function.
/// One row a requirement and risk, as the source divides its cells.
/// </summary>
internal sealed class RequirementTable
{
    private static readonly TableColumn[] Columns =
    [
        TableColumn.Of("requirement", "IoT高信頼化機能要件", "Functional requirement"),
        TableColumn.Of("risk", "主に関連するリスク（リスク番号）", "Risk (its number)"),
        TableColumn.Of("priority", "優先度", "Priority"),
        TableColumn.Of("measure", "対策", "What is done"),
        TableColumn.Of("functions", "対策として適用できる主な機能", "Functions"),
    ];

    private static readonly LocalisedText Common = LocalisedText.Same("※");

    private readonly GuidelineCatalogue _catalogue;
    private readonly ILookup<string, TableRisk> _byRule;

    private RequirementTable(GuidelineCatalogue catalogue, IEnumerable<TableRisk> risks) =>
        (_catalogue, _byRule) = (catalogue, risks.ToLookup(r => r.Rule, StringComparer.Ordinal));

    public static DesignTable Of(
        SystemModel model, IReadOnlyList<TableRisk> all, IReadOnlyList<TableRisk> found, GuidelineCatalogue catalogue)
    {
        var table = new RequirementTable(catalogue, all);
        return new DesignTable(
            "4-3", new("IoT高信頼化機能の適用", "Functional requirements and the functions that meet them"), Columns,
            [.. model.StatedRequirements.SelectMany(table.Rows), .. table.FoundRows(found)],
            [
                new("※：リスクに対して共通的に必要な項目", "※: needed for every risk"),
                new(
                    "優先度　C：Critical（対策は必須）、M：Major（要注意）、m：Minor（早急な対策は不要）",
                    "Priority: C = Critical (must be treated), M = Major (take care), m = Minor (not urgent)"),
            ]);
    }

    private IEnumerable<IReadOnlyList<LocalisedText>> Rows(StatedRequirementModel requirement)
    {
        var (title, functions) = (TitleOf(requirement.Requirement), NamesOf(requirement.Functions));
        if (requirement.IsCommon) return [[title, Common, TableRisk.Unknown, requirement.Measure, functions]];
        var risks = requirement.Risks.SelectMany(RisksOf).DistinctBy(r => r.Id).ToList();
        return risks.Select(r => (IReadOnlyList<LocalisedText>)
            [title, Numbered(r.Name, [r]), Priority([r]), requirement.Measure, functions]);
    }

    /// <summary>What follows from the Functions that rules name, for each requirement that one of them meets.</summary>
    private IEnumerable<IReadOnlyList<LocalisedText>> FoundRows(IReadOnlyList<TableRisk> found)
    {
        foreach (var requirement in _catalogue.FunctionalRequirements)
        {
            foreach (var group in found.GroupBy(r => r.Rule, StringComparer.Ordinal))
            {
                var first = group.First();
                var meeting = first.Functions.Where(f => requirement.Functions.Contains(f.Id)).ToList();
                if (meeting.Count == 0) continue;
                yield return
                [
                    TitleOf(requirement.Id), Numbered(first.Name, [.. group]), Priority([.. group]),
                    new(string.Concat(meeting.Select(f => f.Why.Ja)), string.Join(' ', meeting.Select(f => f.Why.En))),
                    NamesOf(meeting.Select(f => f.Id)),
                ];
            }
        }
    }

    private IEnumerable<TableRisk> RisksOf(RiskSelector selector) =>
        _byRule[selector.Rule].Where(r => selector.Where is null || r.Id == selector.ToString());

    private LocalisedText TitleOf(string id)
    {
        var title = _catalogue.FindFunctionalRequirement(id)!.Title.Text;
        return new($"【機能要件{id[3..]}】{title.Ja}", $"[{id}] {title.En}");
    }

    private LocalisedText NamesOf(IEnumerable<FunctionId> functions)
    {
        var names = functions.Select(f => (Id: f, Name: _catalogue.Function(f).Name.Text));
        return TableRisk.Joined(names.Select(n => new LocalisedText($"{n.Id} {n.Name.Ja}", $"{n.Id} {n.Name.En}")));
    }

    private static LocalisedText Numbered(LocalisedText name, IReadOnlyList<TableRisk> risks)
    {
        var numbers = string.Join(", ", risks.Select(r => r.Number));
        return new($"{name.Ja}({numbers})", $"{name.En} ({numbers})");
    }

    private static LocalisedText Priority(IReadOnlyList<TableRisk> risks) =>
        LocalisedText.Same(risks.Max(r => r.Score.Band) switch
        {
            CrssBand.Critical => "C",
            CrssBand.Major => "M",
            _ => "m",
        });
}
