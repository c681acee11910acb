using System.CommandLine;
using Yuimori.Cli.Commands.Design;
using Yuimori.Cli.Design;
using Yuimori.Cli.Sheet;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Cli.Commands.Sheet;

/// <summary><c>yuimori sheet import FILE BOOK.xlsx</c>.</summary>
internal static class ImportVerb
{
    public static Command Create()
    {
        var inputs = new SheetInputs();
        var book = new Argument<string>("book") { Description = "the workbook that was filled in / 記入されたブック" };
        var add = Flag("--add-products", "take products that the sheet file does not list / 一覧にない製品を加える");
        var rename = Flag("--rename-products", "take other makers, names, versions / 製品の名称の変更を認める");
        var prefer = Flag("--prefer-workbook", "the workbook wins where both changed / 両方が変わったらブックを優先する");
        var partial = Flag("--partial", "take the good cells although others are bad / 正しい欄だけを取り込む");
        var dry = Flag("--dry-run", "change nothing, only say what would change / 何も変えずに結果だけを示す");
        var json = Flag("--json", "JSON, in both languages / JSONで出力（両言語）");
        var command = new Command("import", "read a workbook that a vendor filled in / 提供者が記入したブックを読み込む")
        {
            add, rename, prefer, partial, dry, json,
        };
        inputs.AddTo(command);
        command.Arguments.Add(book);
        command.SetAction(parsed => SheetRun.With(parsed, inputs, sheet =>
        {
            if (Read(parsed, inputs, parsed.GetValue(book)!) is not { } bytes) return ExitCodes.BadInput;
            var import = SheetImporter.Read(bytes, sheet, new()
            {
                AddProducts = parsed.GetValue(add),
                RenameProducts = parsed.GetValue(rename),
                PreferWorkbook = parsed.GetValue(prefer),
            });
            var isSaved = !parsed.GetValue(dry) && (import.IsOk || parsed.GetValue(partial));
            var isQuiet = parsed.GetValue(json);
            var saved = isSaved
                ? SheetRun.Save(parsed, inputs, sheet, import.Answers, isQuiet)
                : ExitCodes.Ok;
            if (saved != ExitCodes.Ok) return saved;
            if (isQuiet) parsed.InvocationConfiguration.Output.Write(SheetJson.Text(SheetJson.Import(import, isSaved)));
            else Say(parsed, inputs, import, isSaved);
            return import.IsOk ? ExitCodes.Ok : ExitCodes.BadInput;
        }));
        return command;
    }

    private static void Say(ParseResult parsed, SheetInputs inputs, SheetImport import, bool isSaved)
    {
        var language = inputs.Design.Language(parsed);
        foreach (var problem in import.Problems)
        {
            var mark = problem.IsError ? "×" : "!";
            parsed.InvocationConfiguration.Error.WriteLine($"{mark} {Terminal.Safe(problem.Text.In(language))}");
        }

        var errors = import.Problems.Count(p => p.IsError);
        var (changes, products, rows) = (import.Changes.Count, import.ProductChanges.Count, import.RowCount);
        var text = new LocalisedText(
            $"{rows}行を読みました。回答の変更 {changes}件、製品の変更 {products}件、誤り {errors}件。"
                + (isSaved ? "保存しました。" : "何も変えていません。"),
            $"{rows} rows read: {changes} answers and {products} products changed, {errors} errors. "
                + (isSaved ? "Saved." : "Nothing was changed."));
        parsed.InvocationConfiguration.Output.WriteLine(text.In(language));
    }

    // One byte more than allowed is enough to be refused; a device file or a huge one must not fill memory.
    private static byte[]? Read(ParseResult parsed, SheetInputs inputs, string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var memory = new MemoryStream();
            var buffer = new byte[64 * 1024];
            int read;
            while (memory.Length <= SheetImporter.BytesMax && (read = stream.Read(buffer)) > 0)
                memory.Write(buffer, 0, read);
            return memory.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = new LocalisedText($"{path} を読めません：{e.Message}", $"{path} cannot be read: {e.Message}");
            DesignRun.Refuse(parsed, inputs.Design, why, ExitCodes.BadInput);
            return null;
        }
    }

    private static Option<bool> Flag(string name, string about) => new(name) { Description = about };
}
