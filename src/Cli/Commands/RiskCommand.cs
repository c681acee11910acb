using System.CommandLine;
using Spectre.Console;
using Yuimori.Cli.Risk;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori risk score | explain</c>: scores of any published method, without a System file.</summary>
internal static class RiskCommand
{
    public static Command Create() =>
        new("risk", "scores of vectors: CVSS, CRSS, OWASP / ベクトルからスコアを計算（CVSS・CRSS・OWASP）") { Score(), Explain() };

    private static Command Score()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "one vector a line; - is standard input / 1行に1ベクトルのファイル（- は標準入力）",
            DefaultValueFactory = static _ => "-",
        };
        var (method, language) = (MethodOption(), CommandText.LanguageOption());
        method.Required = true;
        var command = new Command("score", "one vector a line in, CSV out / 1行1ベクトルを読み、CSVを書く")
        {
            file, method, language,
        };
        command.SetAction(parsed => ScoreAll(
            parsed, parsed.GetValue(file)!, RiskMethod.Of(parsed.GetValue(method)!),
            CommandText.Parse(parsed.GetValue(language))));
        return command;
    }

    private static Command Explain()
    {
        var vector = new Argument<string>("VECTOR") { Description = "such as CVSS:4.0/AV:N/… / ベクトル" };
        var (method, language) = (MethodOption(), CommandText.LanguageOption());
        var command = new Command("explain", "a vector in words / ベクトルを言葉で説明") { vector, method, language };
        command.SetAction(parsed =>
        {
            var text = parsed.GetValue(vector)!;
            var chosen = CommandText.Parse(parsed.GetValue(language));
            var explained = RiskMethod.Of(parsed.GetValue(method) ?? MethodOf(text)).Explain(text);
            if (explained.Error is { } error)
            {
                var why = new LocalisedText(error.Ja, error.En);
                parsed.InvocationConfiguration.Error.WriteLine($"{why.In(chosen)} [{error.Code}]");
                return ExitCodes.BadInput;
            }

            RiskExplaining.Write(Terminal(parsed), explained, chosen);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static int ScoreAll(ParseResult parsed, string file, RiskMethod method, Language language)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        try
        {
            using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            return new RiskScoring(method, output, error, language).Run(input);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException
            or UnauthorizedAccessException)
        {
            var why = new LocalisedText($"{file} を読めません：{e.Message}", $"{file} cannot be read: {e.Message}");
            error.WriteLine(why.In(language));
            return ExitCodes.BadInput;
        }
        catch (IOException e)
        {
            // Most often whoever read our output has closed it, as head does.
            error.WriteLine(new LocalisedText($"中断しました：{e.Message}", $"Stopped: {e.Message}").In(language));
            return ExitCodes.Failed;
        }
    }

    private static Option<string> MethodOption()
    {
        var option = new Option<string>("--method") { Description = "how to score / 評価方式" };
        option.AcceptOnlyFromAmong(RiskMethod.Names);
        return option;
    }

    // A CRSS vector looks like a CVSS 2.0 base vector: it has to be asked for by name.
    private static string MethodOf(string vector) =>
        vector.StartsWith("CVSS:4.0/", StringComparison.Ordinal) ? "cvss-4.0"
        : vector.StartsWith("CVSS:3.1/", StringComparison.Ordinal) ? "cvss-3.1"
        : vector.StartsWith("CVSS:3.0/", StringComparison.Ordinal) ? "cvss-3.0"
        : vector.Contains("SL:", StringComparison.Ordinal) ? "owasp-rr" : "cvss-2.0";

    private static IAnsiConsole Terminal(ParseResult parsed)
    {
        // Text that is piped or captured wraps at a width of our own, and carries no colours.
        const int pipedWidth = 120;
        var piped = Console.IsOutputRedirected || parsed.InvocationConfiguration.Output != Console.Out;
        var console = AnsiConsole.Create(new()
        {
            Ansi = piped ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(parsed.InvocationConfiguration.Output),
        });
        if (piped) console.Profile.Width = pipedWidth;
        return console;
    }
}
