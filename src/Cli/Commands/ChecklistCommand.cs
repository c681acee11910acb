using System.CommandLine;
using Yuimori.Cli.Checklists;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists.Files;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori checklist …</c>: questions answered per Component.</summary>
internal static class ChecklistCommand
{
    public static Command Create() => new("checklist", "checklists answered per component / 構成要素ごとに答えるチェックリスト")
    {
        List(),
        Show(),
        AnswerVerb.Create(),
        Prefill(),
        Check(),
        Schema(),
    };

    private static Command List()
    {
        var (inputs, json) = (new ChecklistInputs(), Json());
        var command = new Command("list", "the checklists and how far they are / チェックリストの一覧と進み具合") { json };
        inputs.AddTo(command);
        command.SetAction(parsed => inputs.With(parsed, desk =>
        {
            if (parsed.GetValue(json)) ChecklistJson.List(Output(parsed), desk.Report);
            else new ChecklistText(Output(parsed), inputs.Language(parsed)).List(desk.Report);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Show()
    {
        var (inputs, json) = (new ChecklistInputs(), Json());
        var only = new Argument<string?>("what")
        {
            Description = "a checklist or an item, such as cryptography or CRY-3 / チェックリストか項目",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var at = new Option<string?>("--at") { Description = "only this Component / この構成要素だけ" };
        var open = new Option<bool>("--open") { Description = "only what nobody stands by yet / 未回答と要確認だけ" };
        var command = new Command("show", "questions with answers and suggestions / 問いと回答・候補") { json, at, open };
        inputs.AddTo(command);
        command.Arguments.Add(only);
        command.SetAction(parsed => inputs.With(parsed, desk =>
        {
            var filter = new EntryFilter(parsed.GetValue(only), parsed.GetValue(at), parsed.GetValue(open));
            if (filter.Fault(desk) is { } fault) return inputs.Refuse(parsed, fault, ExitCodes.Usage);
            var entries = filter.Of(desk.Report);
            if (parsed.GetValue(json)) ChecklistJson.Entries(Output(parsed), entries);
            else new ChecklistText(Output(parsed), inputs.Language(parsed)).Entries(desk.Set, entries);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Prefill()
    {
        var inputs = new ChecklistInputs();
        var checklist = new Option<string?>("--checklist") { Description = "only this checklist / このチェックリストだけ" };
        var dry = new Option<bool>("--dry-run") { Description = "show, write nothing / 表示だけで書かない" };
        var command = new Command(
            "prefill", "take over what the model shows, marked for review / モデルから分かる回答を「要確認」で書き込む")
        {
            checklist, dry,
        };
        inputs.AddTo(command);
        command.SetAction(parsed => inputs.With(parsed, desk => new Prefilling(inputs, parsed, desk).Run(
            parsed.GetValue(checklist), parsed.GetValue(dry))));
        return command;
    }

    private static Command Check()
    {
        var (inputs, json) = (new ChecklistInputs(), Json());
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"what ends with exit code {ExitCodes.Findings}: {ChecklistFailOn.Gate.WordList} "
                + $"/ 終了コード{ExitCodes.Findings}にする条件",
            DefaultValueFactory = static _ => ChecklistFailOn.Default,
        };
        var evidence = new EvidenceFiles();
        var command = new Command(
            "check", "contradictions, answers that nothing asks for, missing evidence / 矛盾・宙に浮いた回答・証拠の不足")
        {
            json, failOn,
        };
        inputs.AddTo(command);
        evidence.AddTo(command);
        command.SetAction(parsed =>
        {
            if (!ChecklistFailOn.Gate.Parse(parsed.GetValue(failOn)!).TryGet(out var hit, out Error? error))
                return inputs.Refuse(parsed, error, ExitCodes.Usage);
            return inputs.With(parsed, desk =>
            {
                var held = evidence.Hold(parsed, desk.Report);
                if (!held.IsOk) return inputs.Problems(parsed, held.Problems);
                if (parsed.GetValue(json)) ChecklistJson.Check(Output(parsed), held.Value);
                else new CheckText(Output(parsed), inputs.Language(parsed)).Write(held.Value, desk.Path);
                return hit(held.Value) ? ExitCodes.Findings : ExitCodes.Ok;
            });
        });
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "print the JSON schema of the answers file / 回答ファイルのJSONスキーマ");
        command.SetAction(parsed =>
        {
            Output(parsed).Write(ChecklistSchema.Json());
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Option<bool> Json() => new("--json") { Description = "JSON, in both languages / JSONで出力（両言語）" };

    private static TextWriter Output(ParseResult parsed) => parsed.InvocationConfiguration.Output;
}
