using System.CommandLine;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Evidence;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Commands.Design;

/// <summary>
/// <c>yuimori design evidence FILE --junit F --sarif F</c>: which countermeasures results show or refute.
/// </summary>
internal static class EvidenceVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "*.system.yaml" };
        var junit = Files("--junit", "JUnit XML of tests / テスト結果（JUnit XML）");
        var sarif = Files("--sarif", "SARIF 2.1.0 of analyses / 解析結果（SARIF 2.1.0）");
        var json = new Option<bool>("--json") { Description = "JSON, in both languages / JSONで出力（両言語）" };
        var language = CommandText.LanguageOption();
        var command = new Command(
            "evidence", "hold countermeasures against results of tests and analyses / テスト・解析の結果で対策を確かめる")
        {
            file, junit, sarif, json, language,
        };
        command.SetAction(parsed =>
        {
            var run = new ExchangeRun(parsed, CommandText.Parse(parsed.GetValue(language)));
            var (tests, analyses) = (parsed.GetValue(junit) ?? [], parsed.GetValue(sarif) ?? []);
            if (tests.Length + analyses.Length == 0) return run.Refuse(NothingGiven, ExitCodes.Usage);
            var model = SystemFile.Read(parsed.GetValue(file)!);
            if (!model.IsOk) return run.Problems(model.Problems);
            var report = EvidenceCheck.Read(model.Value, tests, analyses);
            if (!report.IsOk) return run.Problems(report.Problems);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) EvidenceText.WriteJson(output, report.Value);
            else new EvidenceText(output, run.Language).Write(model.Value, report.Value);
            return CodeOf(report.Value);
        });
        return command;
    }

    private static int CodeOf(EvidenceReport report)
    {
        if (report.Countermeasures.Any(c => c.Standing == EvidenceStanding.Refuted)) return ExitCodes.NotProven;
        return report.Unknown.Any() ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static Option<string[]> Files(string name, string about) => new(name)
    {
        Description = about,
        AllowMultipleArgumentsPerToken = true,
    };

    private static LocalisedText NothingGiven { get; } = new(
        "--junit または --sarif に結果のファイルを指定してください。", "Give files of results with --junit or --sarif.");
}
