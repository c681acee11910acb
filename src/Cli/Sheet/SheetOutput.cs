using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Cli.Sheet;

/// <summary>Where results go and in which form: <c>--format</c> and <c>--output</c>.</summary>
internal sealed class SheetOutput
{
    private readonly Option<string> _format = new("--format")
    {
        Description = "text | json | csv | xlsx / 出力形式",
        DefaultValueFactory = static _ => "text",
    };

    private readonly Option<string?> _path = new("--output", "-o")
    {
        Description = "file to write (needed for xlsx) / 出力ファイル（xlsxでは必須）",
    };

    public SheetOutput() => _format.AcceptOnlyFromAmong("text", "json", "csv", "xlsx");

    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_path);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_format) == "xlsx" && result.GetValue(_path) is null)
                result.AddError("--format xlsx: --output FILE.xlsx");
        });
    }

    /// <summary>Writes what the format asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="text">Tables for people.</param>
    /// <param name="full">Tables with everything: the first one is the CSV, all of them are the workbook.</param>
    /// <param name="json">Everything for programs.</param>
    public int Write(
        ParseResult parsed, SheetInputs inputs, IEnumerable<BookTable> text, IReadOnlyList<BookTable> full,
        Func<JsonObject> json)
    {
        var content = parsed.GetValue(_format) switch
        {
            "json" => SheetJson.Bytes(json()),
            "csv" => SheetTable.Csv(full[0]),
            "xlsx" => Book(full),
            _ => Text(parsed, text),
        };
        if (parsed.GetValue(_path) is { } path) return SheetRun.Save(parsed, inputs, path, content);
        parsed.InvocationConfiguration.Output.Write(Encoding.UTF8.GetString(content));
        return ExitCodes.Ok;
    }

    private byte[] Text(ParseResult parsed, IEnumerable<BookTable> tables)
    {
        using var writer = new StringWriter();
        TextWriter output = parsed.GetValue(_path) is null ? parsed.InvocationConfiguration.Output : writer;
        foreach (var table in tables) SheetTable.WriteText(output, table);
        return Encoding.UTF8.GetBytes(writer.ToString());
    }

    private static byte[] Book(IReadOnlyList<BookTable> tables)
    {
        using var book = new MemoryStream();
        TableBook.Write(book, tables);
        return book.ToArray();
    }
}
