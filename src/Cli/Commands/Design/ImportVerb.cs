using System.CommandLine;
using Yuimori.Catalogue.Yaml;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange;
using Yuimori.Workbench.Exchange.CycloneDx;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design import FORMAT FILE</c>: a System file out of another tool's file.</summary>
internal static class ImportVerb
{
    private const string Auto = "auto";

    private static readonly Dictionary<string, ImportFormat?> Formats = new(StringComparer.Ordinal)
    {
        [Auto] = null,
        ["otm"] = ImportFormat.Otm,
        ["threat-dragon"] = ImportFormat.ThreatDragon,
        ["threagile"] = ImportFormat.Threagile,
        ["tm7"] = ImportFormat.Tm7,
        ["cyclonedx"] = ImportFormat.CycloneDx,
    };

    public static Command Create()
    {
        var words = new Argument<string[]>("format-and-file")
        {
            Description = $"[{string.Join(" | ", Formats.Keys)}] FILE / 形式（省略可）とファイル",
            Arity = new ArgumentArity(1, 2),
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "System file to write (default: standard output) / 出力先（省略時は標準出力）",
        };
        var into = new Option<string?>("--into")
        {
            Description = "CycloneDX: System file whose Component takes the software / 部品を書き込むシステムファイル",
        };
        var component = new Option<string?>("--component")
        {
            Description = "CycloneDX: the Component in it / 書き込む構成要素のID",
        };
        var language = CommandText.LanguageOption();
        var command = new Command("import", "make a System file out of another tool's file / 他のツールのファイルを取り込む")
        {
            words, output, into, component, language,
        };
        command.SetAction(parsed =>
        {
            var run = new ExchangeRun(parsed, CommandText.Parse(parsed.GetValue(language)));
            var given = parsed.GetValue(words)!;
            var format = given.Length == 2 ? given[0] : Auto;
            if (!Formats.TryGetValue(format, out var known)) return run.Refuse(UnknownFormat(format), ExitCodes.Usage);
            var (target, id) = (parsed.GetValue(into), parsed.GetValue(component));
            if ((target is null) != (id is null)) return run.Refuse(BothNeeded, ExitCodes.Usage);
            if (target is not null && known is not (null or ImportFormat.CycloneDx))
                return run.Refuse(OnlySbom, ExitCodes.Usage);
            var read = target is null
                ? Importer.ReadFile(given[^1], known, run.Language)
                : SoftwareMerge.Merge(given[^1], target, id!);
            if (!read.IsOk) return run.Problems(read.Problems);
            var code = run.Write(parsed.GetValue(output), read.Value.Yaml);
            if (code == ExitCodes.Ok) Report(run, read.Value);
            return code;
        });
        return command;
    }

    private static void Report(ExchangeRun run, ImportResult result)
    {
        if (result.ReviewCount > 0)
        {
            run.Say(new(
                $"人の確認が必要な箇所：{result.ReviewCount}件（ファイル中の「# review:」）",
                $"A person must look at {result.ReviewCount} places: see \"# review:\" in the file."));
        }

        run.Losses(result.Losses);
    }

    private static LocalisedText UnknownFormat(string format)
    {
        var nearest = NearestWord.Find(format, Formats.Keys);
        var (ja, en) = nearest is null ? ("", "") : ($"もしかして「{nearest}」ですか？", $" Did you mean \"{nearest}\"?");
        var list = string.Join(", ", Formats.Keys);
        return new(
            $"「{YamlProblems.Visible(format)}」という形式はありません。使えるのは {list} です。{ja}",
            $"There is no format \"{YamlProblems.Visible(format)}\"; there are {list}.{en}");
    }

    private static LocalisedText BothNeeded { get; } = new(
        "--into と --component は両方を指定してください。", "--into and --component go together.");

    private static LocalisedText OnlySbom { get; } = new(
        "--into はCycloneDXでのみ使えます。", "--into is for CycloneDX only.");
}
