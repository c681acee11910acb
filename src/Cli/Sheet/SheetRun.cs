using System.CommandLine;
using Yuimori.Cli.Commands.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Cli.Sheet;

/// <summary>What every verb of <c>sheet</c> does: read the System and its sheet, act, say what is wrong.</summary>
internal static class SheetRun
{
    /// <summary>Reads everything and acts on the sheet.</summary>
    public static int With(ParseResult parsed, SheetInputs inputs, Func<EvaluationSheet, int> act) =>
        DesignRun.With(parsed, inputs.Design, (result, _, catalogue) =>
        {
            var answers = SheetFile.Read(inputs.SheetPath(parsed), result.Model.Id);
            if (!answers.IsOk) return DesignRun.Problems(parsed, inputs.Design, answers.Problems);
            var sheet = EvaluationSheet.Of(result, catalogue, answers.Value);
            SayOrphans(parsed, inputs, sheet);
            return act(sheet);
        });

    /// <summary>Writes the sheet file.</summary>
    public static int Save(
        ParseResult parsed, SheetInputs inputs, EvaluationSheet sheet, SheetAnswers answers, bool isQuiet = false)
    {
        var path = inputs.SheetPath(parsed);
        var saved = SheetFile.Save(path, answers, sheet.SystemId);
        if (!saved.IsOk) return DesignRun.Refuse(parsed, inputs.Design, saved.Error.Safe, ExitCodes.Failed);
        if (!isQuiet) parsed.InvocationConfiguration.Output.WriteLine(path);
        return ExitCodes.Ok;
    }

    /// <summary>Writes an output file in one step: no half workbook is left behind.</summary>
    public static int Save(ParseResult parsed, SheetInputs inputs, string path, byte[] content)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            var why = new LocalisedText($"{path} に書けません：{e.Message}", $"{path} cannot be written: {e.Message}");
            return DesignRun.Refuse(parsed, inputs.Design, why, ExitCodes.Failed);
        }

        parsed.InvocationConfiguration.Output.WriteLine(path);
        return ExitCodes.Ok;
    }

    /// <summary>The products asked for; null after one that is not known, which was said.</summary>
    public static IReadOnlyList<string>? Products(
        ParseResult parsed, SheetInputs inputs, EvaluationSheet sheet, IEnumerable<string> asked)
    {
        var list = asked.SelectMany(p => p.Split(',', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var unknown = list.Find(p => sheet.Answers.Find(p) is null);
        if (unknown is null) return list;
        DesignRun.Refuse(parsed, inputs.Design, UnknownProduct(unknown, sheet), ExitCodes.Usage);
        return null;
    }

    /// <summary>Says that there is nothing to compare yet.</summary>
    public static int NoProduct(ParseResult parsed, SheetInputs inputs) => DesignRun.Refuse(
        parsed, inputs.Design, new(
            "製品がまだありません。「yuimori sheet product FILE ID --maker … --name …」で加えてください。",
            "There is no product yet; add one with: yuimori sheet product FILE ID --maker … --name …"),
        ExitCodes.BadInput);

    private static LocalisedText UnknownProduct(string id, EvaluationSheet sheet)
    {
        var known = string.Join(", ", sheet.Products.Select(p => p.Id));
        var (ja, en) = known.Length == 0 ? ("まだ1つもありません", "none yet") : (known, known);
        return new(
            $"製品「{id}」は評価シートにありません（{ja}）。「yuimori sheet product」で加えられます。",
            $"The sheet has no product \"{id}\" ({en}); add it with yuimori sheet product.");
    }

    private static void SayOrphans(ParseResult parsed, SheetInputs inputs, EvaluationSheet sheet)
    {
        if (sheet.Orphans.Count == 0) return;
        var error = parsed.InvocationConfiguration.Error;
        var language = inputs.Design.Language(parsed);
        error.WriteLine(new LocalisedText(
            $"行き場のない回答が{sheet.Orphans.Count}件あります（ファイルには残します）：",
            $"{sheet.Orphans.Count} answers have lost their place (they stay in the file):").In(language));
        foreach (var orphan in sheet.Orphans.Take(10))
            error.WriteLine("  " + Cli.Design.Terminal.Safe(orphan.Text.In(language)));
        if (sheet.Orphans.Count > 10) error.WriteLine("  …");
    }
}
