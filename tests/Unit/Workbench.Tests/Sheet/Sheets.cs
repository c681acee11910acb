using Yuimori.Catalogue;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Workbench.Tests.Sheet;

/// <summary>Sheets for tests.</summary>
internal static class Sheets
{
    public static readonly SheetProduct Alpha = new("alpha", "アルファ社", "Gate X", "2.1");
    public static readonly SheetProduct Beta = new("beta", "Beta Inc.", "Portal", "7");

    private static readonly Lazy<EvaluationSheet> MadeUc4 = new(static () =>
        EvaluationSheet.Of(Guideline.Analyse(Samples.Uc4()), Guideline.Catalogue));

    public static EvaluationSheet Uc4 => MadeUc4.Value;

    /// <summary>UC4 with two products, and answers at some cells.</summary>
    public static EvaluationSheet Uc4Answered()
    {
        var answers = SheetAnswers.None.With(Alpha).With(Beta);
        SheetLevel?[] levels = [SheetLevel.Full, SheetLevel.Part, SheetLevel.None, SheetLevel.NotApplicable, null];
        var i = 0;
        foreach (var (row, cell) in Cells(Uc4))
        {
            i++;
            foreach (var product in new[] { Alpha, Beta })
            {
                var level = levels[(i + product.Id.Length) % levels.Length];
                var note = i % 7 == 0 ? $"備考 {i}" : null;
                var evidence = i % 11 == 0 ? $"TR-{i}.pdf" : null;
                answers = answers.With(new AnswerKey(row.Id, cell.Phase, product.Id), new(level, note, evidence));
            }
        }

        return Uc4.With(answers);
    }

    public static IEnumerable<(SheetRow Row, SheetCell Cell)> Cells(EvaluationSheet sheet) =>
        from row in sheet.Rows
        from cell in row.Cells
        where cell.IsAsked
        select (row, cell);

    public static AnswerKey Key(this SheetRow row, LifecyclePhase phase, SheetProduct product) =>
        new(row.Id, phase, product.Id);
}
