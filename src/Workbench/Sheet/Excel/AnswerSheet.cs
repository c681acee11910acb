using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuimori.Kernel.Text;
using XlView = DocumentFormat.OpenXml.Spreadsheet.SheetView;

namespace Yuimori.Workbench.Sheet.Excel;

/// <summary>Writes the sheet that is filled in.</summary>
internal static class AnswerSheet
{
    /// <summary>Row of the hidden column ids, of the bands, of the headings; answers begin below.</summary>
    public const int IdRow = 1, BandRow = 2, HeadRow = 3, FirstRow = 4;

    private const int ProgressEvery = 500;

    public static void Write(WorksheetPart part, BookContent content)
    {
        var (columns, language) = (content.Columns, content.Options.Language);
        using var grid = new GridWriter(
            part, Views(), columns.Select(c => (Width(c.Field), c.Field == BookField.Row)), isFitted: false);
        grid.Row(isHidden: true);
        foreach (var column in columns) grid.Text(column.Id, BookStyle.Id);
        grid.Row(height: 20);
        foreach (var column in columns) grid.Text(column.Band(content.Sheet.Guide).In(language), BookStyle.Band);
        grid.Row(height: 44);
        foreach (var column in columns) grid.Text(column.Heading(content.LabelOf).In(language), BookStyle.Head);
        foreach (var row in content.Rows)
        {
            grid.Row(height: HeightOf(content, row));
            foreach (var column in columns) Cell(grid, content, row, column);
            if (grid.RowNumber % ProgressEvery == 0) content.Options.Progress?.Report(grid.RowNumber - HeadRow);
        }

        content.Options.Progress?.Report(content.Rows.Count);
        grid.EndRows();
        Finish(grid, content);
    }

