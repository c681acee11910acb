using System.CommandLine;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Files;

namespace Yuimori.Cli.Checklists;

/// <summary><c>yuimori checklist answer FILE ITEM AT ANSWER</c>: keeps one answer.</summary>
internal static class AnswerVerb
{
    public static Command Create()
    {
        var inputs = new ChecklistInputs();
        var item = new Argument<string>("item") { Description = "such as CRY-3 / 項目" };
        var at = new Argument<string>("at")
        {
            Description = "Component, the System's id, or * for all / 構成要素、システムのID、すべてなら *",
        };
        var answer = new Argument<string>("answer")
        {
            Description = string.Join(" | ", ChecklistWords.Answer.Words) + " / 回答",
        };
        answer.AcceptOnlyFromAmong([.. ChecklistWords.Answer.Words]);
        var by = new Option<string?>("--by") { Description = "who answers / 答える人" };
        var note = new Option<string?>("--note") { Description = "remark / 備考" };
        var evidence = new Option<string[]>("--evidence")
        {
            Description = "junit:TEST, sarif:RULE, journal:ENTRY, file:PATH, text:WORDS or https://… / 証拠",
            AllowMultipleArgumentsPerToken = true,
        };
        var doubtful = new Option<bool>("--needs-review") { Description = "somebody must look at it again / 要確認とする" };
        var command = new Command("answer", "keep one answer / 回答を1つ書き込む") { by, note, evidence, doubtful };
        inputs.AddTo(command);
        command.Arguments.Add(item);
        command.Arguments.Add(at);
        command.Arguments.Add(answer);
        command.SetAction(parsed => inputs.With(parsed, desk => Keep(inputs, parsed, desk, new AnswerEntry
        {
            Item = parsed.GetValue(item)!,
            At = parsed.GetValue(at)!,
            Answer = ChecklistWords.Answer.Find(parsed.GetValue(answer)!)!.Value,
            By = parsed.GetValue(by),
            On = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
            Note = parsed.GetValue(note),
            Evidence = parsed.GetValue(evidence) ?? [],
            Review = parsed.GetValue(doubtful) ? ReviewState.NeedsReview : ReviewState.Reviewed,
        })));
        return command;
    }

    private static int Keep(ChecklistInputs inputs, ParseResult parsed, ChecklistDesk desk, AnswerEntry entry)
    {
        if (!ChecklistEditing.Answer(desk.Report, desk.Answers, entry).TryGet(out var answers, out Error? error))
            return inputs.Refuse(parsed, error, ExitCodes.Usage);
        if (!ChecklistFile.Save(desk.Path, answers, desk.Report.System).TryGet(out _, out error))
            return inputs.Refuse(parsed, error, ExitCodes.Failed);
        var word = ChecklistWords.Answer.LabelOf(entry.Answer);
        parsed.InvocationConfiguration.Output.WriteLine(new LocalisedText(
            $"{entry.Item} {entry.At}：{word.Ja}（{desk.Path}）", $"{entry.Item} {entry.At}: {word.En} ({desk.Path})")
            .In(inputs.Language(parsed)));
        return ExitCodes.Ok;
    }
}
