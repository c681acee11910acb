using System.Globalization;
using System.Text;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Change;

/// <summary>The difference between two designs for people, as plain text or Markdown (for a merge request).</summary>
public sealed class ChangeText
{
    private readonly DesignChanges _changes;
    private readonly Language _language;
    private readonly bool _isMarkdown;
    private readonly StringBuilder _text = new();

    private ChangeText(DesignChanges changes, Language language, bool isMarkdown) =>
        (_changes, _language, _isMarkdown) = (changes, language, isMarkdown);

    /// <summary>The text; ends with a new line.</summary>
    public static string Write(DesignChanges changes, Language language, bool isMarkdown)
    {
        var text = new ChangeText(changes, language, isMarkdown);
        text.WriteAll();
        return text._text.ToString();
    }

    private void WriteAll()
    {
        Line(ChangeWords.Summary(_changes).In(_language));
        Section(ChangeWords.Void, _changes.Void, Void);
        Section(ChangeWords.NewRisks, _changes.Risks.Where(r => r.Change == ChangeKind.Came), Risk);
        Section(ChangeWords.ChangedRisks, _changes.Risks.Where(r => r.Change == ChangeKind.Changed), Risk);
        Section(ChangeWords.GoneRisks, _changes.Risks.Where(r => r.Change == ChangeKind.Went), Risk);
        Section(ChangeWords.Decisions, _changes.Decisions, Decision);
        Section(ChangeWords.Elements, _changes.Items.Where(i => i.Kind != ItemKind.ThreatRule), Item);
        Section(ChangeWords.Rules, _changes.Items.Where(i => i.Kind == ItemKind.ThreatRule), Item);
    }

    private void Section<T>(LocalisedText title, IEnumerable<T> rows, Action<T> write)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        Line("");
        Line(_isMarkdown ? $"### {title.In(_language)} ({all.Count})" : $"{title.In(_language)} ({all.Count})");
        if (_isMarkdown) Line("");
        foreach (var row in all) write(row);
    }

    private void Void(VoidDecision decision)
    {
        var kind = decision.Risk?.Decision?.GetValueOrDefault("decision");
        var score = decision.Risk is { } risk ? Number(risk.Score) + " " : "";
        Row($"{score}{Code(decision.RiskId)}{(kind is null ? "" : $" ({kind}, {Code(decision.Selector)})")}");
        foreach (var reason in decision.Reasons) Detail(ChangeWords.Of(reason).In(_language));
    }

    private void Risk(RiskChange change)
    {
        var risk = (change.After ?? change.Before)!;
        var score = change is { Before: { } before, After: { } after }
            ? $"{Number(before.Score)} → {Number(after.Score)}" : Number(risk.Score);
        Row($"{score} {Code(risk.Id)} {Safe(risk.Title.In(_language))}");
        var remains = change.Change == ChangeKind.Went ? "" : " " + ChangeWords.Remains(risk).In(_language);
        Detail(Code(risk.Vector) + remains);
    }

    private void Decision(DecisionChange change)
    {
        Row($"{ChangeWords.Mark(change.Change)} {Code(change.RiskId)}");
        foreach (var field in change.Fields) Field(field);
    }

    private void Item(ItemChange change)
    {
        Row($"{ChangeWords.Mark(change.Change)} {ChangeWords.Of(change.Kind).In(_language)} {Code(change.Id)}");
        foreach (var field in change.Fields) Field(field);
    }

    private void Field(FieldChange field) =>
        Detail($"{field.Name}: {Safe(field.Before ?? "–")} → {Safe(field.After ?? "–")}");

    private void Row(string text) => Line(_isMarkdown ? $"- {text}" : $"  {text}");

    private void Detail(string text) => Line(_isMarkdown ? $"  - {text}" : $"      {text}");

    private string Code(string text) => _isMarkdown ? $"`{text}`" : text;

    // Names come from the file: they must not become markup in a merge request.
    private string Safe(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return _isMarkdown ? string.Concat(line.Select(Escape)) : line;
    }

    private static string Escape(char c) =>
        "\\`*_{}[]<>#|!@".Contains(c, StringComparison.Ordinal) ? "\\" + c : c.ToString();

    private static string Number(decimal score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private void Line(string text) => _text.Append(text).Append('\n');
}
