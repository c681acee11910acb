using System.CommandLine;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Files;

namespace Yuimori.Cli.Checklists;

/// <summary>Takes suggestions over into the answers file.</summary>
internal sealed class Prefilling(ChecklistInputs inputs, ParseResult parsed, ChecklistDesk desk)
{
    public int Run(string? checklist, bool dry)
    {
        if (checklist is not null && desk.Set.Find(checklist) is null) return Unknown(checklist);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var filled = ChecklistEditing.Prefill(desk.Report, desk.Answers, today, checklist);
        var added = filled.Entries.Where(e => desk.Answers.Find(e.Item, e.At) is null).ToList();
        var output = parsed.InvocationConfiguration.Output;
        foreach (var entry in added)
            output.WriteLine($"{entry.Item} {entry.At}: {ChecklistWords.Answer.WordOf(entry.Answer)}");
        if (!dry && added.Count > 0
            && !ChecklistFile.Save(desk.Path, filled, desk.Report.System).TryGet(out _, out Error? error))
            return inputs.Refuse(parsed, error, ExitCodes.Failed);
        output.WriteLine(Summary(added.Count, dry).In(inputs.Language(parsed)));
        return ExitCodes.Ok;
    }

    private LocalisedText Summary(int count, bool dry) => dry
        ? new($"{count}件の候補があります（書き込んでいません）。", $"{count} suggestions; nothing was written.")
        : new($"{count}件を「要確認」として書き込みました（{desk.Path}）。人が確かめるまで、得点には数えません。",
            $"{count} answers written for review ({desk.Path}); they count only once a person stands by them.");

    private int Unknown(string checklist)
    {
        var near = NearestWord.Find(checklist, desk.Set.Checklists.Select(c => c.Id));
        var error = Error.Of(
            "CLI-02", $"チェックリスト「{checklist}」はありません。" + (near is null ? "" : $"もしかして「{near}」ですか？"),
            $"There is no checklist \"{checklist}\"." + (near is null ? "" : $" Did you mean \"{near}\"?"));
        return inputs.Refuse(parsed, error, ExitCodes.Usage);
    }
}
