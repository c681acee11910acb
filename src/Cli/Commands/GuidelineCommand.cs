using System.CommandLine;
using Spectre.Console;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Cli.Guideline;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori guideline list | show ID | table</c>: the guideline as data, for people and programs.</summary>
internal static class GuidelineCommand
{
    public static Command Create()
    {
        var directory = new Option<string>("--guideline")
        {
            Description = "folder of the guideline data / ガイドラインデータのフォルダー",
            DefaultValueFactory = static _ => GuidelineCatalogue.DefaultDirectory,
        };
        return new Command("guideline", "requirements, functions and threats as data / 要件・機能・脅威のデータ")
        {
            List(directory),
            Show(directory),
            Table(directory),
        };
    }

    private static Command List(Option<string> directory)
    {
        var (language, json) = (CommandText.LanguageOption(), JsonOption());
        var what = new Argument<string>("what")
        {
            Description = "functions, countermeasures, frameworks, or a framework such as owasp-2014 / 一覧の種類",
            DefaultValueFactory = static _ => "functions",
        };
        var command = new Command("list", "functions, countermeasures or requirements / 機能・対策・要件の一覧")
        {
            what, directory, language, json,
        };
        command.SetAction(parsed => With(parsed, directory, catalogue =>
            Write(parsed, catalogue, parsed.GetValue(what)!, parsed.GetValue(json), parsed.GetValue(language))));
        return command;
    }

    private static int Write(ParseResult parsed, GuidelineCatalogue catalogue, string what, bool json, string? lang)
    {
        var language = CommandText.Parse(lang);
        if (MeasureList.Rows(catalogue, what) is not { } rows)
            return Unknown(parsed, NearestWord.Find(what, MeasureList.Words(catalogue)), what, language);
        if (json) GuidelineJson.Write(Output(parsed), rows);
        else if (what == "functions") GuidelineList.Write(CommandConsole.Of(parsed), catalogue, language);
        else MeasureList.Write(CommandConsole.Of(parsed), catalogue, what, language);
        return ExitCodes.Ok;
    }

    private static Command Show(Option<string> directory)
    {
        var id = new Argument<string>("id")
        {
            Description = "F12, FR-6, REQ-3, IC-3.2, TH-01, GL-5, KP-13, OTA-1, OWASP2014-4, secure-boot",
        };
        var (language, json) = (CommandText.LanguageOption(), JsonOption());
        var command = new Command("show", "one row with all that belongs to it / 1つの行の詳細")
        {
            id, directory, language, json,
        };
        command.SetAction(parsed => With(parsed, directory, catalogue =>
        {
            var (asked, chosen) = (parsed.GetValue(id)!, CommandText.Parse(parsed.GetValue(language)));
            var row = GuidelineLookup.Find(catalogue, asked);
            if (row is null) return Unknown(parsed, GuidelineLookup.Nearest(catalogue, asked), asked, chosen);
            if (parsed.GetValue(json)) GuidelineJson.Write(Output(parsed), row);
            else new GuidelineShow(catalogue, CommandConsole.Of(parsed), chosen).Write(row);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Table(Option<string> directory)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "where to write; - is the terminal / 出力先（- は標準出力）",
            DefaultValueFactory = static _ => Path.Combine("docs", "functions.md"),
        };
        var command = new Command("table", "write docs/functions.md / docs/functions.mdの生成") { directory, output };
        command.SetAction(parsed =>
            With(parsed, directory, catalogue => WriteTable(parsed, catalogue, parsed.GetValue(output)!)));
        return command;
    }

    private static int WriteTable(ParseResult parsed, GuidelineCatalogue catalogue, string output)
    {
        var page = FunctionTable.Markdown(catalogue);
        if (output == "-")
        {
            Output(parsed).Write(page);
            return ExitCodes.Ok;
        }

        try
        {
            File.WriteAllText(output, page);
            return ExitCodes.Ok;
        }
        catch (IOException e)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"{output}: {e.Message}");
            return ExitCodes.Failed;
        }
        catch (UnauthorizedAccessException e)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"{output}: {e.Message}");
            return ExitCodes.Failed;
        }
    }

    /// <summary>
    /// Loads the guideline; its problems go to the error stream, all of them, each in both languages.
    /// </summary>
    private static int With(ParseResult parsed, Option<string> directory, Func<GuidelineCatalogue, int> act)
    {
        var loaded = GuidelineCatalogue.Check(parsed.GetValue(directory));
        if (loaded.IsOk) return act(loaded.Value);
        foreach (var problem in loaded.Problems)
        {
            parsed.InvocationConfiguration.Error.WriteLine(problem.Text.Ja);
            parsed.InvocationConfiguration.Error.WriteLine(problem.Text.En);
        }

        return ExitCodes.BadInput;
    }

    private static int Unknown(ParseResult parsed, string? nearest, string id, Language language)
    {
        var text = new LocalisedText(
            $"「{id}」という識別子はありません。" + (nearest is null ? "" : $"もしかして「{nearest}」ですか？"),
            $"There is no \"{id}\"." + (nearest is null ? "" : $" Did you mean \"{nearest}\"?"));
        parsed.InvocationConfiguration.Error.WriteLine(text.In(language));
        return ExitCodes.Usage;
    }

    private static Option<bool> JsonOption() =>
        new("--json") { Description = "JSON, in both languages / JSONで出力（両言語）" };

    private static TextWriter Output(ParseResult parsed) => parsed.InvocationConfiguration.Output;
}