    /// <summary>The filter's range and the rows that are printed on every page, as the format asks for them.</summary>
    public static DefinedNames Names(BookContent content)
    {
        var name = BookWords.Grid.In(content.Options.Language);
        var last = CellAddress.Letters(content.Columns.Count);
        var end = HeadRow + content.Rows.Count;
        return new DefinedNames(
            new DefinedName($"'{name}'!$A${HeadRow}:${last}${end}")
            {
                Name = "_xlnm._FilterDatabase",
                LocalSheetId = 1,
                Hidden = true,
            },
            new DefinedName($"'{name}'!$A:${CellAddress.Letters(Frozen)},'{name}'!${BandRow}:${HeadRow}")
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = 1,
            });
    }

    private static double HeightOf(BookContent content, SheetRow row)
    {
        var language = content.Options.Language;
        string Text(BookColumn column) => column.Field switch
        {
            BookField.Row or BookField.Level => "",
            BookField.Measure => row.Cell(column.Phase!.Value).Text.In(language),
            BookField.Note => content.Sheet.Answers.At(row.Id, column.Phase!.Value, column.Product!).Note ?? "",
            BookField.Evidence => content.Sheet.Answers.At(row.Id, column.Phase!.Value, column.Product!).Evidence ?? "",
            _ => BookWords.FixedText(row, column.Field, content.Sheet.Guide).In(language),
        };
        return RowHeight.Of(content.Columns.Select(c => (Text(c), Width(c.Field))));
    }

    private static void Cell(GridWriter grid, BookContent content, SheetRow row, BookColumn column)
    {
        var language = content.Options.Language;
        if (column.Phase is not { } phase)
        {
            grid.Text(
                BookWords.FixedText(row, column.Field, content.Sheet.Guide).In(language),
                column.Field == BookField.Row ? BookStyle.Id : BookStyle.Fixed);
            return;
        }

        var cell = row.Cell(phase);
        if (column.Field == BookField.Measure)
        {
            grid.Text(cell.Text.In(language), cell.IsAsked ? BookStyle.Fixed : BookStyle.NotAsked);
            return;
        }

        if (!cell.IsAsked)
        {
            grid.Empty(BookStyle.NotAsked);
            return;
        }

        var answer = content.Sheet.Answers.At(row.Id, phase, column.Product!);
        if (column.Field == BookField.Level) Level(grid, answer.Level, language);
        else if ((column.Field == BookField.Note ? answer.Note : answer.Evidence) is { } text)
            grid.Text(text, BookStyle.Text);
        else grid.Empty(BookStyle.Text);
    }

    private static void Level(GridWriter grid, SheetLevel? level, Language language)
    {
        if (level is null) grid.Empty(BookStyle.Level);
        else if (level == SheetLevel.NotApplicable)
            grid.Text(BookWords.NotApplicable.In(language), BookStyle.Level);
        else grid.Number((int)level, BookStyle.Level);
    }

    // Up to the risk: what a row is about stays in sight while its phases are filled in.
    private static int Frozen { get; } = BookColumn.Fixed.ToList().IndexOf(BookField.Risk) + 2;

    private static SheetViews Views()
    {
        var corner = CellAddress.Of(Frozen + 1, FirstRow);
        return new SheetViews(new XlView(
            new Pane
            {
                HorizontalSplit = Frozen,
                VerticalSplit = HeadRow,
                TopLeftCell = corner,
                ActivePane = PaneValues.BottomRight,
                State = PaneStateValues.Frozen,
            },
            new Selection { Pane = PaneValues.TopRight },
            new Selection { Pane = PaneValues.BottomLeft },
            new Selection
            {
                Pane = PaneValues.BottomRight,
                ActiveCell = corner,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = corner },
            })
        {
            WorkbookViewId = 0,
            ShowGridLines = false,
            TabSelected = true,
        });
    }

    private static void Finish(GridWriter grid, BookContent content)
    {
        var end = HeadRow + content.Rows.Count;
        grid.After(new AutoFilter { Reference = $"A{HeadRow}:{CellAddress.Of(content.Columns.Count, end)}" });
        var levels = content.Columns.Select((c, i) => (c, Letters: CellAddress.Letters(i + 1)))
            .Where(p => p.c.Field == BookField.Level).Select(p => $"{p.Letters}{FirstRow}:{p.Letters}{end}").ToList();
        if (content.Rows.Count > 0 && levels.Count > 0)
        {
            var first = levels[0].Split(':')[0];
            grid.After(Colours(levels, first));
            grid.After(DropDown(levels, content.Options.Language));
        }

        grid.After(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        grid.After(new PageSetup
        {
            PaperSize = 8,
            Scale = 60,
            Orientation = OrientationValues.Landscape,
        });
    }

    private static ConditionalFormatting Colours(List<string> levels, string first)
    {
        ConditionalFormattingRule Rule(string formula, uint format, int priority) => new(new Formula(formula))
        {
            Type = ConditionalFormatValues.Expression,
            FormatId = format,
            Priority = priority,
        };
        return new ConditionalFormatting(
            Rule($"{first}=10", 0, 1), Rule($"{first}=5", 1, 2), Rule($"AND(NOT(ISBLANK({first})),{first}=0)", 2, 3))
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Join(' ', levels) },
        };
    }

    private static DataValidations DropDown(List<string> levels, Language language)
    {
        var text = new LocalisedText(
            "10＝全体に実施し証拠あり、5＝一部、0＝未実施、対象外＝当てはまらない。空欄は未回答。",
            "10 = in full with evidence, 5 = in part, 0 = not at all, n/a = does not apply. Empty = not answered.");
        var wrong = new LocalisedText(
            "10、5、0、対象外のいずれかを選んでください。", "Choose 10, 5, 0 or n/a.");
        return new DataValidations(new DataValidation(
            new Formula1($"\"10,5,0,{BookWords.NotApplicable.In(language)}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ShowInputMessage = true,
            ShowErrorMessage = true,
            PromptTitle = BookWords.Field.LabelOf(BookField.Level).In(language),
            Prompt = text.In(language),
            ErrorTitle = BookWords.Field.LabelOf(BookField.Level).In(language),
            Error = wrong.In(language),
            SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Join(' ', levels) },
        })
        { Count = 1 };
    }

    private static int Width(BookField field) => field switch
    {
        BookField.Component => 18,
        BookField.Owner => 14,
        BookField.Class => 12,
        BookField.Risk => 24,
        BookField.Detail => 40,
        BookField.Threat => 18,
        BookField.Point => 26,
        BookField.Measure => 42,
        BookField.Level => 12,
        BookField.Note => 28,
        BookField.Evidence => 20,
        _ => 30,
    };
}
