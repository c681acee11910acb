using System.CommandLine;
using Yuimori.Catalogue.Yaml;
using Yuimori.Cli.Commands.Design;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Checklists.Files;

namespace Yuimori.Cli.Checklists;

/// <summary>What every <c>checklist</c> command takes: a System file, and the answers beside it.</summary>
internal sealed class ChecklistInputs
{
    private readonly DesignInputs _design = new();

    private readonly Option<string?> _answers = new("--answers")
    {
        Description = "file of the answers (default: x.checklists.yaml beside x.system.yaml) / 回答のファイル",
    };

    public void AddTo(Command command)
    {
        _design.AddTo(command);
        command.Options.Add(_answers);
    }

    public Kernel.Text.Language Language(ParseResult parsed) => _design.Language(parsed);

    /// <summary>Reads everything, holds the checklists against the design, and acts on the result.</summary>
    public int With(ParseResult parsed, Func<ChecklistDesk, int> act) =>
        MeasureRun.With(parsed, _design, (result, book, catalogue) =>
        {
            var set = ChecklistSet.Load(catalogue, parsed.GetValue(_design.Guideline));
            if (!set.IsOk) return Problems(parsed, set.Problems);
            var path = parsed.GetValue(_answers) ?? ChecklistFile.PathBeside(parsed.GetValue(_design.File)!);
            var answers = ChecklistFile.Read(path, result.Model.Id);
            if (!answers.IsOk) return Problems(parsed, answers.Problems);
            var report = ChecklistAnalysis.Of(result, book, set.Value, answers.Value);
            return act(new ChecklistDesk(set.Value, report, answers.Value, path));
        });

    /// <summary>Says why a command does not run.</summary>
    public int Refuse(ParseResult parsed, Error error, int code) =>
        DesignRun.Refuse(parsed, _design, error.Safe, code);

    /// <summary>Says every problem of an input.</summary>
    public int Problems(ParseResult parsed, IReadOnlyList<YamlProblem> problems) =>
        DesignRun.Problems(parsed, _design, problems);
}

/// <summary>What a command works on.</summary>
/// <param name="Set">The checklists.</param>
/// <param name="Report">The checklists against the design.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Path">Their file.</param>
internal sealed record ChecklistDesk(ChecklistSet Set, ChecklistReport Report, ChecklistAnswers Answers, string Path);
