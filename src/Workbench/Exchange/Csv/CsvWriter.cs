using System.Buffers;
using System.Globalization;
using System.Text;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Csv;

/// <summary>
/// Writes risks as CSV (RFC 4180), a row each, worst first, with a byte order mark: without it spreadsheets take
/// Japanese for another encoding.
/// </summary>
internal static class CsvWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n;\t'");

    private static readonly LocalisedText[] Heads =
    [
        new("リスクID", "risk id"), new("脅威", "threat"), new("分類", "class"), new("場所ID", "place id"), new("場所", "place"),
        new("ベクトル", "vector"), new("攻撃容易性", "attack ease"), new("影響度", "effect"), new("リスク値", "risk"),
        new("区分", "band"), new("残存リスク値", "residual risk"), new("対応状況", "standing"), new("対応方針", "decision"),
        new("理由", "reason"), new("決めた人", "person"), new("期限", "until"), new("機能", "functions"),
        new("メモ", "notes"), new("課題", "tickets"), new("除外", "set aside"), new("行", "line"),
    ];

    public static ExportResult Write(DesignResult result, Language language)
    {
        var losses = ExportLosses.Of(
            result, "CSV", "stated risks", "decisions", "decisions.person", "decisions.until", "exceptions", "notes",
            "set aside");
        losses.OneLanguage(result.Model, language);
        var text = new StringBuilder("\uFEFF");
        Row(text, Heads.Select(h => h.In(language)), null);
        foreach (var risk in result.Risks.Concat(result.SetAside))
        {
            Row(text, Cells(risk, language), () => losses.Add("(cell)", risk.Risk.Id, new(
                "表計算ソフトが数式とみなす文字で始まるため、先頭に「'」を付けました。",
                "It begins as a formula would; an apostrophe now stands before it.")));
        }

        return new(text.ToString(), losses.Sorted);
    }

    /// <summary>
    /// A cell, guarded: a name such as <c>=HYPERLINK(…)</c> must not run when somebody opens the file in a spreadsheet.
    /// </summary>
    public static string Cell(string text, out bool isGuarded)
    {
        var first = text.TrimStart(' ', '\u3000');
        isGuarded = first.Length > 0 && first[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋'
            or '－' or '＠';
        var safe = isGuarded ? "'" + text : text;
        return safe.AsSpan().ContainsAny(NeedQuotes) || safe.StartsWith(' ') || safe.EndsWith(' ')
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells, Action? guarded)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            text.Append(Cell(cell, out var isGuarded));
            if (isGuarded) guarded?.Invoke();
        }

        text.Append("\r\n"); // RFC 4180 §2.1.
    }

    private static IEnumerable<string> Cells(AssessedRisk risk, Language language)
    {
        var (rule, place, score, decision) = (risk.Risk.Rule, risk.Risk.Place, risk.Risk.Score, risk.Decision);
        return
        [
            risk.Risk.Id, rule.Title.In(language), rule.Threat, place.Id, place.Name.In(language),
            score.Vector.ToString(),
            Number(score.AttackEase), Number(score.EffectFactor), Number(score.Risk), score.Band.ToString(),
            Number(risk.Residual.Risk), Standing(risk).In(language),
            decision is null ? "" : SystemWords.Decision.LabelOf(decision.Kind).In(language),
            decision?.Reason.In(language) ?? "", decision?.Person ?? "", Day(decision?.Until),
            string.Join(' ', risk.Treatments.Select(t => t.Function.Id.ToString())),
            string.Join(" / ", risk.Notes.Select(n => n.Text?.In(language)).OfType<string>()),
            string.Join(' ', risk.Notes.Select(n => n.Ticket).OfType<string>()),
            risk is { IsSetAside: true, Exception: { } exception } ? SetAside(exception, language) : "",
            place.Position.Line.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string SetAside(ExceptionModel exception, Language language) =>
        $"{SystemWords.ExceptionStatus.LabelOf(exception.Status).In(language)}: {exception.Reason.In(language)} "
        + $"({exception.Owner}, {Day(exception.Until)})";

    private static LocalisedText Standing(AssessedRisk risk) => risk.Standing switch
    {
        DecisionStanding.Decided => new("決定済み", "decided"),
        DecisionStanding.Expired => new("期限切れ", "expired"),
        _ => new("未決定", "undecided"),
    };

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
