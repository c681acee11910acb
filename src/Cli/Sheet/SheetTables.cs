using Yuimori.Kernel.Text;
using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Cli.Sheet;

/// <summary>The sheet and what is made of it as tables, in one language.</summary>
internal sealed class SheetTables(EvaluationSheet sheet, Language language)
{
    /// <summary>Groups of a view, a table each; short for a terminal, with every column for programs.</summary>
    public IEnumerable<BookTable> View(SheetView view, SheetFilter filter, IReadOnlyList<SheetProduct> products) =>
        SheetGroup.Of(sheet, view, filter).Select(g => new BookTable(
            $"{g.Id}  {g.Name.In(language)}",
            [
                (T("場所・主体者", "place, owner"), 24), (T("リスク", "risk"), 30), (T("脅威", "threat"), 16),
                (T("要点", "point"), 8),
                .. filter.ShownPhases.Select(p => (sheet.Guide.Phases[p].In(language), 16)),
            ],
            g.Rows.Select(r => (IReadOnlyList<object?>)
            [
                Place(r), $"{Mark(r.Band)} {r.Risk.In(language)}", r.ThreatId, r.PointId,
                .. filter.ShownPhases.Select(p => Cell(r, r.Cell(p), products)),
            ])));

    /// <summary>Every row with every column, a line each.</summary>
    public BookTable Rows(SheetFilter filter, IReadOnlyList<SheetProduct> products) => new(
        T("評価シート", "Evaluation sheet"),
        [
            ("id", 30), (T("コンポーネント", "component"), 20), (T("主体者", "owner"), 16), (T("リスク分類", "class"), 12),
            (T("リスク", "risk"), 26), (T("リスク詳細", "risk detail"), 40), (T("脅威分析", "threat"), 18), (T("要点", "point"), 26),
            .. filter.ShownPhases.SelectMany(p => products
                .SelectMany(x => new[]
                {
                    ($"{Phase(p)} {T("水準", "level")} {x.Label}", 10), ($"{Phase(p)} {T("備考", "note")} {x.Label}", 24),
                    ($"{Phase(p)} {T("証拠", "evidence")} {x.Label}", 20),
                })
                .Prepend(($"{Phase(p)} {T("対策", "measure")}", 40))),
        ],
        filter.Apply(sheet).Select(r => (IReadOnlyList<object?>)
        [
            r.Id, r.PlaceName.In(language), r.Owner?.In(language), sheet.Guide.Classes[r.Class].In(language),
            r.Risk.In(language), r.RiskDetail.In(language), $"{r.ThreatId} {r.ThreatName.In(language)}",
            $"{r.PointId} {r.PointTitle.In(language)}",
            .. filter.ShownPhases.SelectMany(p => products
                .Select(x => sheet.At(r, p, x)).SelectMany(a => new object?[] { a.Level, a.Note, a.Evidence })
                .Prepend(r.Cell(p).Text.In(language))),
        ]));

    /// <summary>Sums of the products, over all and by point, component, phase and class.</summary>
    public BookTable Sums(ProductComparison comparison) => new(
        T("達成度の目安（点／満点）", "Indicator of achievement (points of maximum)"),
        [("", 30), .. comparison.Products.Select(p => (p.Label, 34))],
        SumRows(comparison));

    /// <summary>Cells with a gap, worst first, at most some; null: all cells.</summary>
    public BookTable Gaps(ProductComparison comparison, int? most) => new(
        most is null ? T("比較", "Comparison") : T("差のあるところ（重いものから）", "Gaps, heaviest first"),
        [
            (T("コンポーネント", "component"), 22), (T("要点", "point"), 8), (T("時期", "phase"), 16), (T("リスク", "risk"), 28),
            (T("対策", "measure"), 44), (T("重み", "weight"), 8),
            .. comparison.Products.Select(p => (p.Label, 16)),
        ],
        comparison.Items.Where(i => most is null || i.Gap != GapKind.None).Take(most ?? int.MaxValue)
            .Select(i => (IReadOnlyList<object?>)
            [
                i.Row.PlaceName.In(language), i.Row.PointId, Phase(i.Phase),
                $"{Mark(i.Row.Band)} {i.Row.Risk.In(language)}",
                most is null ? i.Row.Cell(i.Phase).Text.In(language) : References(i.Row.Cell(i.Phase)), i.Weight,
                .. i.Entries.Select(e => Level(e.Answer.Level)),
            ]));

