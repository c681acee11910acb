using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Countermeasures.Coverage;

namespace Yuimori.Cli.Countermeasures;

/// <summary>Coverage for people: one line for each requirement, what is open first in the sums.</summary>
internal sealed class CoverageText(TextWriter output, Language language)
{
    public void Write(CoverageReport report, MeasureBook book, bool inFull)
    {
        foreach (var framework in report.Frameworks)
        {
            Line($"{framework.Set.Name.In(language)} [{framework.Set.Id}]  {Sums(framework)}");
            if (inFull) Rows(framework);
        }

        if (!inFull)
        {
            Say("一覧ごとの内訳は --framework で見る。", "See one list in full with --framework.");
            Without(report.MeasuresWithout, new("どの要件にも当たらない対策", "Countermeasures that meet no requirement"));
        }

        Unknown(book);
    }

    private string Sums(FrameworkCoverage framework)
    {
        string Part(RowStanding standing) =>
            framework.Count(standing) is var n && n > 0 ? $"{CoverageWords.Of(standing).In(language)} {n}" : "";
        return string.Join(
            language == Language.Japanese ? "、" : ", ",
            Enum.GetValues<RowStanding>().OrderByDescending(s => s).Select(Part).Where(t => t.Length > 0));
    }

    private void Rows(FrameworkCoverage framework)
    {
        foreach (var row in framework.Rows)
        {
            var indent = row.Row.Parent is null ? "" : "  ";
            var mark = CoverageWords.Mark(row.Standing);
            Line($"  {indent}{mark} {row.Row.Id}  {row.Row.Title.In(language)}{ToBeConfirmed(row.Row.Confirmed)}");
            foreach (var measure in row.Measures)
            {
                Line($"  {indent}    {measure.Measure.Name.In(language)} [{measure.Measure.Id}] "
                    + $"{CoverageWords.Of(measure.Measure.State).In(language)}{Own(measure)}");
            }

            if (row.Standing == RowStanding.Open && row.Offers.Count > 0)
                Line($"  {indent}    {In(new("候補", "could be met by"))}: {string.Join(", ", row.Offers.Take(3))}");
        }

        Without(framework.MeasuresWithout, new("この一覧の要件に当たらない対策", "Countermeasures that meet nothing in this list"));
    }

    private void Without(IReadOnlyList<DesignMeasure> measures, LocalisedText heading)
    {
        if (measures.Count == 0) return;
        Line("");
        Line(In(heading));
        foreach (var measure in measures) Line($"  {measure.Name.In(language)} [{measure.Id}]");
    }

    private void Unknown(MeasureBook book)
    {
        foreach (var use in book.UnknownIds)
        {
            Say($"! {use.Position}: {use.Id}: 「{use.Is}」は対策カタログにありません。",
                $"! {use.Position}: {use.Id}: the catalogue has no \"{use.Is}\".");
        }

        foreach (var (use, number, nearest) in book.UnknownNumbers)
        {
            Say(
                $"! {use.Position}: {use.Id}: 「{number}」という要件はありません。"
                + (nearest is null ? "" : $"もしかして「{nearest}」ですか？"),
                $"! {use.Position}: {use.Id}: there is no requirement \"{number}\"."
                + (nearest is null ? "" : $" Did you mean \"{nearest}\"?"));
        }
    }

    private string ToBeConfirmed(bool confirmed) => confirmed ? "" : In(new("（要確認）", " (to be confirmed)"));

    private string Own(RowMeasure measure) =>
        measure.Link.Confirmed ? "" : In(new("（本データの解釈）", " (our own match)"));

    private string In(LocalisedText text) => text.In(language);

    private void Say(string ja, string en) => Line(In(new(ja, en)));

    private void Line(string text) => output.WriteLine(Terminal.Safe(text));
}
