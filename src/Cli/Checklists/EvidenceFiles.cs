using System.CommandLine;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Exchange.Evidence;

namespace Yuimori.Cli.Checklists;

/// <summary>Results of tests and analyses that answers are held against.</summary>
internal sealed class EvidenceFiles
{
    private readonly Option<string[]> _junit = Files("--junit", "JUnit XML of tests / テスト結果（JUnit XML）");
    private readonly Option<string[]> _sarif = Files("--sarif", "SARIF 2.1.0 of analyses / 解析結果（SARIF 2.1.0）");

    public void AddTo(Command command)
    {
        command.Options.Add(_junit);
        command.Options.Add(_sarif);
    }

    /// <summary>The report with what the results say; as it is when no file was given.</summary>
    public Checked<ChecklistReport> Hold(ParseResult parsed, ChecklistReport report)
    {
        var (junit, sarif) = (parsed.GetValue(_junit) ?? [], parsed.GetValue(_sarif) ?? []);
        if (junit.Length + sarif.Length == 0) return Checked<ChecklistReport>.Ok(report);
        var links = EvidenceCheck.Links(AnswerEvidence.References(report), junit, sarif);
        return links.IsOk
            ? Checked<ChecklistReport>.Ok(AnswerEvidence.Hold(report, links.Value))
            : Checked<ChecklistReport>.Bad(links.Problems);
    }

    private static Option<string[]> Files(string name, string about) =>
        new(name) { Description = about, AllowMultipleArgumentsPerToken = true };
}