    /// <summary>Requirements of one phase, or of all of them.</summary>
    public BookTable Requirements(string name, IEnumerable<DevelopmentRequirement> requirements, bool hasProduct)
    {
        List<(string, int)> headings =
        [
            (T("時期", "phase"), 16), (T("コンポーネント", "component"), 22), (T("要点", "point"), 8),
            (T("開発要件", "requirement"), 60),
            (T("対象のリスク", "against"), 40), (T("重み", "weight"), 8), (T("求める水準", "wanted"), 10),
        ];
        if (hasProduct) headings.Add((T("現在の水準", "reached"), 10));
        return new(name, headings, requirements.Select(r =>
        {
            List<object?> cells =
            [
                Phase(r.Phase), r.PlaceName.In(language), r.PointId, r.Measure.In(language),
                string.Join(T("、", ", "), r.Rows.Select(x => x.Risk.In(language)).Distinct()), r.Weight, (int)r.Wanted,
            ];
            if (hasProduct) cells.Add(Level(r.Reached));
            return (IReadOnlyList<object?>)cells;
        }));
    }

    private IEnumerable<IReadOnlyList<object?>> SumRows(ProductComparison comparison)
    {
        yield return Row(T("合計", "Total"), comparison.Totals);
        foreach (var (head, sums) in new[]
        {
            (T("要点", "point"), comparison.ByPoint), (T("構成要素", "component"), comparison.ByComponent),
            (T("時期", "phase"), comparison.ByPhase), (T("分類", "class"), comparison.ByClass),
        })
        {
            foreach (var sum in sums)
            {
                var name = sum.Id.StartsWith("KP-", StringComparison.Ordinal) ? sum.Id + " " : "";
                yield return Row($"{head}: {name}{sum.Name.In(language)}", sum.Scores);
            }
        }
    }

    private IReadOnlyList<object?> Row(string head, IReadOnlyList<SheetScore> scores) =>
        [head, .. scores.Select(Score)];

    private string Score(SheetScore score)
    {
        var text = $"{score.Points} / {score.Maximum}";
        if (score.Unanswered > 0)
        {
            text += T(
                $"（未回答{score.Unanswered}、最大{score.Points + score.Open}）",
                $" ({score.Unanswered} unanswered, up to {score.Points + score.Open})");
        }

        return score.NotApplicable == 0
            ? text
            : text + T($"（対象外{score.NotApplicable}）", $" ({score.NotApplicable} n/a)");
    }

    private string Cell(SheetRow row, SheetCell cell, IReadOnlyList<SheetProduct> products)
    {
        if (!cell.IsAsked) return "–";
        if (products.Count == 0) return References(cell);
        return string.Join(" | ", products.Select(p => Level(sheet.At(row, cell.Phase, p).Level)));
    }

    private object Level(SheetLevel? level)
    {
        if (level is null) return T("未回答", "open");
        return level == SheetLevel.NotApplicable ? T("対象外", "n/a") : (int)level;
    }

    // On a terminal the ids of functions and countermeasures say enough; other forms hold the text.
    private static string References(SheetCell cell) =>
        string.Join(' ', cell.Measures.Select(m => m.Reference).Distinct());

    private string Place(SheetRow row) => row.PlaceName.In(language) + (row.Owner is { } owner
        ? $"\n{owner.In(language)}"
        : "");

    private string Phase(Catalogue.LifecyclePhase phase) => sheet.Guide.Phases[phase].In(language);

    private string T(string ja, string en) => language == Language.Japanese ? ja : en;

    private static string Mark(CrssBand band) => band switch
    {
        CrssBand.Critical => "▲▲",
        CrssBand.Major => "▲",
        _ => "△",
    };
}
