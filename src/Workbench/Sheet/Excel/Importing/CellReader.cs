using System.Globalization;
using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Sheet.Excel.Reading;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>Reads the value of a cell, or says what is wrong with it.</summary>
internal sealed class CellReader(ImportProblems problems)
{
    private static readonly string[] NotApplicable = ["対象外", "該当なし", "適用外", "n/a", "na", "not applicable"];

    private static readonly LocalisedText ChooseLevel =
        new("10、5、0、対象外のいずれかを選んでください。", "Choose 10, 5, 0 or n/a.");

    /// <summary>Whether the last cell could be read.</summary>
    public bool IsOk { get; private set; } = true;

    /// <summary>A level; null when the cell is bad.</summary>
    public SheetLevel? Level(BookCell cell, string place)
    {
        if (!IsValue(cell, place)) return null;
        switch (cell.Kind)
        {
            case CellKind.Date:
                return Bad(
                    32, place, new("水準に日付が入っています。", "There is a date where a level belongs."), DateText(cell), new(
                    "10、5、0、対象外のいずれかを選んでください（「10/5」などは日付に変わります）。",
                    "Choose 10, 5, 0 or n/a (Excel turns \"10/5\" into a date)."));
            case CellKind.Boolean:
                return Bad(
                    31, place, new("水準に真偽値が入っています。", "There is a truth value where a level belongs."),
                    cell.Text, ChooseLevel);
        }

        var text = cell.Text.Trim().Normalize(NormalizationForm.FormKC);
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            if (number is 10 or 5 or 0) return (SheetLevel)(int)number;
            return Bad(30, place, new("この数値の水準はありません。", "There is no such level."), cell.Text, ChooseLevel);
        }

        if (NotApplicable.Contains(text, StringComparer.OrdinalIgnoreCase)) return SheetLevel.NotApplicable;
        return text.Length == 0 ? null : Bad(
            31, place, new("水準に文字が入っています。", "There is text where a level belongs."), cell.Text, new(
                "10、5、0、対象外のいずれかを選び、説明は備考に書いてください。", "Choose 10, 5, 0 or n/a, and put remarks into the note."));
    }

    /// <summary>A text; null when the cell is empty or bad.</summary>
    public string? Text(BookCell cell, string place)
    {
        if (!IsValue(cell, place)) return null;
        var text = cell.Kind switch
        {
            CellKind.Date => DateText(cell),
            CellKind.Number => NumberText(cell.Text),
            _ => ImportContext.Normal(cell.Text),
        };
        if (text.Length == 0) return null;
        if (text.Length > TextShape.LengthMax)
        {
            Bad(
                36, place, new($"文字が多すぎます（{text.Length}文字）。", $"The text is too long ({text.Length} characters)."),
                text, new(
                $"{TextShape.LengthMax}文字までにし、残りは証拠の文書に書いてください。",
                $"At most {TextShape.LengthMax} characters; put the rest into a document and name it as evidence."));
            return null;
        }

        var at = Hidden(text);
        if (at < 0) return text;
        var hidden = text[at];
        Bad(37, place, new("目に見えない制御文字を含みます。", "It holds control characters that cannot be seen."), text, new(
            $"文字 U+{(int)hidden:X4} を消してください（入力し直すと消えます）。",
            $"Delete the character U+{(int)hidden:X4}; type the text anew."));
        return null;
    }

    /// <summary>Where the first character stands that nobody sees; -1: nowhere.</summary>
    private static int Hidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(c) || (char.IsControl(c) && c != '\n') || YamlProblems.IsInvisible(c)
                || c is '\uFFFE' or '\uFFFF') return i;
        }

        return -1;
    }

    private bool IsValue(BookCell cell, string place)
    {
        IsOk = true;
        if (cell.IsExternal)
        {
            Bad(35, place, new("ほかのファイルの値を参照しています。", "It takes its value from another file."), "=" + cell.Formula,
                new("値を直接入力してください。", "Type the value itself."));
        }
        else if (cell.Kind == CellKind.Error)
        {
            Bad(33, place, new("数式がエラーになっています。", "The formula gives an error."), cell.Text,
                new("数式を消して、値を直接入力してください。", "Delete the formula and type the value itself."));
        }
        else if (cell.Kind == CellKind.Unvalued)
        {
            Bad(34, place, new("数式の値が保存されていません。", "The value of the formula was not saved."), cell.Text,
                new("値を直接入力するか、Excelで開いて保存し直してください。", "Type the value itself, or open and save it in Excel."));
        }

        return IsOk;
    }

    private SheetLevel? Bad(int code, string place, LocalisedText what, string came, LocalisedText remedy)
    {
        IsOk = false;
        problems.Error(code, place, what, came, remedy);
        return null;
    }

    private static string NumberText(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number.ToString("G15", CultureInfo.InvariantCulture)
            : text.Trim();

    private static string DateText(BookCell cell)
    {
        const double daysMax = 2_958_466; // 9999-12-31, the last day that a spreadsheet knows
        if (!double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days)
            || !(days >= 0 && days < daysMax)) return cell.Text;
        var time = DateTime.FromOADate(days);
        var form = time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm";
        return time.ToString(form, CultureInfo.InvariantCulture);
    }
}
