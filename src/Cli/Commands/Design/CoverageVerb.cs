using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Cli.Countermeasures;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures.Coverage;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design coverage FILE</c>: requirements and countermeasures held against each other.</summary>
internal static class CoverageVerb
{
    public static Command Create()
    {
        var inputs = new DesignInputs();
        var framework = new Option<string?>("--framework")
        {
            Description = "one list, such as owasp-2014 or en-303-645 (every list, in sums) / 一覧を1つ選ぶ",
        };
        var json = new Option<bool>("--json") { Description = "JSON, in both languages / JSONで出力（両言語）" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"what ends with exit code {ExitCodes.Findings}: {CoverageFailOn.Gate.WordList} "
                + $"/ 終了コード{ExitCodes.Findings}にする条件",
            DefaultValueFactory = static _ => CoverageFailOn.Default,
        };
        var command = new Command(
            "coverage", "requirements without countermeasure, and the other way / 要件と対策の対応（両方向）")
        {
            framework, json, failOn,
        };
        inputs.AddTo(command);
        command.SetAction(parsed => CoverageFailOn.Gate.Parse(parsed.GetValue(failOn)!)
            .TryGet(out var hit, out var error)
            ? MeasureRun.With(parsed, inputs, (_, book, catalogue) =>
            {
                var (output, asked) = (parsed.InvocationConfiguration.Output, parsed.GetValue(framework));
                var report = CoverageAnalysis.Of(book, catalogue, asked);
                if (report.Frameworks.Count == 0)
                    return DesignRun.Refuse(parsed, inputs, Unknown(asked!, catalogue), ExitCodes.Usage);
                if (parsed.GetValue(json)) CoverageJson.Write(output, report, book);
                else new CoverageText(output, inputs.Language(parsed)).Write(report, book, asked is not null);
                return hit((report, book)) ? ExitCodes.Findings : ExitCodes.Ok;
            })
            : DesignRun.Refuse(parsed, inputs, error.Safe, ExitCodes.Usage));
        return command;
    }

    private static LocalisedText Unknown(string asked, GuidelineCatalogue catalogue)
    {
        List<string> ids = [.. RequirementSet.All(catalogue).Select(s => s.Id)];
        var near = NearestWord.Find(asked, ids);
        var all = string.Join(", ", ids);
        return new(
            $"「{asked}」という一覧はありません（{all}）。" + (near is null ? "" : $"もしかして「{near}」ですか？"),
            $"There is no list \"{asked}\" ({all})." + (near is null ? "" : $" Did you mean \"{near}\"?"));
    }
}
