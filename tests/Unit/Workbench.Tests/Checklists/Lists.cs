using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Tests.Countermeasures;

namespace Yuimori.Workbench.Tests.Checklists;

/// <summary>The checklists of the guideline, loaded once, against small designs.</summary>
internal static class Lists
{
    private static readonly Lazy<ChecklistSet> Loaded = new(static () =>
        Measures.Ok(ChecklistSet.Load(Guideline.Catalogue, Path.Combine(Samples.Root, "guideline"))));

    public static ChecklistSet Set => Loaded.Value;

    public static ChecklistReport Report(SystemModel model, params AnswerEntry[] answers) =>
        Report(model, ChecklistAnswers.None.With(answers));

    public static ChecklistReport Report(SystemModel model, ChecklistAnswers answers)
    {
        var result = Guideline.Analyse(model);
        var book = MeasureFinder.Find(result, Guideline.Catalogue, Measures.Observations);
        return ChecklistAnalysis.Of(result, book, Set, answers);
    }

    public static AnswerEntry Answer(
        string item, string at, ChecklistAnswer answer, ReviewState review = ReviewState.Reviewed) =>
        new() { Item = item, At = at, Answer = answer, Review = review };

    public static ChecklistEntry Entry(ChecklistReport report, string item, string at) =>
        report.Checklists.SelectMany(c => c.Entries).Single(e => e.Item.Id == item && e.At == at);
}
