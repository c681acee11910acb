using System.Globalization;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;

namespace Yuimori.Cli.Countermeasures;

/// <summary>Where-used for people: each countermeasure with its places, risks and requirements.</summary>
internal sealed class MeasuresText(TextWriter output, Language language)
{
    public void Write(MeasureBook book)
    {
        if (book.Measures.Count == 0) Say("この設計に対策はありません。", "This design has no countermeasures.");
        foreach (var measure in book.Measures) Write(measure);
        Untreated(book);
    }

    private void Write(DesignMeasure measure)
    {
        Line($"{measure.Name.In(language)} [{measure.Id}]  {CoverageWords.Of(measure.State).In(language)}, "
            + CoverageWords.Of(measure.Origin).In(language));
        Row("場所", "at", string.Join(", ", measure.Places));
        if (measure.Seen is { } seen) Row("根拠", "seen", seen.In(language));
        if (measure.Listed?.Owner is { } owner) Row("担当", "owner", owner.In(language));
        Row("リスク", "risks", string.Join(", ", measure.Risks.Select(r => r.Risk.Id)));
        Row("要件", "meets", string.Join(", ", measure.Meets.Select(l => l.Confirmed ? l.To : l.To + "*")));
        Row("証拠", "evidence", string.Join(", ", measure.Listed?.Evidence ?? []));
        Line("");
    }

    private void Untreated(MeasureBook book)
    {
        if (book.Measures.Any(m => m.Meets.Any(l => !l.Confirmed)))
            Say("* 対応は本データの解釈", "* our own match");
        if (book.Untreated.Count == 0) return;
        Line("");
        Say($"対策のないリスク {book.Untreated.Count}件", $"{book.Untreated.Count} risks without countermeasure");
        foreach (var untreated in book.Untreated)
        {
            var risk = untreated.Risk.Risk;
            var score = risk.Score.Risk.ToString("0.00", CultureInfo.InvariantCulture);
            Line($"  {score}  {risk.Title.In(language)} [{risk.Id}]");
            Row("候補", "could be treated by", string.Join(", ", untreated.Offers));
        }
    }

    private void Row(string ja, string en, string text)
    {
        if (text.Length > 0) Line($"    {new LocalisedText(ja, en).In(language)}: {text}");
    }

    private void Say(string ja, string en) => Line(new LocalisedText(ja, en).In(language));

    private void Line(string text) => output.WriteLine(Terminal.Safe(text));
}
